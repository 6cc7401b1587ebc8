// What the sheets of one count are made from: the election, its count, and the facts of the session.
import type { Contest, Definition } from '../election/definition.ts';
import type { Notices } from '../election/notices.ts';
import type { Time } from '../kernel/time.ts';
import type { LogRecord } from '../log/record.ts';
import type { SessionSetting } from '../session/setting.ts';
import type { Confirmed } from '../session/state.ts';
import type { CountFile } from '../tally/count-file.ts';
import type { Coverage } from './coverage.ts';

export interface SheetSetting {
  readonly definition: Definition;
  readonly notices: Notices | null;
  readonly count: CountFile;
  /** SHA-256 of count.json, hexadecimal. */
  readonly countDigest: string;
  readonly facts: SessionFacts;
  readonly night: Night;
  /** What the fonts have: decides where an alternative notation stands for a name. */
  readonly covers: Coverage;
}

/** What is on record of the night, for the sheets that give an account of it. */
export interface Night {
  readonly session: SessionSetting;
  readonly state: Confirmed;
  /** Every record so far, from record 0 on (formats/log §1). */
  readonly log: readonly LogRecord[];
}

export interface SessionFacts {
  readonly terminal: string;
  readonly software: string;
  /** Null where the ballots came on code pages. */
  readonly medium: { readonly role: 'main' | 'backup'; readonly number: string } | null;
  /** Null where nothing was received, because no contest is held. */
  readonly receivedAt: Time | null;
  readonly madeAt: Time;
  readonly operator: string;
  readonly checker: string;
  /** Who reads aloud, and who listens. */
  readonly readers: readonly [string, string];
  /** One entry for each counted contest; a contest that is not held may have one. */
  readonly contests: readonly ContestFacts[];
  readonly logSeq: number;
  /** Hash of the record `logSeq`, hexadecimal. */
  readonly logHead: string;
  readonly edition: number;
  /** When the edition before this one was made; null for the first. */
  readonly replaces: Time | null;
}

export interface ContestFacts {
  readonly contest: number;
  readonly declaredAt: Time;
  readonly supervisor: { readonly name: string; readonly capacity: 'supervisor' | 'deputy' | 'acting-supervisor' };
  readonly witnesses: readonly string[];
}

export function contestOf({ definition }: Pick<SheetSetting, 'definition'>, number: number): Contest {
  const contest = definition.contests.find((each) => each.contest === number);
  if (contest === undefined) throw new RangeError('no such contest in the definition');
  return contest;
}

/** The facts of a contest that was counted; without them no sheet can name its people. */
export function factsOf({ facts }: Pick<SheetSetting, 'facts'>, number: number): ContestFacts {
  const found = facts.contests.find((each) => each.contest === number);
  if (found === undefined) throw new RangeError('no facts of a counted contest');
  return found;
}

/** District and hall as they are now: the last change that was announced stands (formats/definition §5). */
export function placeOf({ definition, notices }: Pick<SheetSetting, 'definition' | 'notices'>): { readonly district: string; readonly hall: string } {
  const { district, hall } = definition.unit;
  const changes = (notices?.notices ?? []).map(({ change }) => change);
  const last = changes.findLast((change) => change.type === 'district-changed');
  return last ?? { district: district.name, hall };
}
