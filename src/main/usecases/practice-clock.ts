// The clock of a rehearsal: it begins when the election of practice begins, whatever the day is, and never runs back.
import { millisecondsOf, timeAt } from '../../core/kernel/time.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionStore } from '../ports/store.ts';
import type { Election } from './install-definition.ts';

/** `store`: of a count that goes on. Without a clock of practice in the hall settings the host's clock stays (formats/hall §4). */
export function portsOfSession(ports: Ports, { definition, hall }: Election, store: SessionStore | null): Ports {
  const start = hall?.practiceClock ?? null;
  if (definition.purpose !== 'rehearsal' || start === null || ports.practiceClock === null) return ports;
  const last = store === null ? 0 : systemTimeOf(store);
  return { ...ports, clock: ports.practiceClock(timeAt(Math.max(millisecondsOf(start), last)) ?? start) };
}

/** What the system's clock showed at the last record, which has the confirmed time: milliseconds. */
export function systemTimeOf({ last, state }: SessionStore): number {
  const { clock } = state as { readonly clock?: { readonly clockOffset: number } };
  return last.wall - (clock?.clockOffset ?? 0) * 1000;
}
