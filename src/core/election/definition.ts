// The definition of one count: one counting district of one election (formats/definition §1, §2).
import type { IsoDate, Time } from '../kernel/time.ts';
import type { EventKind } from '../law/retention.ts';
import type { ReportDestination, VoteKind } from '../law/vote-kinds.ts';

export type Purpose = 'live' | 'rehearsal';

export interface Definition {
  readonly format: 'kaihyo-definition/1';
  readonly purpose: Purpose;
  readonly law: 'jp-2025';
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly kind: EventKind;
    readonly electionDay: IsoDate;
  };
  readonly unit: {
    readonly prefecture: string;
    readonly municipalities: readonly { readonly code: string; readonly name: string }[];
    readonly district: { readonly code: string; readonly name: string };
    readonly hall: string;
    readonly precinct: string;
    readonly board: string;
  };
  readonly pollsCloseAt: Time;
  readonly opensAt: Time;
  readonly suite: 1;
  /** SHA-256 of the key plan, hexadecimal (§4). */
  readonly ceremony: string;
  readonly keys: {
    readonly scheme: 'D' | 'T';
    readonly schemeDAccepted: boolean;
    /** The election key K: 65 bytes in hexadecimal. */
    readonly key: string;
    readonly groups: readonly { readonly k: number; readonly n: number; readonly shares: readonly string[] }[];
    readonly cards: readonly { readonly label: string; readonly group: number; readonly index: number; readonly publicKey: string }[];
  };
  /** `none`, or the 65-byte point of the inspection key in hexadecimal. */
  readonly inspection: string;
  /** SHA-256 of the DER certificates of the signers of each act, ascending. */
  readonly signers: {
    readonly definition: readonly string[];
    readonly transfer: readonly string[];
    readonly notices: readonly string[];
    readonly preservation: readonly string[];
  };
  readonly limits: { readonly ballots: number };
  readonly resultBlock: number;
  readonly contests: readonly Contest[];
}

interface ContestFrame {
  /** Number of the contest, 1 to 65,535. */
  readonly contest: number;
  readonly title: string;
  readonly constituency: string;
  readonly witnesses: { readonly min: number; readonly max: number };
  readonly reportTo: ReportDestination;
  readonly mergedMeeting: boolean;
  readonly uncontested: boolean;
  readonly lastCode: number;
}

export type Contest = CandidateContest | PartyContest | ReviewContest;
export interface CandidateContest extends ContestFrame { readonly kind: 'HR_SMD' | 'HC_DIST'; readonly options: readonly Candidate[] }
export interface PartyContest extends ContestFrame { readonly kind: 'HR_PR' | 'HC_PR'; readonly options: readonly Party[] }
export interface ReviewContest extends ContestFrame { readonly kind: 'SC_REVIEW'; readonly options: readonly Judge[] }

/** The kinds of contest and of vote are the same list. */
export type ContestKind = Contest['kind'] extends VoteKind ? VoteKind extends Contest['kind'] ? VoteKind : never : never;

/** The name to print instead of one that cannot be printed (formats/definition §2.4). */
type Alternative = string | null;

export interface Candidate {
  readonly code: number;
  readonly number: number;
  readonly name: string;
  readonly kana: string;
  readonly affiliation: string;
  readonly alternative: Alternative;
}

export interface Party {
  readonly code: number;
  readonly number: number;
  readonly name: string;
  readonly abbreviation: string;
  readonly alternative: Alternative;
  readonly members: readonly Member[];
}

/** A person on a list (名簿登載者). */
export interface Member {
  readonly code: number;
  readonly name: string;
  readonly kana: string;
  readonly alternative: Alternative;
  /** 特定枠: only in HC_PR, and such members stand first. */
  readonly priority: boolean;
}

export interface Judge {
  /** The notice number (告示番号), 1 to 15. */
  readonly code: number;
  readonly name: string;
  readonly kana: string;
  readonly alternative: Alternative;
}
