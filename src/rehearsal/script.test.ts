import { describe, expect, it } from 'vitest';
import type { BallotChoice } from '../core/ballot/choice.ts';
import { asCount } from '../core/kernel/count.ts';
import { millisecondsOf, type Time, timeAt } from '../core/kernel/time.ts';
import { due } from '../core/session/due.ts';
import type { SessionEvent } from '../core/session/events.ts';
import { sessionSetting } from '../core/session/setting.ts';
import { initialState, type SessionState } from '../core/session/state.ts';
import { transition } from '../core/session/transition.ts';
import { practisedElection } from './election.ts';
import { type ExpectedContest, expectedContest } from './expectation.ts';
import { rehearsalKey } from './random.ts';
import { doubtfulClassOf, type RehearsedContest, type Scenario } from './scenario.ts';
import { scenarioNames, scenarios } from './scenarios.ts';
import { writeScript } from './script.ts';

function recordsOf({ ballots }: RehearsedContest): number {
  return ballots === 'as-asked' ? 30 : ballots;
}

/** As if every readable ballot named the first option. */
function expectedOf({ contests, event, notices }: Scenario): readonly ExpectedContest[] {
  return contests.map((plan) => {
    const { contest, planted } = plan;
    const readable = recordsOf(plan) - planted.filter(({ content }) => doubtfulClassOf(content) !== null).length;
    const choice: BallotChoice = contest.kind === 'SC_REVIEW' ? { type: 'review', dismissed: 0 } : { type: 'option', code: contest.options[0]!.code };
    return expectedContest(plan, [{ choice, ballots: readable }], recordsOf(plan), { electionDay: event.electionDay, notices });
  });
}

const digest = 'd1'.repeat(32);

/** What the program itself records, and what whoever plays the script answers, when it is its turn. */
function ownAct(
  scenario: Scenario, expected: readonly ExpectedContest[], confirmedBy: readonly [string, string], act: string,
): SessionEvent | undefined {
  switch (act) {
    case 'import': return {
      type: 'bag-received', fingerprint: digest, id: 'ab'.repeat(16), issue: 1, role: 'main',
      contests: scenario.contests.map((plan) => ({
        contest: plan.contest.contest, records: asCount(recordsOf(plan)), root: digest,
        received: asCount(recordsOf(plan) + plan.duplicatesRemoved), duplicatesRemoved: asCount(plan.duplicatesRemoved),
      })),
    };
    case 'fingerprint-confirmed': return { type: 'fingerprint-confirmed', groups: [0, 3, 7, 11], by: confirmedBy[0] };
    case 'card': {
      const [card] = electionOf(scenario).keys.cards;
      return { type: 'card-asked', label: card!.label, publicKey: card!.publicKey };
    }
    case 'open': return {
      type: 'ballots-opened',
      contests: expected.flatMap((each) => (each.state === 'counted' ? [{
        contest: each.contest, opened: each.opened, badPoint: each.badPoint, undecryptable: each.undecryptable,
        formatInvalid: each.formatInvalid, equalPoints: each.equalPoints,
      }] : [])),
    };
    case 'count-confirmed': return {
      type: 'count-confirmed', count: digest, approvals: [{ officer: confirmedBy[0], digest }, { officer: confirmedBy[1], digest }],
    };
    case 'print': return {
      type: 'sheets-printed', sheets: [{ file: 'sheets/a-22.pdf', form: 'A-22', contest: null, edition: 1, body: digest, sha256: digest }],
    };
    case 'preserve': return { type: 'preservation-begun', session: digest };
    case 'verify': return { type: 'preservation-verified', media: 2, fingerprint: digest };
    default: return undefined;
  }
}

function electionOf(scenario: Scenario): ReturnType<typeof practisedElection>['definition'] {
  return practisedElection(scenario, rehearsalKey({ scenario: 'test', ballots: 30, seed: 1 })).definition;
}

describe('the script of a night', () => {
  it.each(scenarioNames)('of %s leads the session to its end without a refusal', (name) => {
    const scenario: Scenario = scenarios[name];
    const expected = expectedOf(scenario);
    const script = writeScript(scenario, expected, { digits: '0'.repeat(60), contextDigits: '1'.repeat(60) });
    const definition = electionOf(scenario);
    const notices = { format: 'kaihyo-notices/1', ctx: digest, notices: scenario.notices.map((each, i) => ({ number: i + 1, ...each })) } as const;
    const setting = sessionSetting({ definition, ctx: digest, notices, terminal: script.terminal });
    let state: SessionState = initialState();
    let now: Time = script.startsAt;
    const feed = (event: SessionEvent): void => {
      now = timeAt(millisecondsOf(now) + 20_000)!;
      const next = transition(setting, state, event, now);
      if (!next.ok) throw new Error(`${event.type}: ${next.error.code}`);
      state = next.value;
    };
    const ownTurn = (): SessionEvent | undefined => {
      const turn = due(setting, state);
      return ownAct(scenario, expected, script.confirmedBy, turn.act === 'operator' ? turn.waits : turn.act);
    };
    for (const event of script.events) {
      for (let own = ownTurn(); own !== undefined; own = ownTurn()) feed(own);
      feed(event);
    }
    expect(state.step).toBe('closed');
  });
});
