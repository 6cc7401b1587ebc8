// Notices (異動・告示事項): what changed after the definition was fixed (formats/definition §5).
import { type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, nullable, object, oneOf, read, type Shape, variant } from '../kernel/shape.ts';
import { freeText, name, text } from '../kernel/text.ts';
import { dateShape, type IsoDate, type Time, timeShape } from '../kernel/time.ts';
import { type StrikeCause, strikeCauses } from '../law/strike-causes.ts';
import type { Candidate, Definition, Judge, Member, Party } from './definition.ts';
import { checkNotices } from './notice-rules.ts';
import { codeShape } from './option-shapes.ts';
import type { ElectionRefusal } from './refusals.ts';

export type { StrikeCause };

export interface Notices {
  readonly format: 'kaihyo-notices/1';
  readonly ctx: string;
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly number: number;
  readonly announcedOn: IsoDate;
  readonly announcement: string;
  readonly clause: string;
  readonly change: Change;
}

export type Change = OptionStruck | OptionAdded | ContestNotHeld | DistrictChanged;

export interface OptionStruck {
  readonly type: 'option-struck';
  readonly contest: number;
  readonly code: number;
  readonly cause: StrikeCause;
  readonly occurredAt: Time;
  /** Null where the cause lies before election day; else the ruling, which is printed as a remark. */
  readonly ruling: { readonly by: string; readonly text: string } | null;
}

export interface OptionAdded {
  readonly type: 'option-added';
  readonly contest: number;
  /** Code of the list to which a member is added; null for an option of the contest itself. */
  readonly party: number | null;
  readonly option: Candidate | Party | Member | Judge;
}

export interface ContestNotHeld {
  readonly type: 'contest-not-held';
  readonly contest: number;
  readonly cause: 'uncontested' | 'not-held';
}

export interface DistrictChanged {
  readonly type: 'district-changed';
  readonly district: string;
  readonly hall: string;
  readonly cause: string;
}

/** A notice of the right form. What an added option must look like depends on the contest, which is looked up later. */
export type NoticeDraft = Omit<Notice, 'change'> & {
  readonly change: Exclude<Change, OptionAdded> | (Omit<OptionAdded, 'option'> & { readonly option: JsonValue });
};

const contestNumber = integer(1, 65_535);
const anyValue: Shape<JsonValue> = (value) => ok(value);

const change = variant('type', {
  'option-struck': object({
    type: oneOf('option-struck'),
    contest: contestNumber,
    code: codeShape,
    cause: oneOf(...strikeCauses),
    occurredAt: timeShape,
    ruling: nullable(object({ by: text, text: freeText })),
  }),
  'option-added': object({ type: oneOf('option-added'), contest: contestNumber, party: nullable(codeShape), option: anyValue }),
  'contest-not-held': object({ type: oneOf('contest-not-held'), contest: contestNumber, cause: oneOf('uncontested', 'not-held') }),
  'district-changed': object({ type: oneOf('district-changed'), district: name, hall: name, cause: text }),
});

/** Most notices on one definition; an event of the session names one by its number. */
const MOST = 999;

const noticesShape = object({
  format: oneOf('kaihyo-notices/1'),
  ctx: hex(32),
  notices: list<NoticeDraft>(
    object({ number: integer(1, MOST), announcedOn: dateShape, announcement: text, clause: text, change }), { max: MOST },
  ),
});

/** The notices in these bytes, which are for the definition with the context `ctxHex`. */
export function parseNotices(bytes: Uint8Array, definition: Definition, ctxHex: string): Result<Notices, ElectionRefusal> {
  const value = parseCanonical(bytes);
  if (!value.ok) return err({ code: 'election/not-canonical', place: 'notices.json', values: { fault: value.error } });
  const draft = read(noticesShape, value.value);
  if (!draft.ok) return err({ code: 'election/notices-form', place: draft.error.place, values: { expected: draft.error.expected } });
  const { format, ctx } = draft.value;
  if (ctx !== ctxHex) return err({ code: 'election/notices-of-another-definition', place: 'ctx' });
  const notices = checkNotices(draft.value.notices, definition);
  return notices.ok ? ok({ format, ctx, notices: notices.value }) : notices;
}
