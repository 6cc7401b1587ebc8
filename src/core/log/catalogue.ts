// The catalogue of what the terminal itself records, with the data of each event. The events of the count are core/session's own.
import type { Refusal } from '../kernel/refusal.ts';
import { boolean, hex, list, matching, nullable, object, type Of, oneOf, read, type Shape, where } from '../kernel/shape.ts';
import { id, text } from '../kernel/text.ts';

const refusalCode = matching(/^[a-z-]+\/[a-z0-9-]+$/, 'the code of a refusal');

/** Effects that may be done again without harm. Begun and done are both recorded, so that one cut off in the middle is seen. */
const repeatableActs = ['write-medium', 'read-back'] as const;

/** `subject` is the number of the medium, from 1, in the order in which the media were named. */
const act = { act: oneOf(...repeatableActs), subject: text };
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
  'act-begun': object(act),
  'act-done': object({ ...act, refused: nullable(refusalCode) }),
} as const satisfies Readonly<Record<string, Shape<object>>>;

export type TerminalEventName = keyof typeof terminalEvents;

export type RepeatableAct = (typeof repeatableActs)[number];

export type TerminalEvent = {
  [Name in TerminalEventName]: { readonly event: Name; readonly data: Of<(typeof terminalEvents)[Name]> }
}[TerminalEventName];

/** What the log tells of a refusal. A place that holds a name no text may hold, as a medium can bring, is left out. */
export function toldOf({ code, place }: Refusal): { readonly code: string; readonly place: string | null } {
  return { code, place: place !== undefined && read(text, place).ok ? place : null };
}
