// Stories of a night: what is recorded where it does not go as on the ordinary one.
import { describe, expect, test } from 'vitest';
import { heldDecision, typicalEvents as typical } from '../../../test/support/session-table.ts';
import {
  aSessionWalk, happened, later, opensAt, people, pollsCloseAt, type SessionWalk, staffPair, stateAfter, stateBefore,
} from '../../../test/support/session-walk.ts';
import { asCount } from '../kernel/count.ts';
import type { SessionEvent, SessionEventType } from './events.ts';
import { factsOf } from './facts.ts';
import { heldNumbers, type SessionSetting } from './setting.ts';
import type { SessionState } from './state.ts';
import { transition } from './transition.ts';

const full = aSessionWalk({ contests: 3, records: [2, 3, 4], undecryptable: [1, 0, 0], voters: [2, 3, 4] });
const at = later(opensAt, 120);

function after(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce((here, event) => happened(full.setting, here, { event, at }), state);
}

function codeOf(state: SessionState, event: SessionEvent, setting = full.setting): string {
  const next = transition(setting, state, event, at);
  return next.ok ? 'accepted' : next.error.code;
}

function ofWalk(type: SessionEventType, change: object = {}): SessionEvent {
  return { ...full.moments.find(({ event }) => event.type === type)!.event, ...change };
}

describe('DR-38: a restart', () => {
  /** Feeds the whole script from its beginning, as a driver does after a restart. */
  function feedAgain({ setting, moments }: SessionWalk, from: SessionState): readonly [SessionState, ReadonlySet<string>] {
    const refusals = new Set<string>();
    let state = from;
    for (const moment of moments) {
      const next = transition(setting, state, moment.event, moment.at);
      if (next.ok) state = next.value;
      else refusals.add(next.error.code);
    }
    return [state, refusals];
  }

  test.each(full.moments.map((_, index) => index))('after %i events: the same script leads to the same end; only what stands is refused', (index) => {
    const restarted = index + 1 < full.moments.length ? after(stateAfter(full, index), typical['program-restarted']) : stateAfter(full);
    const [state, refusals] = feedAgain(full, restarted);
    expect([...refusals].filter((code) => code !== 'session/already-recorded')).toEqual([]);
    const [end, ordinary] = [factsOf(state), factsOf(stateAfter(full))];
    expect({ ...end, card: 0, boot: 0, reveals: 0 }).toEqual({ ...ordinary, card: 0, boot: 0, reveals: 0 });
  });

  test('before the confirmation takes away what was computed and shown, and keeps what people said', () => {
    const restarted = after(stateBefore(full, 'count-confirmed'), typical['program-restarted']);
    expect(restarted.step).toBe('card');
    expect(factsOf(restarted)).toMatchObject({ opened: null, reveals: [], shown: [], boot: 'b0'.repeat(16) });
    expect(factsOf(restarted).answers).toEqual(factsOf(stateBefore(full, 'count-confirmed')).answers);
    expect(Object.keys(restarted)).not.toContain('opened');
  });

  test('after it takes nothing away', () => {
    const confirmed = stateBefore(full, 'sheets-handed-over');
    expect(after(confirmed, typical['program-restarted'])).toEqual({ ...confirmed, boot: 'b0'.repeat(16) });
  });
});

