// The ballot paper: what a vote of one contest may name once the notices are applied, in printing order.
import type { Candidate, CandidateContest, Judge, Member, Party, PartyContest, ReviewContest } from './definition.ts';
import type { InvalidClassId } from '../law/invalid-classes.ts';
import type { Notice } from './notices.ts';

export type BallotPaper = CandidatePaper | PartyPaper | ReviewPaper;

export interface CandidatePaper {
  readonly kind: CandidateContest['kind'];
  readonly contest: number;
  readonly candidates: readonly Standing<Candidate>[];
}

export interface PartyPaper {
  readonly kind: PartyContest['kind'];
  readonly contest: number;
  readonly parties: readonly (Standing<Party> & { readonly members: readonly Standing<Member>[] })[];
}

export interface ReviewPaper {
  readonly kind: ReviewContest['kind'];
  readonly contest: number;
  readonly judges: readonly { readonly option: Judge; readonly held: boolean; readonly notice: Notice | null }[];
}

export interface Standing<T> {
  readonly option: T;
  /** The class that a vote naming this option falls into; null where the vote is valid (formats/count §3). */
  readonly invalidClass: InvalidClassId | null;
  /** The notice that concerns this option, for the remark on sheets; also one that changes no validity. */
  readonly notice: Notice | null;
}
