// Who is there in the course of a night: witnesses who come and go, and who holds the supervisor's office.
import { describe, expect, test } from 'vitest';
import { situations, typicalEvents as typical } from '../../../test/support/session-table.ts';
import { aSessionWalk, happened, later, opensAt, people as persons, stateBefore } from '../../../test/support/session-walk.ts';
import type { SessionEvent } from './events.ts';
import { factsOf } from './facts.ts';
import { officeHolder, presentWitnesses, signedIn, witnessIn } from './people.ts';
import type { SessionState } from './state.ts';
import { allowedEvents, transition } from './transition.ts';

const walk = aSessionWalk({ contests: 3 });
const opened = stateBefore(walk, 'medium-unsealed');
const at = later(opensAt, 40);
const left: SessionEvent = { type: 'witness-left', contests: [1, 3], witness: 'hamada', reason: '体調不良' };
const appointed: SessionEvent = { ...typical['witness-appointed'], contests: [1, 3] };

function after(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce((here, event) => happened(walk.setting, here, { event, at }), state);
}

function codeOf(state: SessionState, event: SessionEvent): string {
  const next = transition(walk.setting, state, event, at);
  return next.ok ? 'accepted' : next.error.code;
}

describe('witnesses', () => {
  test('DR-01, DR-50: below the least number everything but people, trouble, pause, clock and restart waits for the appointment', () => {
    const short = after(opened, left);
    expect(new Set(allowedEvents(walk.setting, short))).toEqual(new Set([
      'clock-confirmed', 'officer-signed-in', 'officer-signed-out', 'supervisor-arrived', 'deputy-began', 'deputy-ended',
      'acting-supervisor-began', 'acting-supervisor-ended', 'witness-arrived', 'witness-left', 'witness-appointed', 'witness-lost-office',
      'count-paused', 'count-resumed', 'trouble-reported', 'program-restarted',
    ]));
    expect(codeOf(short, typical['medium-unsealed'])).toBe('session/too-few-witnesses');
    expect(codeOf(after(short, appointed), typical['medium-unsealed'])).toBe('accepted');
  });

  test('one who left may come back, and every stay is kept with its times', () => {
    const back = after(opened, left, { type: 'witness-arrived', contests: [1, 3], person: { id: 'hamada', name: '濵田 実' }, party: '日の出党' });
    expect(witnessIn(back.people, 1, 'hamada')?.stays).toMatchObject([{ until: at, reason: '体調不良' }, { from: at, until: null }]);
    expect(presentWitnesses(back.people, 1).map(({ id }) => id)).toContain('hamada');
  });

  test('DR-50: who appointed whom is kept, and the opening keeps who was there', () => {
    const state = after(opened, left, appointed);
    expect(witnessIn(state.people, 3, 'kasuya')).toMatchObject({ appointedBy: persons.supervisor.id, party: null });
    expect(factsOf(state).openings.find(({ contest }) => contest === 2)?.witnesses).toEqual(['nogami', 'ohashi', 'usami']);
    expect(factsOf(state).openings.find(({ contest }) => contest === 1)?.witnesses).toContain('hamada');
  });

  test('DR-51: a notice that takes the office away counts as a leaving, and for good', () => {
    const lost = after(opened, { type: 'witness-lost-office', contests: [1, 3], witness: 'hamada', notice: 4 });
    expect(codeOf(lost, typical['medium-unsealed'])).toBe('session/too-few-witnesses');
    expect(witnessIn(lost.people, 1, 'hamada')).toMatchObject({ lostBy: 4, stays: [{ until: at }] });
  });

  test('DR-50: of a party there may be two, but not three with the appointed', () => {
    const twoSuns = after(opened, left, { ...appointed, party: '日の出党' });
    expect(presentWitnesses(twoSuns.people, 1)).toHaveLength(3);
  });
});

