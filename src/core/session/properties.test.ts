// What holds on every night, however wild: checked against a model that only looks back at what was accepted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesPassedBy } from '../../../test/support/session-gates.ts';
import { standingDecisions, violations } from '../../../test/support/session-model.ts';
import { spoilt, type WildAct, wildNight, wildWalk } from '../../../test/support/session-acts.ts';
import { later, type Moment, pollsCloseAt } from '../../../test/support/session-walk.ts';
import { canonicalBytes, type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import { ok, type Result } from '../kernel/result.ts';
import { read } from '../kernel/shape.ts';
import type { Time } from '../kernel/time.ts';
import { board, boardStates } from './board.ts';
import { due } from './due.ts';
import { type SessionEvent, sessionEventShape } from './events.ts';
import { factsOf } from './facts.ts';
import type { SessionRefusal } from './refusals.ts';
import { initialState, type SessionState, steps } from './state.ts';
import { allowedEvents, transition } from './transition.ts';

const { setting, moments } = wildWalk;

interface Trial extends Moment {
  readonly before: SessionState;
  readonly outcome: Result<SessionState, SessionRefusal>;
  readonly history: readonly Moment[];
}

/** Plays a night and shows every trial, accepted or not. */
function play(acts: readonly WildAct[], look: (trial: Trial) => void): Pick<Trial, 'history'> & { readonly state: SessionState } {
  let [state, at, next] = [initialState(), later(pollsCloseAt, -30), 0] as [SessionState, Time, number];
  const history: Moment[] = [];
  const feed = (event: SessionEvent): Result<SessionState, SessionRefusal> => {
    const outcome = transition(setting, state, event, at);
    look({ before: state, event, at, outcome, history });
    if (outcome.ok) [state] = [outcome.value, history.push({ event, at })];
    return outcome;
  };
  for (const { event, ahead, spoil, minutes } of acts) {
    at = later(at, minutes);
    const wild = event ?? (ahead === 0 && spoil === null ? undefined : moments[next + ahead]?.event);
    if (wild === undefined) next = feedNext(next, feed);
    else if (feed(spoil === null ? wild : spoilt(wild, spoil)).ok) next = 0;
  }
  return { state, history };
}

/** As a driver does after a restart: what stands is passed over. Answers where to go on. */
function feedNext(from: number, feed: (event: SessionEvent) => Result<SessionState, SessionRefusal>): number {
  for (const [index, { event }] of moments.entries()) {
    if (index < from) continue;
    const outcome = feed(event);
    if (outcome.ok) return index + 1;
    if (outcome.error.code !== 'session/already-recorded') return index;
  }
  return moments.length;
}

const accepted = (look: (trial: Trial & { readonly after: SessionState }) => void) => ({ outcome, ...trial }: Trial): void => {
  if (outcome.ok) look({ ...trial, outcome, after: outcome.value });
};

function onEveryNight(look: (trial: Trial) => void, runs = 150): void {
  fc.assert(fc.property(wildNight, (acts) => {
    play(acts, look);
  }), { numRuns: runs });
}

/** The bag put aside, an answer that opens a question again, and what makes the count be computed again. */
const leadBack: readonly SessionEvent['type'][] = [
  'seal-compared', 'issue-announced', 'doubtful-decided', 'voters-entered', 'program-restarted', 'recount-begun',
];

describe('on every night', () => {
  test('DR-01, DR-02, DR-45, DR-50: nothing is accepted that the law, read a second time, forbids; and the nights do get far', () => {
    const reached = new Set<string>();
    onEveryNight(accepted(({ event, at, history, after }) => {
      expect([...violations(setting, history, { event, at }), ...gatesPassedBy(setting, history, { event, at })]).toEqual([]);
      reached.add(after.step);
    }), 800);
    expect([...reached]).toEqual(expect.arrayContaining(['card', 'count', 'doubt', 'reconcile', 'result', 'print', 'closed']));
  });

  test('an accepted event fed again is told as recorded and changes nothing', () => {
    onEveryNight(accepted(({ event, at, after }) => {
      expect(transition(setting, after, event, at)).toEqual({ ok: false, error: { code: 'session/already-recorded' } });
    }));
  });

  test('no decision is lost: what was decided last on a class stands, and what it took the place of is kept', () => {
    onEveryNight(accepted(({ event, at, history, after }) => {
      const { answers } = factsOf(after);
      const told = answers.decisions.map((each) => `${each.contest} ${each.class} ${each.ballots} ${each.treatment} ${each.reason}`);
      const all = [...history, { event, at }];
      expect([...told].sort()).toEqual(standingDecisions(all));
      const number = all.flatMap((moment) => (moment.event.type === 'doubtful-decided' ? moment.event.decisions : [])).length;
      expect(answers.decisions.length + answers.formerDecisions.length).toBe(number);
    }));
  });

  test('no number of voters is lost: the last one of a contest stands, those before it are kept', () => {
    onEveryNight(accepted(({ event, at, history, after }) => {
      const { answers } = factsOf(after);
      const entered = [...history, { event, at }].flatMap((moment) => (moment.event.type === 'voters-entered' ? [moment.event] : []));
      for (const { contest, number } of answers.voters) expect(number).toBe(entered.findLast((each) => each.contest === contest)?.first);
      expect(answers.voters.length + answers.formerVoters.length).toBe(entered.length);
    }));
  });

  test('what is on record stays on record, in its order, and no step is left backwards but by what says so', () => {
    onEveryNight(accepted(({ event, before, after }) => {
      const [was, is] = [factsOf(before), factsOf(after)];
      for (const list of ['openings', 'troubles', 'notices', 'sheets', 'earlier'] as const) {
        expect(is[list].slice(0, was[list].length)).toEqual(was[list]);
      }
      expect(is.answers.explanations.slice(0, was.answers.explanations.length)).toEqual(was.answers.explanations);
      const pausedAt = (pauses: typeof is.pauses): readonly Time[] => pauses.map(({ at }) => at);
      expect(pausedAt(is.pauses).slice(0, was.pauses.length)).toEqual(pausedAt(was.pauses));
      const compared = is.media.seals.slice(0, was.media.seals.length);
      expect(compared.map((seal, index) => ({ ...seal, unsealed: was.media.seals[index]?.unsealed ?? null }))).toEqual(was.media.seals);
      expect(is.media.newestIssue ?? 0).toBeGreaterThanOrEqual(was.media.newestIssue ?? 0);
      expect(is.version).toBe(was.version + Number(event.type === 'recount-begun'));
      if (event.type !== 'recount-begun') expect(is.seen).toEqual(expect.arrayContaining([...was.seen]));
      for (const { contest, id, from } of was.people.supervisors) {
        expect(is.people.supervisors).toContainEqual(expect.objectContaining({ contest, id, from }));
      }
      for (const { contest, id, stays } of was.people.witnesses) {
        const now = is.people.witnesses.find((each) => each.contest === contest && each.id === id);
        expect(now?.stays.length).toBeGreaterThanOrEqual(stays.length);
      }
      if (steps.indexOf(after.step) < steps.indexOf(before.step)) expect(leadBack).toContain(event.type);
    }));
  });

  test('the events of the log, read again and fed with their times, lead to the same state, whenever the program was begun anew', () => {
    fc.assert(fc.property(wildNight, (acts) => {
      const { state, history } = play(acts, () => undefined);
      const fromStore = (each: SessionState): SessionState => JSON.parse(JSON.stringify(each)) as SessionState;
      const again = history.reduce((each, { event, at }) => {
        const logged = read(sessionEventShape, JSON.parse(JSON.stringify(event)) as JsonValue);
        const next = logged.ok ? transition(setting, fromStore(each), logged.value, at) : logged;
        if (!next.ok) throw new Error(`${event.type} is not taken again`);
        return next.value;
      }, initialState());
      expect(again).toEqual(state);
    }), { numRuns: 60 });
  });

  test('a state is canonical JSON and comes back as it was', () => {
    onEveryNight(accepted(({ after }) => {
      expect(parseCanonical(canonicalBytes(after as unknown as JsonValue))).toEqual(ok(after));
    }), 25);
  });

  test('an event is what its shape reads', () => {
    onEveryNight(({ event }) => {
      expect(read(sessionEventShape, JSON.parse(JSON.stringify(event)) as JsonValue)).toEqual(ok(event));
    }, 30);
  });

  test('the board has a word for each contest and never a number of ballots', () => {
    onEveryNight(accepted(({ after }) => {
      for (const line of board(setting, after)) {
        expect(Object.keys(line)).toEqual(['contest', 'state']);
        expect(boardStates).toContain(line.state);
      }
    }));
  });

  test('what is accepted was allowed, and what persons are waited for is allowed', () => {
    onEveryNight(({ before, event, outcome }) => {
      const allowed = allowedEvents(setting, before);
      if (outcome.ok) expect(allowed).toContain(event.type);
      const next = due(setting, before);
      if (next.act === 'operator') expect(allowed).toContain(next.waits);
    }, 60);
  });
});