describe('media', () => {
  const another: SessionEvent = { ...typical['seal-compared'], slip: 'B 9', actual: 'B 9' };

  test('another seal of the same role puts the bag aside until a PIN was asked', () => {
    const aside = after(stateBefore(full, 'card-asked'), another);
    expect(aside).toMatchObject({ step: 'receive', bag: null, fingerprint: null });
    expect(codeOf(aside, ofWalk('bag-received'))).toBe('session/not-unsealed');
    expect(after(aside, typical['medium-unsealed'], ofWalk('bag-received')).step).toBe('receive');
  });

  test('a newer issue puts the bag aside, and the older one is not read again', () => {
    const aside = after(stateBefore(full, 'card-asked'), { ...typical['issue-announced'], first: 3, second: 3 });
    expect(codeOf(aside, ofWalk('bag-received'))).toBe('session/older-issue');
    expect(codeOf(aside, ofWalk('bag-received', { issue: 3 }))).toBe('accepted');
  });

  test('the seal of the backup may be compared at any time, and the bag stays', () => {
    const state = after(stateBefore(full, 'card-asked'), { ...another, role: 'backup' });
    expect(state.step).toBe('card');
  });

  test('DR-18: the backup is read where the main medium is broken, by the supervisors\' decision', () => {
    const state = after(
      stateBefore(full, 'bag-received'), typical['backup-released'], { ...another, role: 'backup' },
      { ...typical['medium-unsealed'], role: 'backup' }, ofWalk('bag-received', { role: 'backup' }));
    expect(factsOf(state).bag?.role).toBe('backup');
    expect(factsOf(state).media.release).toMatchObject({ cause: 'broken', decidedBy: [people.supervisor.id] });
  });

  test('seal numbers that differ go on with opinion, reason and decision of the supervisors', () => {
    const difference = { opinion: '異議がない。', reason: '書き間違いと認める。', decidedBy: [people.supervisor.id] };
    const differing: SessionEvent = { ...another, actual: 'B 6', difference };
    const decided = after(stateBefore(full, 'medium-unsealed'), differing);
    expect(factsOf(decided).media.seals.at(-1)).toMatchObject({ slip: 'B 9', actual: 'B 6', difference });
    const stranger: SessionEvent = { ...another, actual: 'B 6', difference: { ...difference, decidedBy: [staffPair[0]] } };
    expect(codeOf(stateBefore(full, 'medium-unsealed'), stranger)).toBe('session/not-supervisor');
  });
});

describe('the opening', () => {
  const declaration = stateBefore(full, 'opening-declared');
  const early = ofWalk('opening-declared', { reason: '全員がそろった。' });

  test.each([
    ['with a reason, from the minute at which the polls close', early, pollsCloseAt],
    ['without one, from the announced minute', typical['opening-declared'], opensAt],
  ])('DR-02: may be declared %s, and not a minute sooner', (_when, event, time) => {
    expect(transition(full.setting, declaration, event, time).ok).toBe(true);
    expect(transition(full.setting, declaration, event, later(time, -1)).ok).toBe(false);
  });
});

describe('answers', () => {
  test('a single ballot that does not open is decided; it does not prove a wrong key', () => {
    const walk = aSessionWalk({ records: [1], undecryptable: [1] });
    expect(stateBefore(walk, 'doubtful-decided').step).toBe('doubt');
  });

  test('a corrected number of voters, fed again after the result was shown, is told as recorded', () => {
    const wrong = ofWalk('voters-entered', { first: 7, second: 7 });
    const shown = after(stateBefore(full, 'result-revealed'), wrong, ofWalk('voters-entered'), typical['result-revealed']);
    expect(codeOf(shown, wrong)).toBe('session/already-recorded');
    expect(codeOf(shown, ofWalk('voters-entered', { first: 8, second: 8 }))).toBe('session/already-revealed');
  });

  test('DR-20: a ballot that is held stops the result until a later decision; both stay on record', () => {
    const held = after(stateBefore(full, 'doubtful-decided'), heldDecision);
    expect(held.step).toBe('doubt');
    const decided = factsOf(after(held, ofWalk('doubtful-decided')));
    expect(decided.step).toBe('reconcile');
    expect(decided.answers.decisions.map(({ treatment }) => treatment)).toEqual(['not-accepted']);
    expect(decided.answers.formerDecisions.map(({ treatment }) => treatment)).toEqual(['held']);
  });

  test('one class may be decided ballot by ballot', () => {
    const walk = aSessionWalk({ records: [5], undecryptable: [2] });
    const each = (treatment: 'invalid' | 'not-accepted') =>
      ({ class: 'undecryptable', ballots: asCount(1), treatment, opinion: '異議がない。', reason: '読むことができない。' } as const);
    const state = stateBefore(walk, 'doubtful-decided');
    const decided = after(state, { ...typical['doubtful-decided'], decisions: [each('invalid'), each('not-accepted')] });
    expect(factsOf(decided).answers.decisions).toHaveLength(2);
    expect(decided.step).toBe('reconcile');
  });

  test('a number of voters is corrected before the result is shown, and the former entry kept', () => {
    const state = after(stateBefore(full, 'result-revealed'), ofWalk('voters-entered', { first: 1, second: 1 }));
    const { answers, step } = factsOf(state);
    expect(step).toBe('result');
    expect(answers.voters.map(({ contest, number }) => [contest, number])).toEqual([[1, 1], [2, 3], [3, 4]]);
    expect(answers.formerVoters.map(({ contest, number }) => [contest, number])).toEqual([[1, 2]]);
  });

  test('DR-23: the reason belongs to one difference: another difference needs its own', () => {
    const explained = stateBefore(full, 'result-revealed');
    expect(factsOf(explained).answers.explanations).toMatchObject([{ contest: 1, difference: -1 }]);
    const other = after(explained, ofWalk('voters-entered', { first: 3, second: 3 }));
    expect(other.step).toBe('reconcile');
    const again = after(other, { ...typical['difference-explained'], reason: '調べたが、原因は不明である。' });
    expect(again.step).toBe('result');
    expect(factsOf(again).answers.explanations.map(({ difference }) => difference)).toEqual([-1, -2]);
  });
});

