// The catalogue of what the terminal itself records, with the data of each event. The events of the count are core/session's own.
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { boolean, hex, list, matching, nullable, object, type Of, oneOf, read, type Shape, where } from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';

const refusalCode = matching(/^[a-z-]+\/[a-z0-9-]+$/, 'the code of a refusal');

/** Effects that may be done again without harm. Begun and done are both recorded, so that one cut off in the middle is seen. */
const repeatableActs = ['write-medium', 'read-back'] as const;

/** `subject` is the number of the medium, from 1, in the order in which the media were named. */
const act = { act: oneOf(...repeatableActs), subject: text };
/** As the kernel names them; one that has other characters is told as `?`. */
const interfaceName = matching(/^[!-~]{1,15}$/, 'the name of a network interface');
/** `printer`: its name in the print service, null where there is none. */
const print = { file: text, printer: nullable(text) };
const pair = where(list(id, { min: 2, max: 2 }), ([one, other]) => (one === other ? 'two different persons' : undefined));

export const terminalEvents = {
  /** Record 0 of every log (formats/log §1.4). */
  'definition-installed': object({ ctx: hex(32), sessionKey: object({ publicKey: hex(65), certificateSha256: hex(32) }) }),
  'program-started': object({ software: object({ name: text, version: text }), terminal: text }),
  /** The one entry that a refused import leaves (formats/transfer §4). */
  'transfer-refused': object({ code: refusalCode, place: nullable(text) }),
  /** `enrolled`: whether this terminal knows the card (formats/enrolled-card §2.6). */
  'card-inserted': object({ label: nullable(text), enrolled: boolean }),
  'card-refused': object({ code: refusalCode, label: nullable(text) }),
  /** The opening stopped, and nothing that was opened is kept. The place is a ballot file, never a ballot. */
  'opening-refused': object({ code: refusalCode, place: nullable(text) }),
  /** Two officers looked at the envelope of the PIN and let the last try of this card be made (formats/software-card §4). */
  'final-try-allowed': object({ label: text, by: pair }),
  /** A person may sign in on this terminal from now on, or has another passphrase (docs/decisions/0015). */
  'person-enrolled': object({ person: object({ id, name }) }),
  /** From now on until the program ends this person confirms with a number: the passphrase was right, or two officers said who it is. */
  'person-proved': object({ person: id, how: oneOf('passphrase', 'two-officers') }),
  /** A passphrase that is not this person's was typed. */
  'person-refused': object({ person: id }),
  'act-begun': object(act),
  'act-done': object({ ...act, refused: nullable(refusalCode) }),
  /** `file`: as `sheets-printed` names it, a label, or the page for trying the printer. */
  'print-begun': object(print),
  'print-done': object({ ...print, refused: nullable(refusalCode) }),
  /** All the interfaces that carry something now; the count stands still meanwhile where it is a real one. */
  'network-came-up': object({ interfaces: list(interfaceName, { min: 1, max: 1000 }) }),
  'network-gone': object({}),
} as const satisfies Readonly<Record<string, Shape<object>>>;

export type TerminalEventName = keyof typeof terminalEvents;

export type RepeatableAct = (typeof repeatableActs)[number];

export type TerminalEvent = {
  [Name in TerminalEventName]: { readonly event: Name; readonly data: Of<(typeof terminalEvents)[Name]> }
}[TerminalEventName];

/** The interfaces that are up by the last record of them; none where the log tells of no network. */
export function networkIn(log: readonly Noted[]): readonly string[] {
  const last = log.findLast(({ event }) => event === 'network-came-up' || event === 'network-gone');
  const told = last?.event === 'network-came-up' ? read(terminalEvents['network-came-up'], last.data) : undefined;
  return told?.ok === true ? told.value.interfaces : [];
}

/** What of a record says what happened. */
interface Noted {
  readonly event: string;
  readonly data: Readonly<Record<string, JsonValue>>;
}

/** What the log tells of a refusal. A place that holds a name no text may hold, as a medium can bring, is left out. */
export function toldOf({ code, place }: Refusal): { readonly code: string; readonly place: string | null } {
  return { code, place: place !== undefined && read(text, place).ok ? place : null };
}

/** What the log tells of the interfaces that are up; none of them is a network that is gone. */
export function networkTold(interfaces: readonly string[]): TerminalEvent {
  if (interfaces.length === 0) return { event: 'network-gone', data: {} };
  return { event: 'network-came-up', data: { interfaces: interfaces.map((name) => (read(interfaceName, name).ok ? name : '?')) } };
}
