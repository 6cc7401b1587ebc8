// Dates and times as official Japanese writes them: eras, 午前 and 午後, never 24 hours.
import { dateOf, type IsoDate, type Time } from '../kernel/time.ts';

/** First day of each era (元号を改める政令). Earlier dates keep their year of the common era. */
const eras = [
  { name: '令和', from: '2019-05-01', yearOne: 2019 },
  { name: '平成', from: '1989-01-08', yearOne: 1989 },
] as const;

/** 令和8年2月8日 */
export function formatDate(date: IsoDate): string {
  const { era, year, month, day } = partsOf(date);
  return `${era}${year === 1 ? '元' : year}年${month}月${day}日`;
}

/** 午後9時35分, 午前0時, 正午 */
export function formatTime(at: Time): string {
  const { half, hour, minute } = clockOf(at);
  if (half === '午後' && hour === 0 && minute === 0) return '正午';
  return `${half}${hour}時${minute === 0 ? '' : `${minute}分`}`;
}

/** 令和8年2月8日 午後9時35分 */
export function formatDateAndTime(at: Time): string {
  return `${formatDate(dateOf(at))} ${formatTime(at)}`;
}

/** For tables: 令和8.2.8 */
export function formatShortDate(date: IsoDate): string {
  const { era, year, month, day } = partsOf(date);
  return `${era}${year}.${month}.${day}`;
}

/** For tables: 午後9:35, 午前0:00, 正午 */
export function formatShortTime(at: Time): string {
  const { half, hour, minute } = clockOf(at);
  if (half === '午後' && hour === 0 && minute === 0) return '正午';
  return `${half}${hour}:${String(minute).padStart(2, '0')}`;
}

function partsOf(date: IsoDate): { readonly era: string; readonly year: number; readonly month: number; readonly day: number } {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const era = eras.find(({ from }) => from <= date);
  return era === undefined ? { era: '西暦', year, month, day } : { era: era.name, year: year - era.yearOne + 1, month, day };
}

function clockOf(at: Time): { readonly half: '午前' | '午後'; readonly hour: number; readonly minute: number } {
  const hours = Number(at.slice(11, 13));
  return { half: hours < 12 ? '午前' : '午後', hour: hours % 12, minute: Number(at.slice(14, 16)) };
}