describe('the result', () => {
  const listSupervisor = { id: 'hasebe', name: '長谷部 巧' };
  /** The list contest has a supervisor of its own. */
  const moments = full.moments.flatMap(({ event, at: time }): SessionWalk['moments'] => {
    const [mine, others] = [[2], [1, 3]];
    const { id } = listSupervisor;
    const split = event.type === 'supervisor-arrived' ? [{ ...event, contests: others }, { ...event, contests: mine, person: listSupervisor }]
      : event.type === 'opening-declared' ? [{ ...event, contests: others }, { ...event, contests: mine, declaredBy: id }] : [event];
    return split.map((each) => ({ event: each, at: time }));
  });
  const unseen = stateBefore({ setting: full.setting, moments }, 'result-revealed');

  test('DR-28: is shown by each supervisor for the contests of that office alone, and completed when all are shown', () => {
    const some = after(unseen, typical['result-revealed']);
    expect(some).toMatchObject({ shown: [1, 3] });
    expect(codeOf(some, typical['count-confirmed'])).toBe('session/not-revealed');
    const all = after(some, { type: 'result-revealed', by: listSupervisor.id });
    expect(all).toMatchObject({ shown: [1, 2, 3], reveals: [{ contest: 1 }, { contest: 3 }, { contest: 2, by: listSupervisor.id }] });
    expect(codeOf(all, typical['count-confirmed'])).toBe('accepted');
  });

  test('the set is printed when all supervisors say so', () => {
    const confirmed = after(unseen, typical['result-revealed'], { type: 'result-revealed', by: listSupervisor.id }, typical['count-confirmed']);
    expect(codeOf(confirmed, typical['printing-ordered'])).toBe('session/not-supervisor');
    expect(codeOf(confirmed, { type: 'printing-ordered', decidedBy: [people.supervisor.id, listSupervisor.id] })).toBe('accepted');
  });

  test('hidden and shown again, it was shown once', () => {
    const again = after(stateBefore(full, 'result-hidden'), typical['result-hidden'], typical['result-revealed']);
    expect(again).toMatchObject({ shown: [1, 2, 3], reveals: [{ contest: 1 }, { contest: 2 }, { contest: 3 }] });
  });

  test('a pause hides it', () => {
    expect(after(stateBefore(full, 'result-hidden'), typical['count-paused'])).toMatchObject({ shown: [] });
  });

  test.each([
    ['approval/same-officer', 'ogasawara', 'd9'], ['approval/not-signed-in', 'makino', 'd9'], ['approval/subject-changed', 'isurugi', 'da'],
  ])('is not completed by two who are not two, or saw another thing: %s', (code, officer, byte) => {
    const { count, approvals: [first] } = typical['count-confirmed'];
    const event: SessionEvent = { type: 'count-confirmed', count, approvals: [first, { officer, digest: byte.repeat(32) }] };
    expect(codeOf(stateBefore(full, 'count-confirmed'), event)).toBe(code);
  });
});

