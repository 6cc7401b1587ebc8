// Random elections for properties: one contest of a kind with notices on it, and ballots that its paper knows.
import fc from 'fast-check';
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import { type BallotPaper, ballotPaper } from '../../src/core/election/ballot-paper.ts';
import type { Definition, Member, Party } from '../../src/core/election/definition.ts';
import type { Change, Notices } from '../../src/core/election/notices.ts';
import type { StrikeCause } from '../../src/core/law/strike-causes.ts';
import { type VoteKind, voteKindFacts, voteKinds } from '../../src/core/law/vote-kinds.ts';
import {
  aCandidate, aCandidateContest, aDefinition, aJudge, aMember, aNotices, aParty, aPartyContest, aReviewContest, aStrike, onElectionDay,
} from './elections.ts';

export interface RandomElection {
  readonly kind: VoteKind;
  readonly contest: number;
  readonly definition: Definition;
  readonly notices: Notices | null;
  readonly ballots: readonly BallotChoice[];
}

export const anyKind: fc.Arbitrary<VoteKind> = fc.constantFrom(...voteKinds);

/** An election of this kind, or of any, with up to so many ballots. */
export function anElection(
  { kind, ballots = 60 }: { readonly kind?: VoteKind; readonly ballots?: number } = {},
): fc.Arbitrary<RandomElection> {
  return (kind === undefined ? anyKind : fc.constant(kind)).chain((one) => fc.record({
    contest: fc.integer({ min: 1, max: 65_535 }),
    lists: fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    stride: fc.integer({ min: 1, max: 600 }),
    edits: fc.array(fc.record({
      add: fc.boolean(), pick: fc.nat(), cause: fc.nat(), late: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    }), { maxLength: 6 }),
    picks: fc.array(fc.nat(), { maxLength: ballots }),
  }).map((seed) => electionOf(one, seed)));
}

/** A strike, on election day itself where `late`, or an addition. */
interface Edit {
  readonly add: boolean;
  readonly pick: number;
  readonly cause: number;
  readonly late: boolean;
}

interface Seed {
  readonly contest: number;
  /** For each option its members, true where they have priority. */
  readonly lists: readonly (readonly boolean[])[];
  readonly stride: number;
  readonly edits: readonly Edit[];
  readonly picks: readonly number[];
}

function electionOf(kind: VoteKind, { contest, lists, stride, edits, picks }: Seed): RandomElection {
  const codes = codesOf(kind, stride);
  const definition = aDefinition({ contests: [contestOf(kind, contest, lists, codes)] });
  const changes = changesOf(kind, contest, definition, edits, codes);
  const notices = changes.length === 0 ? null : aNotices(definition, changes);
  const possible = choicesOn(ballotPaper(definition, notices, contest));
  const ballots = picks.map((pick) => possible[pick % possible.length]!);
  return { kind, contest, definition, notices, ballots };
}

/** Ever new codes, ascending; notice numbers of judges leave no gap wider than their few numbers allow. */
function codesOf(kind: VoteKind, stride: number): () => number {
  let last = 0;
  return () => (last += kind === 'SC_REVIEW' ? 1 : stride);
}

function contestOf(kind: VoteKind, contest: number, lists: Seed['lists'], code: () => number): Definition['contests'][number] {
  const { options: { shape }, members } = voteKindFacts[kind];
  switch (shape) {
    case 'candidate':
      return aCandidateContest({ kind: kind as 'HR_SMD', contest, options: lists.map((_list, at) => aCandidate({ code: code(), number: at + 1 })) });
    case 'judge':
      return aReviewContest({ contest, options: lists.map(() => aJudge({ code: code() })) });
    case 'party': {
      const memberOf = (priority: boolean): Member => aMember({ code: code(), priority: priority && members?.mayHavePriority === true });
      const options: Party[] = lists.map((list, at) => aParty({
        code: code(), number: at + 1, members: [...list].sort((a, b) => Number(b) - Number(a)).map(memberOf),
      }));
      return aPartyContest({ kind: kind as 'HR_PR', contest, options });
    }
  }
}

/** Strikes of anything that stands, and additions at the end or to a list; none twice. */
function changesOf(kind: VoteKind, contest: number, definition: Definition, edits: Seed['edits'], code: () => number): readonly Change[] {
  const facts = voteKindFacts[kind];
  const standing = definition.contests.flatMap(({ options }) => options.flatMap(standingIn));
  const parties = standing.filter(({ member }) => !member).map((each) => each.code);
  const struck = new Set<number>();
  const changes: Change[] = [];
  for (const { add, pick, cause, late } of edits) {
    const chosen = standing[pick % standing.length]!;
    if (!add && !struck.has(chosen.code)) {
      struck.add(chosen.code);
      const causes = Object.keys(facts.strikes[chosen.member ? 'member' : 'option']) as StrikeCause[];
      const time = late ? { occurredAt: onElectionDay } : {};
      changes.push(aStrike(contest, chosen.code, { cause: causes[cause % causes.length]!, ...time }));
    }
    if (!add) continue;
    const party = facts.members !== null && cause % 2 === 0 ? parties[pick % parties.length]! : null;
    const option = party === null ? newOption(kind, code, 900 + changes.length) : aMember({ code: code() });
    changes.push({ type: 'option-added', contest, party, option });
    standing.push(...(party === null ? standingIn(option) : [{ code: option.code, member: true }]));
    if ('members' in option) parties.push(option.code);
  }
  return changes;
}

type AnyOption = Extract<Change, { readonly type: 'option-added' }>['option'];

function standingIn(option: AnyOption): readonly { readonly code: number; readonly member: boolean }[] {
  const members = 'members' in option ? option.members : [];
  return [{ code: option.code, member: false }, ...members.map(({ code }) => ({ code, member: true }))];
}

function newOption(kind: VoteKind, code: () => number, number: number): AnyOption {
  switch (voteKindFacts[kind].options.shape) {
    case 'candidate': return aCandidate({ code: code(), number });
    case 'judge': return aJudge({ code: code() });
    case 'party': return aParty({ code: code(), number, members: [aMember({ code: code() })] });
  }
}

/** Every choice that is readable on this paper; for a review each judge alone, all of them and none. */
export function choicesOn(paper: BallotPaper): readonly BallotChoice[] {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return [{ type: 'blank' }, ...paper.candidates.map(({ option: { code } }) => ({ type: 'option', code } as const))];
    case 'HR_PR':
      return [{ type: 'blank' }, ...paper.parties.map(({ option: { code } }) => ({ type: 'option', code } as const))];
    case 'HC_PR':
      return [{ type: 'blank' }, ...paper.parties.flatMap(({ option: party, members }): BallotChoice[] => [
        { type: 'option', code: party.code }, ...members.map(({ option: { code } }) => ({ type: 'member', code, party: party.code } as const)),
      ])];
    case 'SC_REVIEW': {
      const bits = paper.judges.map(({ option: { code } }) => 1 << (code - 1));
      const all = bits.reduce((sum, bit) => sum | bit, 0);
      return [0, ...bits, all, all & 0x2aaa].map((dismissed) => ({ type: 'review', dismissed } as const));
    }
  }
}
