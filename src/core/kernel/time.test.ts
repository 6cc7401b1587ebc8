import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './shape.ts';
import { dateOf, dateShape, dayBefore, millisecondsOf, timeAt, timeShape } from './time.ts';

const time = (value: string): boolean => read(timeShape, value).ok;

test('a time exists in the calendar and carries the offset of Japan', () => {
  expect(time('2024-02-29T23:59:59+09:00')).toBe(true);
  expect([
    '2025-02-29T00:00:00+09:00', '2025-07-20T24:00:00+09:00', '2025-07-20T21:60:00+09:00', '2025-07-20T21:00:00Z',
    '2025-07-20T21:00:00+00:00', '2025-07-20 21:00:00+09:00', '2025-07-20T21:00:00.000+09:00', '2025-13-01T00:00:00+09:00',
  ].filter(time)).toEqual([]);
});

test('milliseconds and times are the same to the second', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
    const at = timeAt(seconds * 1000);
    expect(at !== undefined && time(at) && millisecondsOf(at) === seconds * 1000).toBe(true);
    expect(timeAt(seconds * 1000 + 999)).toBe(at);
  }));
});

test('the day before crosses months and years', () => {
  const day = read(dateShape, '2024-03-01');
  expect(day.ok && dayBefore(day.value)).toBe('2024-02-29');
  const at = read(timeShape, '2026-01-01T00:30:00+09:00');
  expect(at.ok && dayBefore(dateOf(at.value))).toBe('2025-12-31');
});

test('no time for what is none', () => {
  expect(timeAt(Number.NaN)).toBeUndefined();
  expect(timeAt(8.64e15)).toBeUndefined();
});
