// The clock of a rehearsal: it begins when the election of practice begins, whatever the day is, and never runs back.
import { millisecondsOf, type Time, timeAt } from '../../core/kernel/time.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionStore } from '../ports/store.ts';
import type { Election } from './install-definition.ts';

/** `store`: of a count that goes on. Without a clock of practice in the hall settings the host's clock stays (formats/hall §4). */
export function portsOfSession(ports: Ports, { definition, hall }: Election, store: SessionStore | null): Ports {
  const start = hall?.practiceClock ?? null;
  if (definition.purpose !== 'rehearsal' || start === null || ports.practiceClock === null) return ports;
  return { ...ports, clock: ports.practiceClock(practiceStart(start, store === null ? [] : [store])) };
}

/** `start`, or the first whole second that is not before the last record of any of these counts. */
export function practiceStart(start: Time, stores: readonly SessionStore[]): Time {
  const seconds = stores.map((store) => Math.ceil(systemTimeOf(store) / 1000));
  return timeAt(Math.max(millisecondsOf(start), ...seconds.map((each) => each * 1000))) ?? start;
}

/** What the system's clock showed at the last record, which has the confirmed time: milliseconds. */
function systemTimeOf({ last, state }: SessionStore): number {
  const { clock } = state as { readonly clock?: { readonly clockOffset: number } };
  return last.wall - (clock?.clockOffset ?? 0) * 1000;
}
