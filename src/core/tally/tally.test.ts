// The first computation: each rule of counting on a few ballots, and on random elections what holds for all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCandidate, aCandidateContest, aCouncillorsListContest, aContest, aDefinition, aMember, aNotices, aStrike, onElectionDay,
} from '../../../test/support/elections.ts';
import { anElection, type RandomElection } from '../../../test/support/random-elections.ts';
import type { BallotChoice } from '../ballot/choice.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import type { Contest } from '../election/definition.ts';
import type { Change } from '../election/notices.ts';
import { type VoteKind, voteKindFacts } from '../law/vote-kinds.ts';
import { type ContestTally, formatTally } from './contest-tally.ts';
import { mergeTallies } from './merge-tallies.ts';
import { startTally } from './tally.ts';

const vote = (code: number): BallotChoice => ({ type: 'option', code });
const named = (code: number, party: number): BallotChoice => ({ type: 'member', code, party });
const marks = (...codes: readonly number[]): BallotChoice => ({ type: 'review', dismissed: codes.reduce((bits, code) => bits | (1 << (code - 1)), 0) });
const blank: BallotChoice = { type: 'blank' };

function tallyIn(contest: Contest, changes: readonly Change[], ballots: readonly BallotChoice[]): ContestTally {
  const definition = aDefinition({ contests: [contest] });
  const tally = startTally(ballotPaper(definition, aNotices(definition, changes), contest.contest));
  for (const ballot of ballots) tally.add(ballot);
  return tally.result();
}

/** The invalid classes that are not 0. */
function invalidIn({ invalidClasses }: ContestTally): Readonly<Record<string, number>> {
  return Object.fromEntries(invalidClasses.filter(({ ballots }) => ballots > 0).map(({ id, ballots }) => [id, ballots]));
}

function votesIn({ result }: ContestTally): readonly (readonly number[])[] {
  switch (result.type) {
    case 'candidates':
    case 'parties':
      return result.rows.map(({ code, votes }) => [code, votes]);
    case 'lists':
      return result.lists.map(({ code, partyVotes, memberVotes, total }) => [code, partyVotes, memberVotes, total]);
    case 'review':
      return result.judges.map((judge) => (judge.held ? [judge.code, judge.dismiss, judge.retain, judge.entryInvalid] : [judge.code]));
  }
}

describe.each(['HR_SMD', 'HC_DIST'] as const)('%s', (kind) => {
  const contest = aContest(kind);
  const strike = (code: number, changes: Parameters<typeof aStrike>[2] = {}): Change => aStrike(contest.contest, code, changes);

  test('DR-03: a vote for a dead, dismissed, withdrawn candidate is invalid, and counted', () => {
    for (const cause of ['death', 'dismissal', 'withdrawal', 'deemed-withdrawal'] as const) {
      const tally = tallyIn(contest, [strike(2, { cause })], [vote(1), vote(2), vote(2)]);
      expect(tally).toMatchObject({ readable: 3, valid: 1 });
      expect(invalidIn(tally)).toEqual({ 'not-a-candidate': 2 });
    }
  });

  test('DR-04: a vote for a candidate without the right to stand is invalid in a class of its own', () => {
    const tally = tallyIn(contest, [strike(1, { cause: 'ineligible' }), strike(2, { cause: 'party-unqualified' })], [vote(1), vote(2), vote(2), vote(3)]);
    expect(invalidIn(tally)).toEqual({ 'unqualified-party': 2, 'ineligible': 1 });
    expect(votesIn(tally)).toEqual([[1, 0], [2, 0], [3, 1]]);
  });

  test('DR-25: a candidate without a vote has a row of 0, in the order of the definition', () => {
    expect(votesIn(tallyIn(contest, [], []))).toEqual([[1, 0], [2, 0], [3, 0]]);
    expect(votesIn(tallyIn(contest, [], [vote(3)]))).toEqual([[1, 0], [2, 0], [3, 1]]);
  });

  test('a blank ballot is invalid', () => {
    expect(tallyIn(contest, [], [blank, vote(1)])).toMatchObject({ readable: 2, valid: 1 });
    expect(invalidIn(tallyIn(contest, [], [blank, vote(1)]))).toEqual({ blank: 1 });
  });

  test('DR-46: a vote for a candidate who dies on election day is valid', () => {
    expect(votesIn(tallyIn(contest, [strike(2, { occurredAt: onElectionDay })], [vote(2)]))).toEqual([[1, 0], [2, 1], [3, 0]]);
  });
});

