import { expect, test } from 'vitest';
import { sealNumber } from './seal-number.ts';

test.each(['B 002271', 'b002271', 'Ｂ　００２２７１', ' B  002 271 '])('%s is the same seal number', (typed) => {
  expect(sealNumber(typed)).toBe('B002271');
});

test.each(['潮選-12', '潮選－12', '潮選ー12', '潮選―１２', '潮選−12'])('%s has the same dash', (typed) => {
  expect(sealNumber(typed)).toBe('潮選-12');
});

test('one digit that differs is another number', () => {
  expect(sealNumber('B 002271')).not.toBe(sealNumber('B 002217'));
});

test('blanks alone are no number', () => {
  expect(sealNumber(' \u3000')).toBe('');
});
