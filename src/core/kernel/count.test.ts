import { expect, test } from 'vitest';
import { asCount, sum, zero } from './count.ts';

test('counts add up, and nothing adds up to zero', () => {
  expect(sum([asCount(2), asCount(3), zero])).toBe(5);
  expect(sum([])).toBe(0);
});

test('a count is never negative, broken or beyond what a number holds', () => {
  for (const n of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1]) expect(() => asCount(n)).toThrow(RangeError);
  expect(() => sum([asCount(Number.MAX_SAFE_INTEGER), asCount(1)])).toThrow(RangeError);
});
