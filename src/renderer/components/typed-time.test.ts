import { expect, test } from 'vitest';
import { timeAt, type Time } from '../../core/kernel/time.ts';
import { differenceOf } from './typed-time.ts';

const shown = '2026-02-08T19:41:20+09:00' as Time;

test.each([
  ['slow by a minute and ten seconds', { half: 'afternoon', hour: '7', minute: '42' }, 40, '2026-02-08T19:42:00+09:00'],
  ['fast', { half: 'afternoon', hour: '7', minute: '38' }, -200, '2026-02-08T19:38:00+09:00'],
  ['morning against afternoon: the day before midnight or after is the nearer one', { half: 'morning', hour: '7', minute: '41' }, 43_180, '2026-02-09T07:41:00+09:00'],
] as const)('%s', (_what, typed, seconds, time) => {
  expect(differenceOf(typed, shown)).toEqual({ time, seconds });
});

test('two minutes over midnight are two minutes, not a day', () => {
  expect(differenceOf({ half: 'morning', hour: '0', minute: '1' }, '2026-02-08T23:59:00+09:00' as Time))
    .toEqual({ time: '2026-02-09T00:01:00+09:00', seconds: 120 });
  expect(differenceOf({ half: 'afternoon', hour: '11', minute: '59' }, '2026-02-09T00:01:00+09:00' as Time))
    .toEqual({ time: '2026-02-08T23:59:00+09:00', seconds: -120 });
});

test.each([['12', '0'], ['', '0'], ['7', ''], ['7', '60'], ['7', 'x']])('%s:%s is no time of half a day', (hour, minute) => {
  expect(differenceOf({ half: 'morning', hour, minute }, shown)).toBeNull();
});

test('every difference lies within half a day', () => {
  for (let minute = 0; minute < 1440; minute += 7) {
    const at = timeAt(Date.parse('2026-02-08T00:00:00+09:00') + minute * 60_000)!;
    const found = differenceOf({ half: 'morning', hour: '3', minute: '15' }, at);
    expect(Math.abs(found?.seconds ?? Infinity)).toBeLessThanOrEqual(43_200);
  }
});