describe('a recount', () => {
  const order: SessionEvent = { ...typical['recount-begun'], contests: [1, 2, 3], orderedBy: '選挙長' };
  const recounting = after(stateBefore(full, 'preservation-begun'), order);

  test('DR-47: is the next version over the same ballots; the former one stays with its confirmation and hand-over', () => {
    expect(recounting).toMatchObject({ step: 'card', version: 2 });
    const [former] = factsOf(recounting).earlier;
    expect(former).toMatchObject({
      version: 1, confirmation: { count: 'd9'.repeat(32) }, handover: { receiver: '熊谷 佳奈' }, recount: { orderedBy: '選挙長', by: staffPair },
    });
  });

  test('goes through card, result and confirmation again', () => {
    const counted = after(recounting, ofWalk('card-asked'), ofWalk('ballots-opened'), typical['result-revealed']);
    const digest = 'da'.repeat(32);
    const again: SessionEvent = { type: 'count-confirmed', count: digest, approvals: [{ officer: 'ogasawara', digest }, { officer: 'isurugi', digest }] };
    expect(after(counted, again)).toMatchObject({ step: 'print', version: 2, printOrder: null, handover: null, confirmation: { count: digest } });
  });

  test('DR-47: takes the late notice for which it was ordered, which is closed to the count before', () => {
    expect(factsOf(after(recounting, typical['notice-recorded'])).notices).toEqual([{ number: 1, contests: [1], digest: '0e'.repeat(32) }]);
    expect(codeOf(stateBefore(full, 'card-asked'), typical['notice-recorded'])).toBe('session/notices-closed');
  });

  test('may be followed by another one for another reason', () => {
    expect(after(recounting, { ...order, reason: '別の告示が届いた。' })).toMatchObject({ version: 3 });
  });
});

describe('DR-34: contests that are not held', () => {
  const without = (number: number, notHeld: 'uncontested' | 'not-held'): SessionSetting => ({
    ...full.setting, contests: full.setting.contests.map((each) => (each.contest === number ? { ...each, notHeld } : each)),
  });

  test('need no act and have no part in bag numbers, opening or voters', () => {
    const setting = without(2, 'uncontested');
    const moments = full.moments.flatMap((moment): SessionWalk['moments'] => {
      const event = withoutContest(moment.event, 2);
      return event === undefined ? [] : [{ ...moment, event }];
    });
    expect(heldNumbers(setting)).toEqual([1, 3]);
    expect(stateAfter({ setting, moments }).step).toBe('closed');
  });

  test('a notice that takes away the last unopened contest leads on to the data', () => {
    const opened = after(stateBefore(full, 'opening-declared'), ofWalk('opening-declared', { contests: [1, 2] }));
    expect(opened.step).toBe('opening');
    const setting = without(3, 'not-held');
    const next = happened(setting, opened, { event: { ...typical['notice-recorded'], contests: [3] }, at });
    expect(next.step).toBe('receive');
  });

  test('where none has a ballot no card is used', () => {
    const empty = aSessionWalk({ contests: 2, records: [0, 0] });
    expect(empty.moments.some(({ event }) => event.type === 'card-asked')).toBe(false);
    expect(stateAfter(empty)).toMatchObject({ step: 'closed', card: { holders: null, asked: null } });
  });

  function withoutContest(event: SessionEvent, contest: number): SessionEvent | undefined {
    if ('contest' in event && event.contest === contest) return undefined;
    if (event.type === 'bag-received') return event;
    if (event.type === 'ballot-numbers-confirmed') return { ...event, numbers: event.numbers.filter((each) => each.contest !== contest) };
    if (event.type === 'ballots-opened') return { ...event, contests: event.contests.filter((each) => each.contest !== contest) };
    if (!('contests' in event)) return event;
    const left = (event.contests).filter((each) => each !== contest);
    return left.length === 0 ? undefined : { ...event, contests: left };
  }
});

test('a sheet printed later leaves the time at which the set was printed', () => {
  const printed = stateBefore(full, 'sheets-handed-over');
  const [sheet] = typical['sheets-printed'].sheets;
  const again: SessionEvent = { type: 'sheets-printed', sheets: [{ ...sheet!, file: 'sheets/a-22-2.pdf', form: 'A-22', edition: 2 }] };
  expect(factsOf(after(printed, again)).printedAt).toBe(factsOf(printed).printedAt);
  expect(factsOf(after(printed, again)).sheets).toHaveLength(3);
});

test('a package may be written again until it is verified', () => {
  const begun = stateBefore(full, 'preservation-verified');
  expect(after(begun, { type: 'preservation-begun', session: '5f'.repeat(32) })).toMatchObject({ preservation: { session: '5f'.repeat(32) } });
});
