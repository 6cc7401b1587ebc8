// What is due, and what the hall board says, along the ordinary night.
import { describe, expect, test } from 'vitest';
import {
  aSessionSetting, aSessionWalk, happened, later, opensAt, type SessionWalk, stateAfter, stateBefore,
} from '../../../test/support/session-walk.ts';
import { typicalEvents as typical } from '../../../test/support/session-table.ts';
import { board } from './board.ts';
import { type Due, due } from './due.ts';
import type { SessionEvent, SessionEventType } from './events.ts';
import { initialState } from './state.ts';

const full = aSessionWalk({ contests: 3, records: [2, 3, 4], undecryptable: [1, 0, 0], voters: [2, 3, 4] });
const at = later(opensAt, 120);

/** The event that leads on, as a driver takes it from what is due. */
function ledOnBy(what: Due): SessionEventType | undefined {
  switch (what.act) {
    case 'operator': return what.waits;
    case 'reveal': return 'result-revealed';
    case 'import': return 'bag-received';
    case 'card': return 'card-asked';
    case 'open': return 'ballots-opened';
    case 'print': return 'sheets-printed';
    case 'preserve': return 'preservation-begun';
    case 'verify': return 'preservation-verified';
    case 'none-held': case 'nothing': return undefined;
  }
}

describe('what is due', () => {
  test.each([['three contests', aSessionWalk({ contests: 3, undecryptable: [1, 0, 2] })], ['no ballots', aSessionWalk({ contests: 2, records: [0, 0] })]] as const)(
    'names the next event of the ordinary night: %s', (_name, walk) => {
      const unforeseen = ['seal-compared', 'result-hidden']; // may come at its moment or later, and need not come
      for (const [index, { event }] of walk.moments.entries()) {
        if (!unforeseen.includes(event.type)) expect(ledOnBy(due(walk.setting, stateAfter(walk, index)))).toBe(event.type);
      }
      expect(due(walk.setting, stateAfter(walk))).toEqual({ act: 'nothing' });
    });

  test('says for which contests', () => {
    expect(due(full.setting, stateBefore(full, 'doubtful-decided'))).toEqual(
      { act: 'operator', step: 'doubt', waits: 'doubtful-decided', contests: [1] });
    expect(due(full.setting, stateBefore(full, 'difference-explained'))).toMatchObject({ waits: 'voters-entered', contests: [2, 3] });
    expect(due(full.setting, stateBefore(full, 'result-revealed'))).toEqual({ act: 'reveal', contests: [1, 2, 3] });
    const one: SessionEvent = { ...typical['voters-entered'], first: 1, second: 1 };
    const entered = happened(full.setting, stateBefore(full, 'voters-entered'), { event: one, at });
    expect(due(full.setting, entered)).toMatchObject({ waits: 'voters-entered', contests: [2, 3] });
  });

  test('is the difference once all voters are entered', () => {
    const index = full.moments.findIndex(({ event }) => event.type === 'result-revealed');
    const unexplained = full.moments.slice(0, index).filter(({ event }) => event.type !== 'difference-explained');
    const state = stateAfter({ setting: full.setting, moments: unexplained });
    expect(due(full.setting, state)).toEqual({ act: 'operator', step: 'reconcile', waits: 'difference-explained', contests: [1] });
  });

  test('is the seal of the medium where none was compared, and of the backup once it is released', () => {
    const moments = full.moments.filter(({ event }) => event.type !== 'seal-compared');
    const opened = stateBefore({ setting: full.setting, moments }, 'medium-unsealed');
    expect(due(full.setting, opened)).toMatchObject({ step: 'receive', waits: 'seal-compared' });
    const events: readonly SessionEvent[] = [
      typical['backup-released'], { ...typical['seal-compared'], role: 'backup' }, { ...typical['medium-unsealed'], role: 'backup' },
    ];
    const released = events.reduce((state, event) => happened(full.setting, state, { event, at }), stateBefore(full, 'bag-received'));
    expect(due(full.setting, released)).toEqual({ act: 'import', role: 'backup' });
  });

  test('is the resumption while paused, and the appointment while a witness is missing', () => {
    const counting = stateBefore(full, 'ballots-opened');
    const paused = happened(full.setting, counting, { event: typical['count-paused'], at });
    expect(due(full.setting, paused)).toMatchObject({ act: 'operator', step: 'count', waits: 'count-resumed' });
    const short = happened(full.setting, counting, { event: { ...typical['witness-left'], contests: [1, 3] }, at });
    expect(due(full.setting, short)).toEqual({ act: 'operator', step: 'people', waits: 'witness-appointed', contests: [1, 3] });
  });

  test('is told apart where no contest is held: that is no closed session', () => {
    const setting = aSessionSetting(2, { notHeld: 'uncontested' });
    const readied = stateBefore(full, 'supervisor-arrived');
    expect(due(setting, readied)).toEqual({ act: 'none-held' });
    const paused = happened(setting, readied, { event: typical['count-paused'], at });
    expect(due(setting, paused)).toMatchObject({ waits: 'count-resumed' });
    expect(due(setting, stateAfter(full))).toEqual({ act: 'nothing' });
    expect(due(setting, initialState())).toMatchObject({ waits: 'officer-signed-in' });
    expect(board(setting, readied)).toEqual([]);
  });
});

describe('the board', () => {
  const states = (walk: SessionWalk, index: number): readonly string[] =>
    board(walk.setting, stateAfter(walk, index)).map(({ state }) => state);

  test('goes through its words in order', () => {
    const seen = full.moments.map((_, index) => states(full, index + 1)[0]);
    expect(seen.filter((state, index) => state !== seen[index - 1])).toEqual(
      ['awaited', 'not-begun', 'counting', 'counted', 'handed-over', 'preserved']);
  });

  test('tells a medium that is there before the people are', () => {
    const readied = stateBefore(full, 'supervisor-arrived');
    expect(board(full.setting, readied).map(({ state }) => state)).toEqual(['awaited', 'awaited', 'awaited']);
    const arrived = happened(full.setting, readied, { event: typical['seal-compared'], at });
    expect(board(full.setting, arrived).map(({ state }) => state)).toEqual(['arrived', 'arrived', 'arrived']);
  });

  test('has a line of its own for each contest', () => {
    const state = stateBefore(full, 'opening-declared');
    const one = happened(full.setting, state, { event: { ...typical['opening-declared'], contests: [2] }, at });
    expect(board(full.setting, one)).toEqual([
      { contest: 1, state: 'not-begun' }, { contest: 2, state: 'counting' }, { contest: 3, state: 'not-begun' },
    ]);
    const paused = happened(full.setting, one, { event: typical['count-paused'], at });
    expect(board(full.setting, paused).map(({ state: word }) => word)).toEqual(['paused', 'paused', 'paused']);
  });

  test('leaves out a contest that is not held', () => {
    const [first, ...others] = full.setting.contests;
    const setting = { ...full.setting, contests: [{ ...first!, notHeld: 'uncontested' as const }, ...others] };
    expect(board(setting, stateAfter(full)).map(({ contest }) => contest)).toEqual([2, 3]);
  });
});
