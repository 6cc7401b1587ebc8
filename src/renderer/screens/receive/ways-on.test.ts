import { expect, test } from 'vitest';
import { waysOn } from './ways-on.ts';

test.each(['media/unreadable', 'bag/content-differs', 'bag/sum-of-sizes', 'bag/file-missing'])('a damaged main medium may lead to the backup: %s', (code) => {
  expect(waysOn(code, 'main')).toContain('backup');
  expect(waysOn(code, 'backup')).not.toContain('backup');
});

test.each([
  'bag/signature-wrong', 'bag/signature-signer-unknown', 'bag/certificate-expired', 'bag/other-format', 'transfer/other-district',
  'transfer/no-bag', 'transfer/rehearsal-data', 'media/removed', 'transfer/older-issue',
])('what is neither broken nor lost never leads to the backup: %s', (code) => {
  expect(waysOn(code, 'main')).not.toContain('backup');
});

test.each(['transfer/older-issue', 'session/older-issue'])('a medium of an older issue leads to the office’s call and to another medium: %s', (code) => {
  expect(waysOn(code, 'main')).toEqual(['again', 'another', 'issue']);
});

test('the same medium can always be tried again', () => {
  expect(waysOn('transfer/other-event', 'main')).toContain('again');
});
