// What may happen at any time: pauses, trouble, notices, a restart of the program, a recount.
import { err, ok } from '../../kernel/result.ts';
import { toCount } from '../course.ts';
import { contestsAmiss, type Handler, officerAmiss, refusal, refuse, twoOfficersAmiss } from '../gates.ts';
import type { SessionRefusal } from '../refusals.ts';
import type { CountEnd, SealNumber, SessionState } from '../state.ts';

export const pauseCount: Handler<'count-paused'> = ({ state, now }, { reason, seals, by }) => {
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  const paused = { ...state, pauses: [...state.pauses, { reason, seals, by, at: now, resumed: null }] };
  return ok(paused.step === 'result' ? { ...paused, shown: [] } : paused);
};

export const resumeCount: Handler<'count-resumed'> = ({ state, now }, { seals, explanation, by }) => {
  const pause = state.pauses.at(-1);
  if (pause?.resumed !== null) return refuse('session/not-paused');
  const amiss = twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  if (!sameSeals(pause.seals, seals) && explanation === null) return refuse('session/seals-changed');
  const resumed = { ...pause, resumed: { seals, explanation, by, at: now } };
  return ok({ ...state, pauses: [...state.pauses.slice(0, -1), resumed] });
};

export const reportTrouble: Handler<'trouble-reported'> = ({ state, now }, { type: _type, ...trouble }) => {
  const amiss = officerAmiss(state.people, trouble.by);
  return amiss === undefined ? ok({ ...state, troubles: [...state.troubles, { ...trouble, at: now }] }) : err(amiss);
};

export const recordNotice: Handler<'notice-recorded'> = ({ setting, state }, { number, contests, notices, by }) => {
  const next = (state.notices.at(-1)?.number ?? 0) + 1;
  const unknown = contests.find((contest) => !setting.contests.some((each) => each.contest === contest));
  if (unknown !== undefined) return refuse('session/unknown-contest', { contest: unknown });
  const amiss = twoOfficersAmiss(state.people, by) ?? closedAmiss(state, contests);
  if (amiss !== undefined) return err(amiss);
  if (number !== next) return refuse('session/notice-number', { number, next });
  return ok({ ...state, notices: [...state.notices, { number, contests, digest: notices }] });
};

/** Whatever lived only in the counting process is gone: the count is computed again, the answers stay. */
export const restartProgram: Handler<'program-restarted'> = ({ setting, state }, { boot }) => {
  const restarted = { ...state, boot };
  switch (restarted.step) {
    case 'ready': case 'opening': case 'receive': case 'print': case 'preserve': return ok(restarted);
    case 'card': case 'count': case 'doubt': case 'reconcile': case 'result': return ok(toCount(setting, restarted));
  }
};

/** The same ballots are counted again as the next version; the former one stays on record (公職選挙法237条). */
export const beginRecount: Handler<'recount-begun'> = ({ setting, state, now }, { contests, reason, orderedBy, by }) => {
  const amiss = contestsAmiss(setting, contests) ?? twoOfficersAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  const end = endOf(state);
  if (end.handover !== null && orderedBy === null) return refuse('session/recount-needs-order');
  const former = {
    version: state.version, ...end, confirmation: state.step === 'print' ? state.confirmation : null,
    recount: { contests, reason, orderedBy, by, at: now },
  };
  return ok(toCount(setting, { ...state, version: state.version + 1, earlier: [...state.earlier, former], seen: [] }));
};

function endOf(state: SessionState): CountEnd {
  if (state.step !== 'print') return { printOrder: null, printedAt: null, handover: null, collection: null };
  const { printOrder, printedAt, handover, collection } = state;
  return { printOrder, printedAt, handover, collection };
}

/** A contest that is opened takes a notice only within its recount (formats/definition §5.4), before anything of that is seen. */
function closedAmiss(state: Parameters<typeof recordNotice>[0]['state'], contests: readonly number[]): SessionRefusal | undefined {
  if (state.step === 'ready') return undefined;
  const recounted = state.step === 'opening' || state.seen.length > 0 ? [] : state.earlier.at(-1)?.recount.contests ?? [];
  const isClosed = contests.length === 0
    ? state.openings.length > 0
    : contests.some((contest) => state.openings.some((opening) => opening.contest === contest) && !recounted.includes(contest));
  return isClosed ? refusal('session/notices-closed') : undefined;
}

function sameSeals(left: readonly SealNumber[], right: readonly SealNumber[]): boolean {
  return left.length === right.length
    && left.every(({ what, number }) => right.some((seal) => seal.what === what && seal.number === number));
}
