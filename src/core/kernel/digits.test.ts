import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigits, groupsOf, sixtyDigits } from './digits.ts';

test('sixty digits are the number modulo 10^60, leading zeros kept', () => {
  const one = new Uint8Array(32);
  one[31] = 1;
  expect(sixtyDigits(one)).toBe(`${'0'.repeat(59)}1`);
  expect(sixtyDigits(new Uint8Array(32).fill(0xff))).toBe((((1n << 256n) - 1n) % 10n ** 60n).toString().padStart(60, '0'));
});

test('twelve groups of five, joined again, are the digits', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
    const digits = sixtyDigits(digest);
    expect(groupsOf(digits)).toHaveLength(12);
    expect(groupsOf(digits).join('')).toBe(digits);
    expect(formatDigits(digits)).toMatch(/^(\d{5} ){11}\d{5}$/);
  }));
});

test('other lengths are our bug', () => {
  expect(() => sixtyDigits(new Uint8Array(31))).toThrow(RangeError);
  expect(() => groupsOf('1')).toThrow(RangeError);
});
