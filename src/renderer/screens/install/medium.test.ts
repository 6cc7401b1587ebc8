import { expect, test } from 'vitest';
import { folderOn, sizeWords } from './medium.ts';

test.each([['', '/media/usb'], ['settings', '/media/usb/settings'], ['/a / b/', '/media/usb/a/b']])('the folder %j is %s', (folder, path) => {
  expect(folderOn('/media/usb/', folder)).toBe(path);
});

test.each([[0, '0 B'], [999, '999 B'], [15_600_000_000, '15.6 GB'], [512_000_000, '512 MB']])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
