// Once a result was seen no answer changes any more (公職選挙法237条), whatever was restarted since; a recount is another version.
import { describe, expect, test } from 'vitest';
import { typicalEvents as typical } from '../../../test/support/session-table.ts';
import { aSessionWalk, happened, later, opensAt, stateAfter, stateBefore } from '../../../test/support/session-walk.ts';
import { asCount } from '../kernel/count.ts';
import type { EventOf, SessionEvent, SessionEventType } from './events.ts';
import { factsOf } from './facts.ts';
import type { SessionState } from './state.ts';
import { transition } from './transition.ts';

const full = aSessionWalk({ contests: 3, records: [2, 3, 4], undecryptable: [1, 0, 0], voters: [2, 3, 4] });
const at = later(opensAt, 120);

function after(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce((here, event) => happened(full.setting, here, { event, at }), state);
}

function codeOf(state: SessionState, event: SessionEvent): string {
  const next = transition(full.setting, state, event, at);
  return next.ok ? 'accepted' : next.error.code;
}

function ofWalk<T extends SessionEventType>(type: T, change: Partial<EventOf<T>> = {}): EventOf<T> {
  return { ...full.moments.find(({ event }) => event.type === type)!.event as EventOf<T>, ...change };
}

/** One more ballot of the second contest does not open: no decision stands on that class. */
function oneMoreUnopened(): SessionEvent {
  const { contests } = ofWalk('ballots-opened');
  return ofWalk('ballots-opened', {
    contests: contests.map((each) => (each.contest === 2 ? { ...each, opened: asCount(2), undecryptable: asCount(1) } : each)),
  });
}

const [decision] = ofWalk('doubtful-decided').decisions;
const changes = {
  'voters-entered': ofWalk('voters-entered', { first: 5, second: 5 }),
  'doubtful-decided': ofWalk('doubtful-decided', { decisions: [{ ...decision!, treatment: 'invalid' }] }),
  'difference-explained': ofWalk('difference-explained', { reason: '別の理由である。' }),
} as const;
const answers = ['voters-entered', 'doubtful-decided', 'difference-explained'] as const;

const shown = stateBefore(full, 'result-hidden');
const atCard = after(shown, typical['program-restarted']);
const atCount = after(atCard, ofWalk('card-asked'));
const atResult = after(atCount, ofWalk('ballots-opened'));
const restartedAgain = after(atResult, { type: 'program-restarted', boot: 'b1'.repeat(16) });

describe('DR-22: after a result was seen and the program restarted', () => {
  test.each([
    ['at the card', atCard, 'card', ['session/already-revealed', 'session/too-early', 'session/too-early']],
    ['when a PIN was asked', atCount, 'count', ['session/already-revealed', 'session/too-early', 'session/too-early']],
    ['when the ballots are opened again', atResult, 'result', answers.map(() => 'session/already-revealed')],
    ['after another restart', restartedAgain, 'card', ['session/already-revealed', 'session/too-early', 'session/too-early']],
  ])('no answer changes: %s', (_when, state, step, codes) => {
    expect(state.step).toBe(step);
    expect(answers.map((type) => codeOf(state, changes[type]))).toEqual(codes);
    expect(answers.map((type) => codeOf(state, ofWalk(type)))).toEqual(answers.map(() => 'session/already-recorded'));
  });

  test('a corrected number that is fed again is told as recorded', () => {
    const corrected = after(stateBefore(full, 'result-revealed'), changes['voters-entered'], ofWalk('voters-entered'));
    const restarted = after(corrected, typical['result-revealed'], typical['program-restarted']);
    expect(codeOf(restarted, changes['voters-entered'])).toBe('session/already-recorded');
    expect(codeOf(restarted, ofWalk('voters-entered', { first: 8, second: 8 }))).toBe('session/already-revealed');
  });

  test('the same answers lead to the confirmation, and what was shown must be shown again', () => {
    expect(codeOf(atResult, typical['count-confirmed'])).toBe('session/not-revealed');
    const confirmed = after(atResult, typical['result-revealed'], typical['count-confirmed']);
    expect(confirmed.step).toBe('print');
    expect(factsOf(confirmed).answers).toEqual(factsOf(stateAfter(full)).answers);
  });

  test('as many ballots of every class fail to open as when it was seen: nothing is left to decide', () => {
    expect(codeOf(after(stateBefore(full, 'ballots-opened')), oneMoreUnopened())).toBe('accepted');
    expect(codeOf(atCount, oneMoreUnopened())).toBe('session/numbers-changed');
  });
});

test('before anybody saw a result a restart leaves the answers open', () => {
  const restarted = after(stateBefore(full, 'result-revealed'), typical['program-restarted']);
  expect(codeOf(restarted, changes['voters-entered'])).toBe('accepted');
  expect(codeOf(after(restarted, ofWalk('card-asked'), ofWalk('ballots-opened')), changes['doubtful-decided'])).toBe('accepted');
});

test('DR-22: one contest that was seen closes the answers of all', () => {
  const listSupervisor = { id: 'hasebe', name: '長谷部 巧' };
  const apart = after(
    stateBefore(full, 'result-revealed'), { ...typical['acting-supervisor-began'], contests: [2], person: listSupervisor },
    { type: 'result-revealed', by: listSupervisor.id }, typical['program-restarted']);
  expect(factsOf(apart)).toMatchObject({ seen: [2], reveals: [], shown: [] });
  expect(codeOf(apart, changes['voters-entered'])).toBe('session/already-revealed');
});

describe('DR-47: a recount', () => {
  const order: SessionEvent = { ...typical['recount-begun'], contests: [1, 2, 3] };

  test.each([['from the result', shown], ['after a restart', atCard], ['from the print', stateBefore(full, 'printing-ordered')]])(
    'opens the answers again: %s', (_from, state) => {
      const recounting = after(state, order);
      expect(factsOf(recounting).seen).toEqual([]);
      expect(codeOf(recounting, changes['voters-entered'])).toBe('accepted');
      expect(codeOf(recounting, typical['notice-recorded'])).toBe('accepted');
    });

  test('has its own result, and after that is seen nothing changes either, the notices included', () => {
    const recounting = after(atCard, order);
    const noticed = after(recounting, typical['notice-recorded']);
    const seen = after(noticed, ofWalk('card-asked'), ofWalk('ballots-opened'), typical['result-revealed'], { type: 'program-restarted', boot: 'b2'.repeat(16) });
    expect(codeOf(seen, changes['voters-entered'])).toBe('session/already-revealed');
    expect(codeOf(seen, typical['notice-recorded'])).toBe('session/already-recorded');
    expect(codeOf(seen, { ...typical['notice-recorded'], number: 2 })).toBe('session/notices-closed');
  });
});
