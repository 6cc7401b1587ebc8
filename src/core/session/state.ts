// The state of a session: one member per step, each with all that stands at that step. Plain JSON, so that it can be stored.
import type { Count } from '../kernel/count.ts';
import type { Time } from '../kernel/time.ts';
import type { DoubtfulClass } from '../tally/count-file.ts';
import type { EventOf, Pair } from './events.ts';

/** The steps in their order. `opening` holds until every contest is opened, people and declarations alike. */
export const steps = [
  'ready', 'opening', 'receive', 'card', 'count', 'doubt', 'reconcile', 'result', 'print', 'preserve', 'closed',
] as const;
export type Step = (typeof steps)[number];

export type SessionState =
  | (Always & { readonly step: 'ready' })
  | (Readied & { readonly step: 'opening' })
  | (Readied & { readonly step: 'receive'; readonly bag: Bag | null; readonly fingerprint: FingerprintCheck | null })
  | (Received & { readonly step: 'card' | 'count' })
  | (Opened & { readonly step: 'doubt' | 'reconcile' })
  | (Opened & { readonly step: 'result'; readonly reveals: readonly Reveal[]; readonly shown: readonly number[] })
  | (Confirmed & { readonly step: 'print' })
  | (Confirmed & { readonly step: 'preserve'; readonly preservation: Preservation })
  | (Confirmed & { readonly step: 'closed'; readonly preservation: Preservation; readonly closing: Closing });

export type StateOf<S extends Step> = Extract<SessionState, { readonly step: S }>;

/** Officers and people are ids of `people`; moments are of the confirmed clock. */
export interface Always {
  readonly people: People;
  readonly pauses: readonly Pause[];
  readonly troubles: readonly Trouble[];
  /** The last notice recorded here: its number and the SHA-256 of notices.json. */
  readonly notices: { readonly number: number; readonly digest: string } | null;
  readonly sheets: readonly SheetRecord[];
  /** The program start that wrote last, once there was a restart. */
  readonly boot: string | null;
}

export interface Readied extends Always {
  readonly terminal: { readonly by: Pair; readonly at: Time; readonly clockOffset: number };
  readonly openings: readonly Opening[];
  readonly media: Media;
}

export interface Received extends Readied {
  readonly bag: Bag;
  readonly fingerprint: FingerprintCheck;
  readonly numbers: { readonly by: Pair; readonly at: Time };
  readonly card: Card;
  /** Survive a restart: what people said, not what was computed. */
  readonly answers: Answers;
  /** 1 for the first count. */
  readonly version: number;
  /** The counts that a recount took the place of, oldest first. */
  readonly earlier: readonly EarlierCount[];
}

export interface Opened extends Received {
  readonly opened: readonly OpenedContest[];
}

export interface Confirmed extends Opened {
  readonly reveals: readonly Reveal[];
  readonly confirmation: Confirmation;
  readonly printedAt: Time | null;
  readonly handover: HandOver | null;
  readonly collection: { readonly by: string; readonly at: Time } | null;
}

export interface People {
  readonly officers: readonly { readonly id: string; readonly name: string; readonly signedIn: boolean }[];
  readonly supervisors: readonly Office[];
  readonly witnesses: readonly Witness[];
  readonly attendance: readonly { readonly contest: number; readonly by: Pair; readonly at: Time }[];
}

/** In one contest, from when to when somebody held the supervisor's office, and in which capacity (公職選挙法施行令67条). */
export interface Office {
  readonly contest: number;
  readonly capacity: Capacity;
  readonly id: string;
  readonly name: string;
  readonly from: Time;
  readonly until: Time | null;
  readonly reason: string | null;
  readonly appointedBy: string | null;
}

export type Capacity = 'supervisor' | 'deputy' | 'acting-supervisor';

export interface Witness {
  readonly contest: number;
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  /** The supervisor who appointed; null for one who was notified (届出). */
  readonly appointedBy: string | null;
  readonly stays: readonly { readonly from: Time; readonly until: Time | null; readonly reason: string | null }[];
  /** Number of the notice by which the office was lost. */
  readonly lostBy: number | null;
}

