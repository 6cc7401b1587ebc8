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
  | At<'ready', Always>
  | At<'opening', Readied>
  | At<'receive', Receiving>
  | At<'card' | 'count', Received>
  | At<'doubt' | 'reconcile', Opened>
  | At<'result', Opened & { readonly reveals: readonly Reveal[]; readonly shown: readonly number[] }>
  | At<'print', Confirmed>
  | At<'preserve', Confirmed & { readonly preservation: Preservation }>
  | At<'closed', Confirmed & { readonly preservation: Preservation; readonly closing: Closing }>;

/** One member per step, so that a step names its payload. */
type At<S extends Step, Payload> = S extends Step ? Payload & { readonly step: S } : never;

export type StateOf<S extends Step> = Extract<SessionState, { readonly step: S }>;

/** People are named by their ids; moments are of the confirmed clock. */
export interface Always {
  readonly people: People;
  readonly pauses: readonly Pause[];
  readonly troubles: readonly Trouble[];
  readonly notices: readonly { readonly number: number; readonly contests: readonly number[]; readonly digest: string }[];
  readonly sheets: readonly SheetRecord[];
  /** The terminal that this one goes on for. */
  readonly replaces: (Omit<EventOf<'terminal-replaced'>, 'type'> & { readonly at: Time }) | null;
  /** The program start that wrote last, once there was a restart. */
  readonly boot: string | null;
}

export interface Readied extends Always {
  readonly terminal: ClockCheck;
  /** The last look at the clock. */
  readonly clock: ClockCheck;
  readonly openings: readonly Opening[];
  readonly media: Media;
}

export interface Receiving extends Readied {
  readonly bag: Bag | null;
  readonly fingerprint: FingerprintCheck | null;
  readonly card: Card;
  /** What people said, not what was computed: it stays over a restart. */
  readonly answers: Answers;
}

export interface Received extends Receiving {
  readonly bag: Bag;
  readonly fingerprint: FingerprintCheck;
  readonly numbers: TwoPersonCheck;
  /** 1 for the first count. */
  readonly version: number;
  /** The counts that a recount took the place of, oldest first. */
  readonly earlier: readonly EarlierCount[];
  /** The contests of which a result of this version was ever shown, ascending: it stays over a restart (公職選挙法237条). */
  readonly seen: readonly number[];
}

export interface Opened extends Received {
  readonly opened: readonly OpenedContest[];
}

export interface Confirmed extends Opened, CountEnd {
  readonly reveals: readonly Reveal[];
  readonly confirmation: Confirmation;
}

/** What is done with a confirmed count. */
export interface CountEnd {
  readonly printOrder: { readonly decidedBy: readonly string[]; readonly at: Time } | null;
  readonly printedAt: Time | null;
  readonly handover: HandOver | null;
  readonly collection: OnePersonCheck | null;
}

export interface OnePersonCheck {
  readonly by: string;
  readonly at: Time;
}

export interface TwoPersonCheck {
  readonly by: Pair;
  readonly at: Time;
}

