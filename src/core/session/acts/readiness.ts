// Step 1: the terminal is ready, its clock is right; and a terminal that goes on for another.
import { err, ok } from '../../kernel/result.ts';
import { millisecondsOf, type Time, timeAt } from '../../kernel/time.ts';
import { type Handler, refusal, refuse, twoOfficersAmiss } from '../gates.ts';
import type { SessionRefusal } from '../refusals.ts';
import type { SessionSetting } from '../setting.ts';

/** From the announced opening, either way: with a clock farther off, certificates and records would be useless. */
const LARGEST_CLOCK_DISTANCE_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

export const readyTerminal: Handler<'terminal-readied'> = ({ setting, state, now }, { by, clockOffset, earlierCount }) => {
  const amiss = twoOfficersAmiss(state.people, by) ?? clockAmiss(setting, now, clockOffset);
  if (amiss !== undefined) return err(amiss);
  if (earlierCount === 'exists') return refuse('session/counted-before');
  const terminal = { by, at: now, clockOffset };
  return ok({ ...state, step: 'opening', terminal, clock: terminal, openings: [], media: { seals: [], release: null, newestIssue: null } });
};

export const confirmClock: Handler<'clock-confirmed'> = ({ setting, state, now }, { by, clockOffset }) => {
  const amiss = twoOfficersAmiss(state.people, by) ?? clockAmiss(setting, now, clockOffset - state.clock.clockOffset);
  return amiss === undefined ? ok({ ...state, clock: { by, at: now, clockOffset } }) : err(amiss);
};

export const replaceTerminal: Handler<'terminal-replaced'> = ({ state, now }, { by, former, counted, reason }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  return amiss === undefined ? ok({ ...state, replaces: { by, former, counted, reason, at: now } }) : err(amiss);
};

/** `now` is still without what is confirmed here: `moved` seconds. */
function clockAmiss({ opensAt }: SessionSetting, now: Time, moved: number): SessionRefusal | undefined {
  const clock = millisecondsOf(now) + moved * 1000;
  if (Math.abs(clock - millisecondsOf(opensAt)) <= LARGEST_CLOCK_DISTANCE_DAYS * DAY_MS) return undefined;
  return refusal('session/clock-far-off', { clock: timeAt(clock) ?? now, opensAt, days: LARGEST_CLOCK_DISTANCE_DAYS });
}
