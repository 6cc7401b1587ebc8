// The moment that a typed time of day means: the last one that is not in the future.
import { read } from '../../core/kernel/shape.ts';
import { millisecondsOf, type Time, timeAt, timeShape } from '../../core/kernel/time.ts';

const DAY = 24 * 60 * 60 * 1000;

export const halves = ['morning', 'afternoon'] as const;

export interface TimeOfDay {
  /** 午前, 午後. */
  readonly half: (typeof halves)[number];
  /** 0 to 11, as typed. */
  readonly hour: string;
  readonly minute: string;
}

export function timeOfDay(at: Time): TimeOfDay {
  const hours = Number(at.slice(11, 13));
  return { half: hours < 12 ? 'morning' : 'afternoon', hour: String(hours % 12), minute: String(Number(at.slice(14, 16))) };
}

/** null where nothing that was typed is a time of day. */
export function occurredAt({ half, hour, minute }: TimeOfDay, now: Time): Time | null {
  const [hours, minutes] = [Number(hour) + (half === 'morning' ? 0 : 12), Number(minute)];
  if (!/^\d{1,2}$/.test(hour) || !/^\d{1,2}$/.test(minute) || Number(hour) > 11 || minutes > 59) return null;
  const today = read(timeShape, `${now.slice(0, 10)}T${twoDigits(hours)}:${twoDigits(minutes)}:00+09:00`);
  if (!today.ok) return null;
  return today.value <= now ? today.value : timeAt(millisecondsOf(today.value) - DAY) ?? null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
