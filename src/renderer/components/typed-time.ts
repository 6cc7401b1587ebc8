// The right time, typed where the terminal's clock is wrong.
import { dateOf, millisecondsOf, type Time, timeAt } from '../../core/kernel/time.ts';

const HALF_DAY_S = 12 * 60 * 60;

export interface TypedTime {
  readonly half: 'morning' | 'afternoon';
  /** 0 to 11, as typed. */
  readonly hour: string;
  /** 0 to 59, as typed. */
  readonly minute: string;
}

export interface ClockDifference {
  readonly time: Time;
  /** Seconds that lie between the typed time and the shown one; positive where the terminal is slow. */
  readonly seconds: number;
}

/** What was typed, against the time that was shown at that moment. The day is the one that brings both nearest to each other. */
export function differenceOf({ half, hour, minute }: TypedTime, shown: Time): ClockDifference | null {
  const [hours, minutes] = [whole(hour, 11), whole(minute, 59)];
  if (hours === null || minutes === null) return null;
  const midnight = millisecondsOf(`${dateOf(shown)}T00:00:00+09:00` as Time);
  const typed = midnight / 1000 + (hours + (half === 'morning' ? 0 : 12)) * 3600 + minutes * 60;
  const seconds = nearest(typed - millisecondsOf(shown) / 1000);
  const time = timeAt(millisecondsOf(shown) + seconds * 1000);
  return time === undefined ? null : { time, seconds };
}

function nearest(seconds: number): number {
  if (seconds > HALF_DAY_S) return seconds - 2 * HALF_DAY_S;
  return seconds < -HALF_DAY_S ? seconds + 2 * HALF_DAY_S : seconds;
}

function whole(typed: string, max: number): number | null {
  if (!/^\d{1,2}$/.test(typed)) return null;
  const number = Number(typed);
  return number <= max ? number : null;
}
