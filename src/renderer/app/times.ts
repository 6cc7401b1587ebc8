// Dates and times as people of each language read them; never on a clock of 24 hours in Japanese.
import type { IsoDate, Time } from '../../core/kernel/time.ts';
import { formatDate, formatDateAndTime, formatShortTime, formatTime } from '../../core/sheets/japanese-calendar.ts';
import type { Language } from '../../texts/language.ts';

export interface TimeWords {
  /** 令和10年10月22日 */
  readonly date: (date: IsoDate) => string;
  /** 午後9時2分 */
  readonly time: (at: Time) => string;
  /** 午後9:02, for tables and the rail. */
  readonly short: (at: Time) => string;
  readonly both: (at: Time) => string;
}

const japanese: TimeWords = { date: formatDate, time: formatTime, short: formatShortTime, both: formatDateAndTime };

const english: TimeWords = {
  date: (date) => date,
  time: (at) => at.slice(11, 16),
  short: (at) => at.slice(11, 16),
  both: (at) => `${at.slice(0, 10)} ${at.slice(11, 16)}`,
};

export function timeWords(language: Language): TimeWords {
  return language === 'ja' ? japanese : english;
}