describe('HR_PR', () => {
  const contest = aContest('HR_PR');

  test('DR-05: a party keeps its votes while a member stands; without members or list they are invalid', () => {
    const ballots = [vote(11), vote(11), vote(12)];
    expect(votesIn(tallyIn(contest, [aStrike(2, 111)], ballots))).toEqual([[11, 2], [12, 1]]);
    expect(invalidIn(tallyIn(contest, [aStrike(2, 111), aStrike(2, 112)], ballots))).toEqual({ 'no-listed-person': 2 });
    expect(invalidIn(tallyIn(contest, [aStrike(2, 12, { cause: 'list-dismissal' })], ballots))).toEqual({ 'not-a-list': 1 });
  });
});

describe('HC_PR', () => {
  const contest = aCouncillorsListContest();

  test('DR-06: a vote naming a struck member is invalid and does not count for the party', () => {
    const tally = tallyIn(contest, [aStrike(5, 212)], [named(212, 21), named(213, 21), vote(21)]);
    expect(invalidIn(tally)).toEqual({ 'not-a-candidate': 1 });
    expect(votesIn(tally)).toEqual([[21, 1, 1, 2], [22, 0, 0, 0]]);
  });

  test('DR-07: a vote naming a priority member (特定枠) adds to the votes of the party', () => {
    const tally = tallyIn(contest, [], [named(211, 21), named(211, 21), vote(21), named(212, 21)]);
    expect(votesIn(tally)).toEqual([[21, 3, 1, 4], [22, 0, 0, 0]]);
    expect(tally.result.type === 'lists' && tally.result.lists[0]?.members).toEqual([
      { code: 211, priority: true, votes: 2 }, { code: 212, priority: false, votes: 1 }, { code: 213, priority: false, votes: 0 },
    ]);
  });

  test('DR-07: a struck priority member is no candidate either', () => {
    const tally = tallyIn(contest, [aStrike(5, 211)], [named(211, 21), vote(21)]);
    expect(invalidIn(tally)).toEqual({ 'not-a-candidate': 1 });
    expect(votesIn(tally)).toEqual([[21, 1, 0, 1], [22, 0, 0, 0]]);
  });

  test('DR-08: the total of a party is its own votes and those of its members who stand on election day', () => {
    const addition: Change = { type: 'option-added', contest: 5, party: 22, option: aMember({ code: 222 }) };
    const changes = [addition, aStrike(5, 212), aStrike(5, 213, { occurredAt: onElectionDay })];
    const tally = tallyIn(contest, changes, [vote(21), named(212, 21), named(213, 21), named(222, 22), named(221, 22), vote(22)]);
    expect(votesIn(tally)).toEqual([[21, 1, 1, 2], [22, 1, 2, 3]]);
    expect(tally.valid).toBe(5);
  });

  test('a withdrawn list makes the votes naming its members invalid with it', () => {
    const tally = tallyIn(contest, [aStrike(5, 21, { cause: 'list-withdrawal' })], [vote(21), named(211, 21), named(212, 21), vote(22)]);
    expect(invalidIn(tally)).toEqual({ 'not-a-list': 3 });
    expect(votesIn(tally)).toEqual([[21, 0, 0, 0], [22, 1, 0, 1]]);
  });
});

describe('SC_REVIEW', () => {
  const contest = aContest('SC_REVIEW');

  test('DR-09, DR-48: a ballot without × is valid and retains every judge', () => {
    expect(tallyIn(contest, [], [marks()])).toMatchObject({ readable: 1, valid: 1 });
    expect(votesIn(tallyIn(contest, [], [marks()]))).toEqual([[1, 0, 1, 0], [2, 0, 1, 0], [3, 0, 1, 0]]);
  });

  test('DR-10: for every judge dismiss, retain and entry-invalid add up to the valid ballots', () => {
    const tally = tallyIn(contest, [], [marks(1, 3), marks(3), marks(), marks(1, 2, 3)]);
    expect(votesIn(tally)).toEqual([[1, 2, 2, 0], [2, 1, 3, 0], [3, 3, 1, 0]]);
  });

  test('DR-11: × at a judge who is not reviewed is ignored, and the ballot stays valid for the others', () => {
    const tally = tallyIn(contest, [aStrike(3, 2)], [marks(2), marks(1, 2), marks()]);
    expect(tally).toMatchObject({ readable: 3, valid: 3 });
    expect(votesIn(tally)).toEqual([[1, 1, 2, 0], [2], [3, 0, 3, 0]]);
  });

  test('DR-48: a blank ballot does not exist here', () => {
    expect(() => tallyIn(contest, [], [blank])).toThrow();
  });
});

