// The clock of the operating system, and a clock that starts at a given time for rehearsals.
import { randomBytes } from 'node:crypto';
import { millisecondsOf, type Time } from '../../../core/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';

export function systemClock(): Clock {
  return startedClock(() => Date.now());
}

/** A clock that shows `start` now and goes on from there: a rehearsal at the time of its election. */
export function clockFrom(start: Time): Clock {
  const [begin, zero] = [millisecondsOf(start), performance.now()];
  return startedClock(() => Math.floor(begin + performance.now() - zero));
}

function startedClock(system: () => number): Clock {
  const difference = (): number => system() - performance.now();
  const atStart = difference();
  const boot = randomBytes(16).toString('hex');
  // performance.now() counts from the start of the process and does not follow corrections of the wall clock.
  const mono = (): number => Math.floor(performance.now());
  const drift = (): number => Math.round(difference() - atStart);
  const withOffset = (offset: number): Clock => ({ boot, mono, drift, offset, withOffset, wall: () => system() + offset });
  return withOffset(0);
}
