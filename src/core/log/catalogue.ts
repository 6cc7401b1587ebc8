// The catalogue of what the terminal itself records, with the data of each event. The events of the count are core/session's own.
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { hex, integer, matching, nullable, object, type Of, oneOf, read, type Shape } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';

const refusalCode = matching(/^[a-z-]+\/[a-z0-9-]+$/, 'the code of a refusal');
const number = integer(0, Number.MAX_SAFE_INTEGER);

/** Effects that may be done again without harm. Begun and done are both recorded, so that a restart knows what was left half done. */
export const repeatableActs = ['print', 'write-medium', 'read-back', 'eject'] as const;

/** `subject` names what the act is about (a sheet, a medium, a file); never anything of a ballot. */
const act = { act: oneOf(...repeatableActs), subject: text };
const begunShape = object(act);
const doneShape = object({ ...act, refused: nullable(refusalCode) });

export type RepeatableAct = Of<typeof begunShape>;

export const terminalEvents = {
  /** Record 0 of every log (formats/log §1.4). */
  'definition-installed': object({ ctx: hex(32), sessionKey: object({ publicKey: hex(65), certificateSha256: hex(32) }) }),
  'program-started': object({ software: object({ name: text, version: text }), terminal: text }),
  'program-stopped': object({}),
  /** The label of a medium was read and its foreign entries were counted; nothing else of it was touched. */
  'medium-inspected': object({ role: nullable(oneOf('main', 'backup')), medium: nullable(text), foreignEntries: number }),
  /** The one entry that a refused import leaves (formats/transfer §4). */
  'transfer-refused': object({ code: refusalCode, place: nullable(text) }),
  'card-inserted': object({ label: nullable(text) }),
  'card-removed': object({}),
  'card-refused': object({ code: refusalCode, label: nullable(text) }),
  /** The system clock moved against the monotonic one by so many milliseconds, forwards or back. */
  'clock-jumped': object({ milliseconds: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) }),
  'act-begun': begunShape,
  'act-done': doneShape,
} as const satisfies Readonly<Record<string, Shape<object>>>;

export type TerminalEventName = keyof typeof terminalEvents;

export type TerminalEvent = {
  [Name in TerminalEventName]: { readonly event: Name; readonly data: Of<(typeof terminalEvents)[Name]> }
}[TerminalEventName];

/** What the log tells of a refusal. A place that holds a name no text may hold, as a medium can bring, is left out. */
export function toldOf({ code, place }: Refusal): { readonly code: string; readonly place: string | null } {
  return { code, place: place !== undefined && read(text, place).ok ? place : null };
}

/** The acts that were begun and not ended, in order of their beginning. */
export function unfinishedActs(records: readonly { readonly event: string; readonly data: JsonValue }[]): readonly RepeatableAct[] {
  const open: RepeatableAct[] = [];
  for (const { event, data } of records) {
    const begun = event === 'act-begun' ? read(begunShape, data) : undefined;
    if (begun?.ok === true) open.push(begun.value);
    const done = event === 'act-done' ? read(doneShape, data) : undefined;
    if (done?.ok !== true) continue;
    const index = open.findIndex((each) => each.act === done.value.act && each.subject === done.value.subject);
    if (index !== -1) open.splice(index, 1);
  }
  return open;
}
