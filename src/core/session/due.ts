// What must happen next. It drives the command line and the window; the machine itself decides nothing by it.
import type { OperatorEventType } from './events.ts';
import { factsOf, isPaused, lastSeal } from './facts.ts';
import { shortContests } from './gates.ts';
import { officeHolder, presentWitnesses, signedIn } from './people.ts';
import { contestsWithoutVoters, undecidedContests, unexplainedContests } from './reconciliation.ts';
import { heldContests, heldNumbers, type SessionSetting } from './setting.ts';
import type { Role, SessionState, StateOf } from './state.ts';

/** The steps as the screen counts them: 1 to 10, and the decision that not every night has. */
export type ScreenStep =
  | 'ready' | 'people' | 'opening' | 'receive' | 'card' | 'count' | 'doubt' | 'reconcile' | 'result' | 'print' | 'preserve';

export type Due =
  /** Persons act: `waits` is the event that leads on, `contests` those that it concerns. */
  | { readonly act: 'operator'; readonly step: ScreenStep; readonly waits: OperatorEventType; readonly contests: readonly number[] }
  /** The supervisor shows the result: `result-revealed`. */
  | { readonly act: 'reveal'; readonly contests: readonly number[] }
  /** The program acts: reads the bag (`bag-received`) … */
  | { readonly act: 'import'; readonly role: Role }
  /** … asks for card and PIN (`card-asked`) … */
  | { readonly act: 'card' }
  /** … opens the ballots and counts twice (`ballots-opened`) … */
  | { readonly act: 'open'; readonly contests: readonly number[] }
  /** … prints the set (`sheets-printed`), writes the package (`preservation-begun`), verifies it (`preservation-verified`). */
  | { readonly act: 'print' | 'preserve' | 'verify' }
  /** No contest is held: the session is not closed, but there is nothing to count. */
  | { readonly act: 'none-held' }
  /** The session is closed. */
  | { readonly act: 'nothing' };

export function due(setting: SessionSetting, state: SessionState): Due {
  if (state.step === 'closed') return { act: 'nothing' };
  const held = heldNumbers(setting);
  if (isPaused(state.pauses)) return operator(screenStep(state.step), 'count-resumed', held);
  if (held.length === 0 && state.step !== 'ready') return { act: 'none-held' };
  const short = shortContests(setting, state.people, factsOf(state).openings).map(({ contest }) => contest);
  if (short.length > 0) return operator('people', 'witness-appointed', short);
  switch (state.step) {
    case 'ready': return operator('ready', signedIn(state.people).length < 2 ? 'officer-signed-in' : 'terminal-readied', held);
    case 'opening': return dueBeforeOpening(setting, state);
    case 'receive': return dueAtReceipt(state, held);
    case 'card': return state.card.holders === null ? operator('card', 'card-holders-recorded', held) : { act: 'card' };
    case 'count': return { act: 'open', contests: held };
    case 'doubt': return operator('doubt', 'doubtful-decided', undecidedContests(state));
    case 'reconcile': return dueAtReconciliation(setting, state);
    case 'result': return dueAtResult(state, held);
    case 'print': return dueAtPrinting(state, held);
    case 'preserve': return state.preservation.verified === null ? { act: 'verify' } : operator('preserve', 'session-closed', held);
  }
}

function operator(step: ScreenStep, waits: OperatorEventType, contests: readonly number[]): Due {
  return { act: 'operator', step, waits, contests };
}

function screenStep(step: Exclude<SessionState['step'], 'closed'>): ScreenStep {
  return step;
}

function dueBeforeOpening(setting: SessionSetting, { people, openings }: StateOf<'opening'>): Due {
  const unopened = heldContests(setting).filter(({ contest }) => !openings.some((opening) => opening.contest === contest));
  const unconfirmed = unopened.filter(({ contest }) => !people.attendance.some((each) => each.contest === contest));
  const numbers = unconfirmed.map(({ contest }) => contest);
  if (unconfirmed.length === 0) return operator('opening', 'opening-declared', unopened.map(({ contest }) => contest));
  const withoutSupervisor = numbers.filter((contest) => officeHolder(people, contest) === undefined);
  if (withoutSupervisor.length > 0) return operator('people', 'supervisor-arrived', withoutSupervisor);
  const withoutWitnesses = unconfirmed.filter(({ contest, witnesses }) => presentWitnesses(people, contest).length < witnesses.min);
  if (withoutWitnesses.length > 0) return operator('people', 'witness-arrived', withoutWitnesses.map(({ contest }) => contest));
  return operator('people', 'attendance-confirmed', numbers);
}

function dueAtReceipt({ media, bag, fingerprint }: StateOf<'receive'>, held: readonly number[]): Due {
  const role = media.release === null ? 'main' : 'backup';
  const seal = lastSeal(media, role);
  if (bag === null) {
    if (seal === undefined) return operator('receive', 'seal-compared', held);
    return seal.unsealed === null ? operator('receive', 'medium-unsealed', held) : { act: 'import', role };
  }
  return operator('receive', fingerprint === null ? 'fingerprint-confirmed' : 'ballot-numbers-confirmed', held);
}

function dueAtReconciliation(setting: SessionSetting, { bag, answers }: StateOf<'reconcile'>): Due {
  const missing = contestsWithoutVoters(setting, answers);
  if (missing.length > 0) return operator('reconcile', 'voters-entered', missing);
  return operator('reconcile', 'difference-explained', unexplainedContests(setting, bag, answers));
}

function dueAtResult({ reveals }: StateOf<'result'>, held: readonly number[]): Due {
  const unseen = held.filter((contest) => !reveals.some((reveal) => reveal.contest === contest));
  return unseen.length > 0 ? { act: 'reveal', contests: unseen } : operator('result', 'count-confirmed', held);
}

function dueAtPrinting({ printOrder, printedAt, handover, collection }: StateOf<'print'>, held: readonly number[]): Due {
  if (printOrder === null) return operator('print', 'printing-ordered', held);
  if (printedAt === null) return { act: 'print' };
  if (handover === null) return operator('print', 'sheets-handed-over', held);
  return collection === null ? operator('print', 'handover-collected', held) : { act: 'preserve' };
}