describe('DR-52: the supervisor\'s office', () => {
  test('passes to the deputy with the reason, and back', () => {
    const deputy = after(opened, { ...typical['deputy-began'], contests: [1, 3] });
    expect(officeHolder(deputy.people, 1)).toMatchObject({ capacity: 'deputy', id: persons.deputy.id, reason: '開票管理者の体調不良' });
    expect(officeHolder(deputy.people, 2)).toMatchObject({ capacity: 'supervisor' });
    const ended = after(deputy, { type: 'deputy-ended', contests: [1, 3] });
    expect(officeHolder(ended.people, 1)).toMatchObject({ capacity: 'supervisor', id: persons.supervisor.id });
    expect(ended.people.supervisors.filter(({ capacity }) => capacity === 'deputy')).toMatchObject([{ until: at }, { until: at }]);
  });

  test('has one deputy at a time', () => {
    const second: SessionEvent = { ...typical['deputy-began'], person: { id: 'shiomi', name: '汐見 敦' } };
    const { people } = after(opened, typical['deputy-began'], second);
    expect(people.supervisors.filter(({ capacity }) => capacity === 'deputy').map(({ id, until }) => [id, until])).toEqual(
      [[persons.deputy.id, at], ['shiomi', null]]);
  });

  test('passes to the acting supervisor in the deputy\'s place, with the name of who appointed', () => {
    const acting = after(opened, typical['deputy-began'], typical['acting-supervisor-began']);
    expect(officeHolder(acting.people, 1)).toMatchObject({ capacity: 'acting-supervisor', appointedBy: '清瀬 学' });
    expect(acting.people.supervisors.find(({ capacity }) => capacity === 'deputy')).toMatchObject({ until: at });
    expect(officeHolder(after(acting, { type: 'acting-supervisor-ended', contests: [1] }).people, 1)).toMatchObject({ capacity: 'supervisor' });
  });

  test('is what the opening and the showing of the result are recorded with', () => {
    const before = after(stateBefore(walk, 'opening-declared'), { ...typical['deputy-began'], contests: [1, 2, 3] });
    const declared = after(before, { ...typical['opening-declared'], contests: [1, 2, 3], declaredBy: persons.deputy.id });
    expect(factsOf(declared).openings.map(({ capacity }) => capacity)).toEqual(['deputy', 'deputy', 'deputy']);
    const shown = after(after(stateBefore(walk, 'result-revealed'), { ...typical['deputy-began'], contests: [2] }), typical['result-revealed']);
    expect(factsOf(shown).reveals.map(({ contest, capacity }) => [contest, capacity])).toEqual([[1, 'supervisor'], [3, 'supervisor']]);
  });
});

test('officers sign out and in again, and a shift is never left with fewer than two', () => {
  const three = after(opened, typical['officer-signed-in']);
  const shifted = after(three, typical['officer-signed-out']);
  expect(signedIn(shifted.people)).toEqual(['ogasawara', 'makino']);
  expect(codeOf(shifted, { type: 'officer-signed-out', officer: 'makino' })).toBe('session/two-officers-needed');
  expect(signedIn(after(shifted, { type: 'officer-signed-in', officer: persons.staff[1] }).people)).toEqual(['ogasawara', 'makino', 'isurugi']);
});

test('before the terminal is ready nobody is needed: one may sign out', () => {
  expect(codeOf(stateBefore(walk, 'terminal-readied'), typical['officer-signed-out'])).toBe('accepted');
});

describe('the id `terminal`, which in the log is the machine', () => {
  const machine = 'terminal';
  /** The event with another id in place of a person's, once for each person that it has. */
  function withId(event: SessionEvent, id: string): readonly SessionEvent[] {
    return Object.entries(event as object).flatMap(([member, value]: [string, unknown]) =>
      (typeof value === 'object' && value !== null && 'name' in value && 'id' in value
        ? [{ ...event, [member]: { ...value, id } }] : []));
  }
  const personEvents = Object.values(typical).flatMap((event) => withId(event, machine));

  test('could come with these events', () => {
    expect(personEvents.map(({ type }) => type)).toEqual([
      'officer-signed-in', 'supervisor-arrived', 'deputy-began', 'acting-supervisor-began', 'witness-arrived', 'witness-appointed',
      'card-holders-recorded', 'card-holders-recorded',
    ]);
  });

  test.each(personEvents.map((event) => ({ event, title: JSON.stringify(event) })))('is refused in every step: $title', ({ event }) => {
    for (const { state } of situations) expect(codeOf(state, event)).toBe('session/id-of-terminal');
  });

  test('is refused whole: an id that only begins like it is a person\'s', () => {
    expect(codeOf(opened, { type: 'officer-signed-in', officer: { id: 'terminal-1', name: '牧野 亜希' } })).toBe('accepted');
  });
});
