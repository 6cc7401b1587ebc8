import { expect, test } from 'vitest';
import { occurredAt } from './occurred-at.ts';
import type { Time } from '../../core/kernel/time.ts';

const now = '2028-10-23T00:10:00+09:00' as Time;

test('a time before now is of today', () => {
  expect(occurredAt('0005', now)).toBe('2028-10-23T00:05:00+09:00');
});

test('after midnight, a time of the evening is of the day before', () => {
  expect(occurredAt('2155', now)).toBe('2028-10-22T21:55:00+09:00');
});

test.each(['', '21', '2460', '2400', '21055'])('%j is no time of day', (digits) => {
  expect(occurredAt(digits, now)).toBeNull();
});
