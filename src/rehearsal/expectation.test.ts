import { describe, expect, it } from 'vitest';
import type { BallotChoice } from '../core/ballot/choice.ts';
import { type ExpectedContest, expectedContest } from './expectation.ts';
import { doubtfulClassOf, type Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';

type CountedContest = Extract<ExpectedContest, { readonly state: 'counted' }>;

/** One readable ballot for each choice, beside the planted ones that cannot be read. */
function expected(scenario: Scenario, contest: number, choices: readonly BallotChoice[]): CountedContest {
  const plan = scenario.contests.find((each) => each.contest.contest === contest)!;
  const doubtful = plan.planted.filter(({ content }) => doubtfulClassOf(content) !== null).length;
  const result = expectedContest(plan, choices.map((choice) => ({ choice, ballots: 1 })), choices.length + doubtful, {
    electionDay: scenario.event.electionDay, notices: scenario.notices,
  });
  if (result.state !== 'counted') throw new Error('not counted');
  return result;
}

function option(code: number): BallotChoice {
  return { type: 'option', code };
}

function member(code: number, party: number): BallotChoice {
  return { type: 'member', code, party };
}

function invalidOf({ invalidClasses }: CountedContest): object {
  return Object.fromEntries(invalidClasses.filter(({ ballots }) => ballots > 0).map(({ id, ballots }) => [id, ballots]));
}

describe('what a count shall come to', () => {
  it('puts votes for struck candidates into the class of the cause, and counts the added one', () => {
    const contest = expected(scenarios.notices, 1, [option(101), option(103), option(105), option(106), option(109), { type: 'blank' }]);
    expect(invalidOf(contest)).toEqual({ 'not-a-candidate': 1, 'unqualified-party': 1, 'blank': 1 });
    expect(contest).toMatchObject({ total: 6, valid: 3, invalid: 3 });
    const rows = contest.result.type === 'candidates' ? contest.result.rows : [];
    expect(rows.map(({ code, votes }) => [code, votes])).toEqual([
      [101, 1], [102, 0], [103, 0], [104, 0], [105, 0], [106, 1], [107, 0], [108, 0], [109, 1],
    ]);
  });

  it('tells a withdrawn list from one that nobody stands on any more', () => {
    const contest = expected(scenarios.notices, 2, [option(3000), option(9000), option(12_000)]);
    expect(invalidOf(contest)).toEqual({ 'not-a-list': 1, 'no-listed-person': 1 });
    expect(contest).toMatchObject({ valid: 1 });
  });

  it('adds votes for priority members to the party, and those for the others to themselves', () => {
    const contest = expected(scenarios['upper-house'], 2, [option(1000), member(1001, 1000), member(1003, 1000), member(1003, 1000)]);
    const list = contest.result.type === 'lists' ? contest.result.lists[0] : undefined;
    expect(list).toMatchObject({ code: 1000, partyVotes: 2, memberVotes: 2, total: 4 });
    expect(list?.members.slice(0, 3)).toEqual([
      { code: 1001, priority: true, votes: 1 }, { code: 1002, priority: true, votes: 0 }, { code: 1003, priority: false, votes: 2 },
    ]);
  });

  it('leaves the party its own votes when a member is struck', () => {
    const contest = expected(scenarios['upper-notices'], 2, [
      option(2000), member(2007, 2000), member(16_003, 2000), member(4001, 4000), member(16_001, 16_000), option(16_000),
    ]);
    expect(invalidOf(contest)).toEqual({ 'not-a-candidate': 2, 'not-a-list': 2 });
    const list = contest.result.type === 'lists' ? contest.result.lists[1] : undefined;
    expect(list).toMatchObject({ code: 2000, partyVotes: 1, memberVotes: 1, total: 2 });
    expect(list?.members.at(-1)).toEqual({ code: 16_003, priority: false, votes: 1 });
  });

  it('takes no account of marks for a judge who is not reviewed', () => {
    const contest = expected(scenarios.notices, 3, [{ type: 'review', dismissed: 0b10_0001 }, { type: 'review', dismissed: 0 }]);
    const judges = contest.result.type === 'review' ? contest.result.judges : [];
    expect(contest).toMatchObject({ valid: 2, invalid: 0 });
    expect(judges[0]).toEqual({ code: 1, held: true, dismiss: 1, retain: 1, entryInvalid: 0 });
    expect(judges[5]).toEqual({ code: 6, held: false });
  });

  it('keeps a vote valid whose candidate died on the day', () => {
    expect(expected(scenarios['late-death'], 1, [option(104)])).toMatchObject({ valid: 1, invalid: 0 });
  });

  it('takes ballots that are not accepted out of the total, and says by how much the voters are more', () => {
    const contest = expected(scenarios.undecryptable, 1, [option(101), option(102), option(101), { type: 'blank' }, { type: 'blank' }]);
    expect(contest).toMatchObject({
      records: 25, received: 27, duplicatesRemoved: 2, equalPoints: 2, opened: 17, badPoint: 4, undecryptable: 4, formatInvalid: 12,
      notAccepted: 9, total: 16, valid: 3, invalid: 13, voters: { number: 25 },
    });
    expect(invalidOf(contest)).toEqual({ blank: 2, unreadable: 10, unopened: 1 });
  });

  it('says why a contest is not held', () => {
    const cause = (scenario: Scenario): unknown => expectedContest(scenario.contests[0]!, [], 30, {
      electionDay: scenario.event.electionDay, notices: scenario.notices,
    });
    const notHeld = { state: 'not-held', contest: 1, kind: 'HR_SMD', cause: 'uncontested' };
    expect([cause(scenarios.uncontested), cause(scenarios['not-held'])]).toEqual([notHeld, notHeld]);
  });
});
