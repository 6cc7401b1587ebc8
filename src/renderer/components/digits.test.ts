import { expect, test } from 'vitest';
import { digitsIn, groupsOfHex, spread, symbolOf } from './digits.ts';

test.each([
  ['１２３４５', '12345'], ['12 345', '12345'], ['12-34‐5', '12345'], ['１２　３', '123'], ['一2a3', '23'], ['', ''],
])('the digits in %j are %j', (typed, digits) => {
  expect(digitsIn(typed)).toBe(digits);
});

test('the symbol of a digest is its first two groups', () => {
  const digest = `${'00'.repeat(31)}ff`;
  expect(groupsOfHex(digest)).toHaveLength(12);
  expect(groupsOfHex(digest).at(-1)).toBe('00255');
  expect(symbolOf(digest)).toBe('00000 00000');
});

test('a digest of another length has no groups', () => {
  expect(() => groupsOfHex('00')).toThrow(RangeError);
});

test('digits that do not fit run over into the next groups, and never beyond the last', () => {
  expect(spread(['', '', ''], 0, '12345678', 5)).toEqual(['12345', '678', '']);
  expect(spread(['', '', '9'], 1, '1234567890123', 5)).toEqual(['', '12345', '67890']);
});

test('what is typed into a group takes the place of what was there', () => {
  expect(spread(['11111', '22222'], 1, '3', 5)).toEqual(['11111', '3']);
});
