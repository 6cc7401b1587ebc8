// The moment that four typed digits mean: the last such time of day that is not in the future.
import { type Time, timeShape, timeAt, millisecondsOf } from '../../core/kernel/time.ts';
import { read } from '../../core/kernel/shape.ts';

const DAY = 24 * 60 * 60 * 1000;

/** `digits` are hour and minute (2105); null where they are no time of day. */
export function occurredAt(digits: string, now: Time): Time | null {
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(digits)) return null;
  const today = read(timeShape, `${now.slice(0, 10)}T${digits.slice(0, 2)}:${digits.slice(2)}:00+09:00`);
  if (!today.ok) return null;
  return today.value <= now ? today.value : timeAt(millisecondsOf(today.value) - DAY) ?? null;
}
