// The ballot paper: what a vote of one contest may name once the notices are applied, in printing order.
import type { InvalidClassId } from '../law/invalid-classes.ts';
import type { StrikeCause } from '../law/strike-causes.ts';
import { type Strikes, voteKindFacts } from '../law/vote-kinds.ts';
import type {
  Candidate, CandidateContest, Contest, Definition, Judge, Member, Party, PartyContest, ReviewContest,
} from './definition.ts';
import { liesBefore } from './notice-rules.ts';
import type { Notice, Notices, OptionAdded } from './notices.ts';

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
  /** The class that a vote naming this option falls into (formats/count §3); null where the vote is valid, or where no vote names it. */
  readonly invalidClass: InvalidClassId | null;
  /** The notice that concerns this option, for the remark on sheets; also one that changes no validity. A strike before an addition. */
  readonly notice: Notice | null;
}

/** The paper of a contest that the definition has; struck options stay on it, their codes are known. */
export function ballotPaper(definition: Definition, notices: Notices | null, contestNumber: number): BallotPaper {
  const contest = contestIn(definition, contestNumber);
  const changes = changesOf(definition, notices, contestNumber);
  switch (contest.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return { kind: contest.kind, contest: contestNumber, candidates: candidatesOf(contest, changes) };
    case 'HR_PR':
    case 'HC_PR':
      return { kind: contest.kind, contest: contestNumber, parties: partiesOf(contest, changes) };
    case 'SC_REVIEW':
      return { kind: contest.kind, contest: contestNumber, judges: judgesOf(contest, changes) };
  }
}

/** Why a contest is not counted at all (formats/count §1.3), or null where it is. */
export function notHeldCause(
  definition: Definition, notices: Notices | null, contestNumber: number,
): 'uncontested' | 'not-held' | null {
  if (contestIn(definition, contestNumber).uncontested) return 'uncontested';
  for (const { change } of notices?.notices ?? []) {
    if (change.type === 'contest-not-held' && change.contest === contestNumber) return change.cause;
  }
  return null;
}

/** What the notices changed in one contest. */
interface Changes {
  readonly added: readonly OptionAdded[];
  /** The notice that concerns a code. */
  readonly notices: ReadonlyMap<number, Notice>;
  /** Causes of the strikes that change validity. */
  readonly struck: ReadonlyMap<number, StrikeCause>;
}

function contestIn({ contests }: Definition, contestNumber: number): Contest {
  const contest = contests.find((each) => each.contest === contestNumber);
  if (contest === undefined) throw new RangeError('no such contest in the definition');
  return contest;
}

function changesOf(definition: Definition, notices: Notices | null, contestNumber: number): Changes {
  const added: OptionAdded[] = [];
  const byCode = new Map<number, Notice>();
  const struck = new Map<number, StrikeCause>();
  for (const notice of notices?.notices ?? []) {
    const { change } = notice;
    if (change.type === 'option-added' && change.contest === contestNumber) {
      added.push(change);
      byCode.set(change.option.code, notice);
    }
    if (change.type === 'option-struck' && change.contest === contestNumber) {
      byCode.set(change.code, notice);
      if (liesBefore(change.occurredAt, definition)) struck.set(change.code, change.cause);
    }
  }
  return { added, notices: byCode, struck };
}

function candidatesOf(contest: CandidateContest, changes: Changes): readonly Standing<Candidate>[] {
  const added = changes.added.map(({ option }) => option).filter((option) => 'affiliation' in option);
  const { strikes } = voteKindFacts[contest.kind];
  return [...contest.options, ...added].map((option) => standing(option, classOf(strikes.option, option.code, changes), changes));
}

function partiesOf(contest: PartyContest, changes: Changes): PartyPaper['parties'] {
  const added = changes.added.map(({ option }) => option).filter((option) => 'members' in option);
  const { strikes } = voteKindFacts[contest.kind];
  return [...contest.options, ...added].map((party) => {
    const joined = changes.added.filter((change) => change.party === party.code).map(({ option }) => option).filter((option) => 'priority' in option);
    const members = [...party.members, ...joined];
    const ofList = classOf(strikes.option, party.code, changes);
    const nobodyLeft = members.every(({ code }) => changes.struck.has(code)) ? 'no-listed-person' : null;
    return {
      ...standing(party, ofList ?? nobodyLeft, changes),
      // In HR_PR no vote names a member, so that there the class of the list is not theirs.
      members: members.map((member) => standing(
        member, contest.kind === 'HR_PR' ? null : ofList ?? classOf(strikes.member, member.code, changes), changes,
      )),
    };
  });
}

function judgesOf(contest: ReviewContest, changes: Changes): ReviewPaper['judges'] {
  const added = changes.added.map(({ option }) => option).filter(isJudge);
  return [...contest.options, ...added].map((option) => ({
    option, held: !changes.struck.has(option.code), notice: changes.notices.get(option.code) ?? null,
  }));
}

function isJudge(option: OptionAdded['option']): option is Judge {
  return !('number' in option) && !('priority' in option);
}

function classOf(strikes: Strikes, code: number, { struck }: Changes): InvalidClassId | null {
  const cause = struck.get(code);
  return cause === undefined ? null : strikes[cause] ?? null;
}

function standing<T extends { readonly code: number }>(option: T, invalidClass: InvalidClassId | null, { notices }: Changes): Standing<T> {
  return { option, invalidClass, notice: notices.get(option.code) ?? null };
}
