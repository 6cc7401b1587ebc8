// What the log of the night tells of one sort of event, with its moments (formats/log §1.5).
import { read, type Shape } from '../kernel/shape.ts';
import type { Time } from '../kernel/time.ts';
import { type TerminalEvent, type TerminalEventName, terminalEvents } from '../log/catalogue.ts';
import type { LogRecord } from '../log/record.ts';
import { type EventOf, sessionEventShape, type SessionEventType } from '../session/events.ts';
import { momentOf } from './night-names.ts';

export interface At {
  readonly at: Time;
}

/** Every event of this type, oldest first. A record that is none is our bug and throws. */
export function eventsIn<T extends SessionEventType>(log: readonly LogRecord[], type: T): readonly (EventOf<T> & At)[] {
  return log.filter(({ event }) => event === type).map((record) => {
    const event = read(sessionEventShape, { ...record.data, type });
    if (!event.ok) throw new RangeError(`a record ${type} without its ${event.error.place}`);
    return { ...event.value as EventOf<T>, at: momentOf(record) };
  });
}

type DataOf<N extends TerminalEventName> = Extract<TerminalEvent, { readonly event: N }>['data'];

/** The same for what the terminal records by itself. */
export function terminalEventsIn<N extends TerminalEventName>(log: readonly LogRecord[], name: N): readonly (DataOf<N> & At)[] {
  const shape = terminalEvents[name] as Shape<DataOf<N>>;
  return log.filter(({ event }) => event === name).map((record) => {
    const data = read(shape, record.data);
    if (!data.ok) throw new RangeError(`a record ${name} without its ${data.error.place}`);
    return { ...data.value, at: momentOf(record) } as DataOf<N> & At;
  });
}