export interface ClockCheck extends TwoPersonCheck {
  /** Confirmed clock minus system clock, seconds. */
  readonly clockOffset: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface People {
  readonly officers: readonly Officer[];
  readonly supervisors: readonly Office[];
  readonly witnesses: readonly Witness[];
  readonly attendance: readonly (TwoPersonCheck & { readonly contest: number })[];
}

export interface Officer extends Person {
  readonly signedIn: boolean;
}

/** 開票管理者、職務代理者、職務管掌者 (公職選挙法施行令67条). */
export type Capacity = 'supervisor' | 'deputy' | 'acting-supervisor';

/** In one contest, from when to when somebody stood in the supervisor's office. A supervisor's own entry is never ended. */
export interface Office extends Person {
  readonly contest: number;
  readonly capacity: Capacity;
  readonly from: Time;
  readonly until: Time | null;
  readonly reason: string | null;
  readonly appointedBy: string | null;
}

export interface Witness extends Person {
  readonly contest: number;
  readonly party: string | null;
  /** The supervisor who appointed; null for one who was notified (届出). */
  readonly appointedBy: string | null;
  readonly stays: readonly { readonly from: Time; readonly until: Time | null; readonly reason: string | null }[];
  /** Number of the notice by which the office was lost. */
  readonly lostBy: number | null;
}

export interface Opening extends TwoPersonCheck {
  readonly contest: number;
  readonly declaredBy: string;
  readonly capacity: Capacity;
  readonly witnesses: readonly string[];
  readonly reason: string | null;
}

export type Role = 'main' | 'backup';

export interface Media {
  /** Every comparison, in order; the last one of a role is that of the medium in use. */
  readonly seals: readonly Seal[];
  readonly release: (Omit<EventOf<'backup-released'>, 'type'> & { readonly at: Time }) | null;
  /** The highest issue number that the office told or a bag carried. */
  readonly newestIssue: number | null;
}

export interface Seal extends TwoPersonCheck {
  readonly role: Role;
  readonly slip: string;
  readonly actual: string;
  readonly difference: EventOf<'seal-compared'>['difference'];
  readonly unsealed: OnePersonCheck | null;
}

export interface Bag extends Omit<EventOf<'bag-received'>, 'type'> {
  readonly at: Time;
}

export interface FingerprintCheck extends OnePersonCheck {
  readonly groups: readonly number[];
}

export interface Card {
  readonly holders: { readonly holder: Person; readonly pinKeeper: Person } | null;
  /** The card for which a PIN was asked last. */
  readonly asked: { readonly label: string; readonly publicKey: string; readonly at: Time } | null;
}

export interface Answers {
  /** In the order of recording. */
  readonly decisions: readonly DoubtfulDecision[];
  /** Decisions in whose place a later one stands. */
  readonly formerDecisions: readonly DoubtfulDecision[];
  /** One entry for a contest: the last one. */
  readonly voters: readonly VotersEntry[];
  readonly formerVoters: readonly VotersEntry[];
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

export interface VotersEntry extends TwoPersonCheck {
  readonly contest: number;
  readonly number: number;
}

/** The reason for one certain difference, total minus voters; another difference needs its own. */
export interface Explanation extends TwoPersonCheck {
  readonly contest: number;
  readonly difference: number;
  readonly reason: string;
}

export type OpenedContest = EventOf<'ballots-opened'>['contests'][number];

export interface Reveal extends OnePersonCheck {
  readonly contest: number;
  readonly capacity: Capacity;
}

export interface Confirmation extends TwoPersonCheck {
  readonly count: string;
}

export interface EarlierCount extends CountEnd {
  readonly version: number;
  readonly confirmation: Confirmation | null;
  readonly recount: Omit<EventOf<'recount-begun'>, 'type'> & { readonly at: Time };
}

export type SheetRecord = EventOf<'sheets-printed'>['sheets'][number];

export interface HandOver extends Omit<EventOf<'sheets-handed-over'>, 'type'> {
  readonly at: Time;
}

export interface Preservation {
  readonly session: string;
  readonly at: Time;
  readonly verified: { readonly media: number; readonly fingerprint: string; readonly at: Time } | null;
}

export interface SealNumber {
  readonly what: string;
  readonly number: string;
}

export interface Closing extends TwoPersonCheck {
  readonly seals: readonly SealNumber[];
}

export interface Pause extends TwoPersonCheck {
  readonly reason: string;
  readonly seals: readonly SealNumber[];
  readonly resumed: (Omit<EventOf<'count-resumed'>, 'type'> & { readonly at: Time }) | null;
}

export interface Trouble extends Omit<EventOf<'trouble-reported'>, 'type'> {
  readonly at: Time;
}

export function initialState(): SessionState {
  return {
    step: 'ready',
    people: { officers: [], supervisors: [], witnesses: [], attendance: [] },
    pauses: [], troubles: [], notices: [], sheets: [], replaces: null, boot: null,
  };
}