describe('a ballot that the paper does not know is our bug, and is not counted', () => {
  test.each<[VoteKind, string, BallotChoice]>([
    ['HR_SMD', 'an unknown code', vote(4)],
    ['HR_SMD', 'code 0', vote(0)],
    ['HR_SMD', 'a code beyond 16 bits', vote(65_537)],
    ['HR_SMD', 'a member', named(1, 1)],
    ['HR_PR', 'a member', named(111, 11)],
    ['HR_PR', 'the code of a member', vote(111)],
    ['HC_PR', 'the code of a member as a party', vote(211)],
    ['HC_PR', 'the code of a party as a member', named(21, 21)],
    ['HC_PR', 'a member of another party', named(211, 22)],
    ['HC_PR', '×', marks(1)],
    ['SC_REVIEW', 'a code', vote(1)],
    ['SC_REVIEW', '× at a number that no judge has', marks(4)],
    ['SC_REVIEW', '× beyond the highest number', { type: 'review', dismissed: 2 ** 32 }],
  ])('%s: %s', (kind, _what, choice) => {
    const contest = aContest(kind);
    const tally = startTally(ballotPaper(aDefinition({ contests: [contest] }), null, contest.contest));
    expect(() => tally.add(choice)).toThrow(RangeError);
    expect(tally.result()).toMatchObject({ readable: 0, valid: 0 });
  });
});

describe('on every random election', () => {
  const tallyOf = ({ definition, notices, contest }: RandomElection, ballots: readonly BallotChoice[]): ContestTally => {
    const tally = startTally(ballotPaper(definition, notices, contest));
    for (const ballot of ballots) tally.add(ballot);
    return tally.result();
  };

  test('every ballot is counted exactly once: valid or in one class; rows add up to the valid ones', () => {
    fc.assert(fc.property(anElection(), (election) => {
      const tally = tallyOf(election, election.ballots);
      expect(tally.readable).toBe(election.ballots.length);
      expect(tally.valid + tally.invalidClasses.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(tally.readable);
      const { result, valid } = tally;
      if (result.type === 'review') {
        for (const judge of result.judges) if (judge.held) expect(judge.dismiss + judge.retain + judge.entryInvalid).toBe(valid);
      } else {
        const rows = result.type === 'lists' ? result.lists.map(({ total }) => total) : result.rows.map(({ votes }) => votes);
        expect(rows.reduce((sum, votes) => sum + votes, 0)).toBe(valid);
      }
    }));
  });

  test('DR-13: every figure is a whole number', () => {
    fc.assert(fc.property(anElection(), (election) => {
      // Canonical JSON of ours knows integers only.
      expect(() => formatTally(tallyOf(election, election.ballots))).not.toThrow();
    }), { numRuns: 30 });
  });

  test('DR-15: the order of the ballots changes nothing, so that nothing of it is left in the count', () => {
    fc.assert(fc.property(anElection(), fc.func(fc.nat()), (election, weight) => {
      const shuffled = election.ballots.map((ballot, at) => ({ ballot, weight: weight(at) })).sort((a, b) => a.weight - b.weight);
      expect(tallyOf(election, shuffled.map(({ ballot }) => ballot))).toEqual(tallyOf(election, election.ballots));
    }));
  });

  test('DR-14: the parts of several workers add up to the whole, in which they cannot be told apart', () => {
    fc.assert(fc.property(anElection(), fc.nat(60), fc.nat(60), (election, a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const { ballots } = election;
      const parts = [ballots.slice(0, first), ballots.slice(first, second), ballots.slice(second)].map((part) => tallyOf(election, part));
      expect(mergeTallies(parts)).toEqual(tallyOf(election, ballots));
    }));
  });

  test('DR-25: rows, and classes in the order of the law, are the same whatever the ballots', () => {
    fc.assert(fc.property(anElection(), (election) => {
      const codes = (tally: ContestTally): readonly unknown[] => votesIn(tally).map(([code]) => code);
      const tally = tallyOf(election, election.ballots);
      expect(codes(tally)).toEqual(codes(tallyOf(election, [])));
      expect(tally.invalidClasses.map(({ id }) => id)).toEqual(voteKindFacts[election.kind].invalidClasses.map(({ id }) => id));
    }));
  });
});

describe('parts of different papers do not add up', () => {
  const smd = tallyIn(aContest('HR_SMD'), [], []);
  const review = tallyIn(aContest('SC_REVIEW'), [], []);

  test.each<[string, readonly ContestTally[]]>([
    ['none', []],
    ['another contest', [smd, { ...smd, contest: 9 }]],
    ['another kind', [smd, { ...review, contest: smd.contest, invalidClasses: smd.invalidClasses }]],
    ['a row less', [smd, tallyIn({ ...aContest('HR_SMD'), options: [] }, [], [])]],
    ['another code in a row', [smd, tallyIn(aCandidateContest({ options: [1, 2, 9].map((code) => aCandidate({ code })) }), [], [])]],
    ['a judge not reviewed', [review, tallyIn(aContest('SC_REVIEW'), [aStrike(3, 1)], [])]],
  ])('%s', (_what, parts) => {
    expect(() => mergeTallies(parts)).toThrow(RangeError);
  });
});
