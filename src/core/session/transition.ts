// One step of the night: state and event in, next state or refusal out. Every host feeds this same machine.
import { err, type Result } from '../kernel/result.ts';
import type { Time } from '../kernel/time.ts';
import { beginRecount, pauseCount, recordNotice, reportTrouble, restartProgram, resumeCount } from './acts/any-time.ts';
import { confirmBallotNumbers, confirmFingerprint, receiveBag } from './acts/bag.ts';
import { askCard, decideDoubtful, openBallots, recordHolders } from './acts/count.ts';
import { announceIssue, compareSeal, releaseBackup, unsealMedium } from './acts/media.ts';
import {
  arriveSupervisor, beginActingSupervisor, beginDeputy, endActingSupervisor, endDeputy, signInOfficer, signOutOfficer,
} from './acts/officers.ts';
import { declareOpening } from './acts/opening.ts';
import { beginPreservation, closeSession, recordVerified } from './acts/preserve.ts';
import { confirmClock, readyTerminal, replaceTerminal } from './acts/readiness.ts';
import { enterVoters, explainDifference } from './acts/reconcile.ts';
import { confirmCount, hideResult, revealResult } from './acts/result.ts';
import { collect, handOver, orderPrinting, recordSheets } from './acts/sheets.ts';
import { appointWitness, arriveWitness, confirmAttendance, leaveWitness, loseOffice } from './acts/witnesses.ts';
import { stepsOf, whilePaused, whileShort } from './allowed.ts';
import { afterDeclarations } from './course.ts';
import type { SessionEvent, SessionEventType } from './events.ts';
import { type ByEvent, factsOf, isPaused } from './facts.ts';
import { type Handler, idAmiss, type Outcome, refusal, refuse, shortContests, witnessesAmiss } from './gates.ts';
import type { SessionRefusal, SessionRefusalCode } from './refusals.ts';
import type { SessionSetting } from './setting.ts';
import { standingOf } from './standing.ts';
import { type SessionState, type Step, steps } from './state.ts';

const handlers: { readonly [T in SessionEventType]: Handler<T> } = {
  'terminal-readied': readyTerminal,
  'terminal-replaced': replaceTerminal,
  'clock-confirmed': confirmClock,
  'officer-signed-in': signInOfficer,
  'officer-signed-out': signOutOfficer,
  'supervisor-arrived': arriveSupervisor,
  'deputy-began': beginDeputy,
  'deputy-ended': endDeputy,
  'acting-supervisor-began': beginActingSupervisor,
  'acting-supervisor-ended': endActingSupervisor,
  'witness-arrived': arriveWitness,
  'witness-left': leaveWitness,
  'witness-appointed': appointWitness,
  'witness-lost-office': loseOffice,
  'attendance-confirmed': confirmAttendance,
  'opening-declared': declareOpening,
  'seal-compared': compareSeal,
  'issue-announced': announceIssue,
  'backup-released': releaseBackup,
  'medium-unsealed': unsealMedium,
  'bag-received': receiveBag,
  'fingerprint-confirmed': confirmFingerprint,
  'ballot-numbers-confirmed': confirmBallotNumbers,
  'card-holders-recorded': recordHolders,
  'card-asked': askCard,
  'ballots-opened': openBallots,
  'doubtful-decided': decideDoubtful,
  'voters-entered': enterVoters,
  'difference-explained': explainDifference,
  'result-revealed': revealResult,
  'result-hidden': hideResult,
  'count-confirmed': confirmCount,
  'printing-ordered': orderPrinting,
  'sheets-printed': recordSheets,
  'sheets-handed-over': handOver,
  'handover-collected': collect,
  'preservation-begun': beginPreservation,
  'preservation-verified': recordVerified,
  'session-closed': closeSession,
  'count-paused': pauseCount,
  'count-resumed': resumeCount,
  'trouble-reported': reportTrouble,
  'notice-recorded': recordNotice,
  'program-restarted': restartProgram,
  'recount-begun': beginRecount,
};

/** A refusal of these to what was recorded once says only that its time is over. */
const overForGood: readonly string[] = ['session/already-revealed', 'session/ballots-asked'] satisfies SessionRefusalCode[];

/**
 * `now` is the confirmed clock. A refusal changes nothing; `session/already-recorded` says that the fact stands, so that a
 * driver may feed its script again after a restart and pass over these.
 */
export function transition(
  setting: SessionSetting, state: SessionState, event: SessionEvent, now: Time,
): Result<SessionState, SessionRefusal> {
  const misnamed = idAmiss(event);
  if (misnamed !== undefined) return err(misnamed);
  const standing = standingOf(factsOf(state), event, setting, now);
  if (standing === 'standing') return refuse('session/already-recorded');
  const amiss = turnAmiss(setting, state, event.type);
  if (standing === 'former' && amiss !== undefined && !stepsOf(event.type).includes(state.step)) return refuse('session/already-recorded');
  if (amiss !== undefined) return err(amiss);
  if (standing === 'partly') return refuse('session/partly-recorded');
  const outcome = handle(setting, state, event, now);
  if (!outcome.ok) return standing === 'former' && overForGood.includes(outcome.error.code) ? refuse('session/already-recorded') : outcome;
  return { ok: true, value: afterDeclarations(setting, outcome.value) };
}

/** For the window: the events whose turn it is. Which persons and numbers they need, `transition` says. */
export function allowedEvents(setting: SessionSetting, state: SessionState): readonly SessionEventType[] {
  return (Object.keys(handlers) as SessionEventType[]).filter((type) => turnAmiss(setting, state, type) === undefined);
}

function handle(setting: SessionSetting, state: SessionState, event: SessionEvent, now: Time): Outcome {
  const handler = (handlers as unknown as ByEvent<(situation: unknown, event: SessionEvent) => Outcome>)[event.type];
  return handler({ setting, state, now }, event);
}

/** Whether it is the turn of such an event: not paused, in its step, and with enough witnesses in every opened contest. */
function turnAmiss(setting: SessionSetting, state: SessionState, type: SessionEventType): SessionRefusal | undefined {
  const facts = factsOf(state);
  if (isPaused(facts.pauses) && !whilePaused.includes(type)) return refusal('session/paused');
  if (!stepsOf(type).includes(state.step)) return outOfStep(state.step, type);
  const [short] = facts.closed || whileShort.includes(type) ? [] : shortContests(setting, facts.people, facts.openings);
  return short === undefined ? undefined : witnessesAmiss(short, facts.people);
}

function outOfStep(step: Step, type: SessionEventType): SessionRefusal {
  const isEarly = stepsOf(type).every((each) => steps.indexOf(each) > steps.indexOf(step));
  if (type === 'notice-recorded') return refusal('session/notices-closed');
  if (isEarly && (type === 'medium-unsealed' || type === 'backup-released' || type === 'bag-received')) return refusal('session/not-opened');
  return refusal(isEarly ? 'session/too-early' : 'session/too-late', { step });
}
