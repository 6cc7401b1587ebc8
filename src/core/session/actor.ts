// Who stands in the log as the actor of an event (formats/log §1.1).
import { operatorEvents, type SessionEvent, type SessionEventType } from './events.ts';
import type { SessionState } from './state.ts';

/** Who is named as acting; else the officer who signed in last; `terminal` for what the program itself does. */
export function actorOf(event: SessionEvent, state: SessionState): string {
  if (!(operatorEvents as readonly SessionEventType[]).includes(event.type)) return 'terminal';
  if (event.type === 'officer-signed-in') return event.officer.id;
  if ('by' in event) return typeof event.by === 'string' ? event.by : event.by[0];
  return state.people.officers.filter(({ signedIn }) => signedIn).at(-1)?.id ?? 'terminal';
}