export interface Opening {
  readonly contest: number;
  readonly declaredBy: string;
  readonly capacity: Capacity;
  readonly by: Pair;
  readonly at: Time;
  readonly witnesses: readonly string[];
  readonly reason: string | null;
}

export type Role = 'main' | 'backup';

export interface Media {
  readonly seals: readonly Seal[];
  readonly release: { readonly cause: 'broken' | 'lost'; readonly opinion: string; readonly reason: string; readonly decidedBy: readonly string[];
    readonly at: Time; } | null;
  /** The newest issue number that the office told. */
  readonly newestIssue: number | null;
}

export interface Seal {
  readonly role: Role;
  readonly slip: string;
  readonly actual: string;
  readonly difference: EventOf<'seal-compared'>['difference'];
  readonly by: Pair;
  readonly at: Time;
  readonly unsealed: { readonly by: string; readonly at: Time } | null;
}

export interface Bag {
  readonly fingerprint: string;
  readonly id: string;
  readonly issue: number;
  readonly role: Role;
  readonly at: Time;
  readonly contests: EventOf<'bag-received'>['contests'];
}

export interface FingerprintCheck {
  readonly groups: readonly number[];
  readonly by: string;
  readonly at: Time;
}

export interface Card {
  readonly holders: { readonly holder: PersonRef; readonly pinKeeper: PersonRef } | null;
  /** The card for which a PIN was asked last. */
  readonly asked: { readonly label: string; readonly publicKey: string; readonly at: Time } | null;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Answers {
  /** In the order of recording; those of a class decided anew stand in the place of the former ones. */
  readonly decisions: readonly DoubtfulDecision[];
  readonly voters: readonly { readonly contest: number; readonly number: number; readonly by: Pair; readonly at: Time }[];
  readonly explanations: readonly Explanation[];
}

export interface DoubtfulDecision {
  readonly contest: number;
  readonly class: DoubtfulClass;
  readonly ballots: Count;
  readonly treatment: 'invalid' | 'not-accepted' | 'held';
  readonly opinion: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: Time;
}

/** The reason for one certain difference, total minus voters; another difference needs its own. */
export interface Explanation {
  readonly contest: number;
  readonly difference: number;
  readonly reason: string;
  readonly by: Pair;
  readonly at: Time;
}

export type OpenedContest = EventOf<'ballots-opened'>['contests'][number];

export interface Reveal {
  readonly contest: number;
  readonly by: string;
  readonly capacity: Capacity;
  readonly at: Time;
}

export interface Confirmation {
  readonly count: string;
  readonly by: Pair;
  readonly at: Time;
}

export interface EarlierCount {
  readonly version: number;
  readonly confirmation: Confirmation | null;
  readonly handover: HandOver | null;
  readonly recount: { readonly contests: readonly number[]; readonly reason: string; readonly orderedBy: string | null; readonly by: Pair;
    readonly at: Time; };
}

export type SheetRecord = EventOf<'sheets-printed'>['sheets'][number];

export interface HandOver {
  readonly reader: string;
  readonly listener: string;
  readonly receiver: string;
  readonly report: string;
  readonly at: Time;
}

export interface Preservation {
  readonly session: string;
  readonly at: Time;
  readonly verified: { readonly media: number; readonly fingerprint: string; readonly at: Time } | null;
}

export interface Closing {
  readonly seals: readonly SealNumber[];
  readonly by: Pair;
  readonly at: Time;
}

export interface SealNumber {
  readonly what: string;
  readonly number: string;
}

export interface Pause {
  readonly reason: string;
  readonly seals: readonly SealNumber[];
  readonly by: Pair;
  readonly at: Time;
  readonly resumed: { readonly sealsIntact: boolean; readonly explanation: string | null; readonly by: Pair; readonly at: Time } | null;
}

export interface Trouble {
  readonly statement: Omit<EventOf<'trouble-reported'>, 'type'>;
  readonly at: Time;
}

export function initialState(): SessionState {
  return {
    step: 'ready',
    people: { officers: [], supervisors: [], witnesses: [], attendance: [] },
    pauses: [], troubles: [], notices: null, sheets: [], boot: null,
  };
}
