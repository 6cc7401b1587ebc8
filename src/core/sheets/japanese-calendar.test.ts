import { expect, test } from 'vitest';
import type { IsoDate, Time } from '../kernel/time.ts';
import { formatDate, formatDateAndTime, formatShortDate, formatShortTime, formatTime } from './japanese-calendar.ts';

test.each([
  ['2026-02-08', '令和8年2月8日', '令和8.2.8'],
  ['2019-05-01', '令和元年5月1日', '令和1.5.1'],
  ['2019-12-31', '令和元年12月31日', '令和1.12.31'],
  ['2020-01-01', '令和2年1月1日', '令和2.1.1'],
  ['2019-04-30', '平成31年4月30日', '平成31.4.30'],
  ['1989-01-08', '平成元年1月8日', '平成1.1.8'],
  ['1989-01-07', '西暦1989年1月7日', '西暦1989.1.7'],
])('%s is %s, in tables %s', (date, long, short) => {
  expect(formatDate(date as IsoDate)).toBe(long);
  expect(formatShortDate(date as IsoDate)).toBe(short);
});

test.each([
  ['00:00', '午前0時', '午前0:00'],
  ['00:05', '午前0時5分', '午前0:05'],
  ['09:00', '午前9時', '午前9:00'],
  ['11:59', '午前11時59分', '午前11:59'],
  ['12:00', '正午', '正午'],
  ['12:05', '午後0時5分', '午後0:05'],
  ['21:35', '午後9時35分', '午後9:35'],
  ['23:59', '午後11時59分', '午後11:59'],
])('%s is %s, in tables %s', (clock, long, short) => {
  const at = `2026-02-08T${clock}:00+09:00` as Time;
  expect(formatTime(at)).toBe(long);
  expect(formatShortTime(at)).toBe(short);
});

test('a moment is its date and its time', () => {
  expect(formatDateAndTime('2026-02-09T00:00:30+09:00' as Time)).toBe('令和8年2月9日 午前0時');
});
