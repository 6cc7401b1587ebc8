// Step 1: the terminal is ready, its clock is right; and a terminal that goes on for another.
import { err, ok } from '../../kernel/result.ts';
import { type Handler, refuse, twoOfficersAmiss } from '../gates.ts';

export const readyTerminal: Handler<'terminal-readied'> = ({ state, now }, { by, clockOffset, earlierCount }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (earlierCount === 'exists') return refuse('session/counted-before');
  const terminal = { by, at: now, clockOffset };
  return ok({ ...state, step: 'opening', terminal, clock: terminal, openings: [], media: { seals: [], release: null, newestIssue: null } });
};

export const confirmClock: Handler<'clock-confirmed'> = ({ state, now }, { by, clockOffset }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  return amiss === undefined ? ok({ ...state, clock: { by, at: now, clockOffset } }) : err(amiss);
};

export const replaceTerminal: Handler<'terminal-replaced'> = ({ state, now }, { by, former, counted, reason }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  return amiss === undefined ? ok({ ...state, replaces: { by, former, counted, reason, at: now } }) : err(amiss);
};
