import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceInWords, formatDifference, formatNumber, hexGroups } from './figures.ts';

test.each([
  [0, '0'], [7, '7'], [999, '999'], [1000, '1,000'], [12_345, '12,345'], [1_234_567, '1,234,567'],
])('%d is printed as %s', (n, printed) => {
  expect(formatNumber(n)).toBe(printed);
});

test('without its commas a number is itself', () => {
  fc.assert(fc.property(fc.nat(), (n) => {
    expect(formatNumber(n).replaceAll(',', '')).toBe(String(n));
  }));
});

test.each([
  [0, '0', '差はない'], [2, '＋2', '2票多い'], [-1, '－1', '1票少ない'], [-1200, '－1,200', '1,200票少ない'],
])('the difference %d is %s, %s', (n, sign, words) => {
  expect(formatDifference(n)).toBe(sign);
  expect(differenceInWords(n)).toBe(words);
});

test('hexadecimal stands in groups of four', () => {
  expect(hexGroups('0123456789abcdef')).toBe('0123 4567 89ab cdef');
});
