// The confirmed clock of the terminal: not so far from the election that certificates and records would be useless.
import { describe, expect, test } from 'vitest';
import { typicalEvents as typical } from '../../../test/support/session-table.ts';
import { aSessionWalk, later, opensAt, stateBefore } from '../../../test/support/session-walk.ts';
import type { Time } from '../kernel/time.ts';
import type { SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';
import { transition } from './transition.ts';

const walk = aSessionWalk();
const twoOfficers = stateBefore(walk, 'terminal-readied');
/** With 0 seconds confirmed. */
const readied = stateBefore(walk, 'supervisor-arrived');
const DAY = 24 * 60;
const [earliest, latest] = [later(opensAt, -400 * DAY), later(opensAt, 400 * DAY)];

/** `now` as the clock shows that was confirmed last, or the system's where none was. */
function outcome(state: SessionState, event: SessionEvent, now: Time): unknown {
  const next = transition(walk.setting, state, event, now);
  return next.ok ? 'accepted' : next.error;
}

const farOff = (clock: Time): object => ({ code: 'session/clock-far-off', values: { clock, opensAt, days: 400 } });
const readying = (clockOffset: number): SessionEvent => ({ ...typical['terminal-readied'], clockOffset });
const looking = (clockOffset: number): SessionEvent => ({ ...typical['clock-confirmed'], clockOffset });

describe.each([['terminal-readied', twoOfficers, readying], ['clock-confirmed', readied, looking]] as const)('%s', (_type, state, confirming) => {
  test('holds for 400 days on either side of the announced opening, to the second', () => {
    expect(outcome(state, confirming(60), later(earliest, -1))).toBe('accepted');
    expect(outcome(state, confirming(59), later(earliest, -1))).toEqual(farOff('2027-09-18T20:59:59+09:00' as Time));
    expect(outcome(state, confirming(-60), later(latest, 1))).toBe('accepted');
    expect(outcome(state, confirming(-59), later(latest, 1))).toEqual(farOff('2029-11-26T21:00:01+09:00' as Time));
  });

  test('is refused by what is confirmed, not by what the system shows', () => {
    expect(outcome(state, confirming(-1), earliest)).toMatchObject({ code: 'session/clock-far-off' });
    expect(outcome(state, confirming(1), latest)).toMatchObject({ code: 'session/clock-far-off' });
  });
});

test('a clock that is looked at again takes the place of the former offset', () => {
  const first = transition(walk.setting, twoOfficers, readying(-60), opensAt);
  if (!first.ok) throw new Error(first.error.code);
  // `now` has the minute that was taken away; nothing taken away, it is a minute later.
  expect(outcome(first.value, looking(0), later(latest, -1))).toBe('accepted');
  expect(outcome(first.value, looking(0), latest)).toMatchObject({ code: 'session/clock-far-off' });
});

test('a clock that was found right once can be found right again by the same two, but not twice in the same moment', () => {
  const [first, second] = [later(opensAt, 1), later(opensAt, 2)];
  const once = transition(walk.setting, readied, looking(0), first);
  if (!once.ok) throw new Error(once.error.code);
  expect(outcome(once.value, looking(0), first)).toEqual({ code: 'session/already-recorded' });
  const again = transition(walk.setting, once.value, looking(0), second);
  expect(again.ok && 'clock' in again.value && again.value.clock).toMatchObject({ clockOffset: 0, at: second });
});
