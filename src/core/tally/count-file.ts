// count.json: the result of a count, a pure function of bag, notices and what the hall recorded (formats/count).
import type { Count } from '../kernel/count.ts';
import type { VoteKind } from '../law/vote-kinds.ts';

export interface CountFile {
  readonly format: 'kaihyo-count/1';
  readonly ctx: string;
  /** Identity of the transfer bag: SHA-256 of its tag manifest, hexadecimal. */
  readonly fingerprint: string;
  /** SHA-256 of notices.json, or null where there are no notices. */
  readonly notices: string | null;
  /** 1 for the first count; a recount is the next number. */
  readonly version: number;
  readonly contests: readonly ContestCount[];
}

export type ContestCount = NotHeld | Counted;

export interface NotHeld {
  readonly state: 'not-held';
  readonly contest: number;
  readonly kind: VoteKind;
  readonly cause: 'uncontested' | 'not-held';
}

/** Ballots that could not be opened or read; the order is the order of the tests (formats/ballot §5). */
export const doubtfulClasses = ['bad-point', 'undecryptable', 'format-invalid'] as const;
export type DoubtfulClass = (typeof doubtfulClasses)[number];

export interface Decision {
  readonly class: DoubtfulClass;
  readonly ballots: Count;
  /** 無効（投票総数に含む） or 不受理として別に封入（含まない）. */
  readonly treatment: 'invalid' | 'not-accepted';
  /** The witnesses' opinion, and the supervisor's reason. */
  readonly opinion: string;
  readonly reason: string;
}

export interface Counted {
  readonly state: 'counted';
  readonly contest: number;
  readonly kind: VoteKind;
  readonly root: string;
  /** What the office's export held, and the exact repeats that it removed. */
  readonly received: Count;
  readonly duplicatesRemoved: Count;
  readonly records: Count;
  /** Records whose `enc` equals that of the record before them. */
  readonly equalPoints: Count;
  /** Records that the AEAD opened, format-invalid ones included. */
  readonly opened: Count;
  readonly badPoint: Count;
  readonly undecryptable: Count;
  readonly formatInvalid: Count;
  readonly decisions: readonly Decision[];
  /** 投票総数 = valid + invalid; what was not accepted is outside. */
  readonly total: Count;
  readonly valid: Count;
  readonly invalid: Count;
  readonly notAccepted: Count;
  /** Every class of the kind, in the order of the table of law, zero included. */
  readonly invalidClasses: readonly { readonly id: string; readonly ballots: Count }[];
  readonly result: VoteResult;
  /** 投票者数, typed by two from the paper of the voters' roll, and the reason where total and voters differ. */
  readonly voters: { readonly number: Count; readonly reason: string | null };
  readonly equations: readonly Equation[];
}

/** Rows in printing order: by filing number, additions after the others; zero rows included. */
export type VoteResult =
  | { readonly type: 'candidates'; readonly rows: readonly { readonly code: number; readonly votes: Count }[] }
  | { readonly type: 'parties'; readonly rows: readonly { readonly code: number; readonly votes: Count }[] }
  | { readonly type: 'lists'; readonly lists: readonly ListRow[] }
  | { readonly type: 'review'; readonly judges: readonly JudgeRow[] };

export interface ListRow {
  readonly code: number;
  /** ① votes naming the party, those for its priority members (特定枠) included. */
  readonly partyVotes: Count;
  /** ② votes naming its other members. */
  readonly memberVotes: Count;
  /** ① + ② */
  readonly total: Count;
  readonly members: readonly { readonly code: number; readonly priority: boolean; readonly votes: Count }[];
}

export type JudgeRow =
  | { readonly code: number; readonly held: true; readonly dismiss: Count; readonly retain: Count; readonly entryInvalid: Count }
  | { readonly code: number; readonly held: false };

/** Sum of the left terms = sum of the right terms; `difference` is left minus right. */
export interface Equation {
  readonly id: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly difference: number;
}

export interface Term {
  readonly name: string;
  readonly value: Count;
}
