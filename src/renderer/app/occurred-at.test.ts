import { expect, test } from 'vitest';
import { occurredAt, timeOfDay } from './occurred-at.ts';
import type { Time } from '../../core/kernel/time.ts';

const now = '2028-10-23T00:10:00+09:00' as Time;

test('a time before now is of today', () => {
  expect(occurredAt({ half: 'morning', hour: '0', minute: '05' }, now)).toBe('2028-10-23T00:05:00+09:00');
});

test('after midnight, a time of the evening is of the day before', () => {
  expect(occurredAt({ half: 'afternoon', hour: '9', minute: '55' }, now)).toBe('2028-10-22T21:55:00+09:00');
});

test.each([['', '5'], ['12', '0'], ['9', '60'], ['9', ''], ['-1', '5'], ['九', '5']])('%j o’clock and %j minutes is no time of day', (hour, minute) => {
  expect(occurredAt({ half: 'morning', hour, minute }, now)).toBeNull();
});

test.each(['2028-10-22T21:05:00+09:00', '2028-10-22T12:00:00+09:00', '2028-10-22T00:30:00+09:00'] as Time[])('%s, taken apart, is itself', (at) => {
  expect(occurredAt(timeOfDay(at), now)).toBe(at);
});
