// The gate before every effect: an act of the terminal begins only where it is due, and else the refusal says why not.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { stepsOf } from '../../core/session/allowed.ts';
import { type Due, due } from '../../core/session/due.ts';
import type { SessionEventType } from '../../core/session/events.ts';
import { type Facts, factsOf, isPaused } from '../../core/session/facts.ts';
import { shortContests, witnessesAmiss } from '../../core/session/gates.ts';
import { recordsOf } from '../../core/session/reconciliation.ts';
import type { SessionRefusal, SessionRefusalCode } from '../../core/session/refusals.ts';
import { heldNumbers } from '../../core/session/setting.ts';
import { steps } from '../../core/session/state.ts';
import { type RunningSession, stateOf } from './running-session.ts';

/** What the terminal does beyond recording: it reads a medium, drives a card, opens ballots, shows, makes and writes files. */
export type Effect = 'import' | 'card' | 'open' | 'show' | 'print' | 'preserve';

/** The event that an effect leads to: where it has no turn, neither has the effect. */
const eventOf = {
  import: 'bag-received', card: 'card-asked', open: 'ballots-opened', show: 'result-revealed', print: 'printing-ordered',
  preserve: 'preservation-begun',
} as const satisfies Readonly<Record<Effect, SessionEventType>>;

/** What is missing where the step is the right one. */
const missing: Readonly<Record<Effect, (facts: Facts, session: RunningSession) => SessionRefusalCode>> = {
  import: ({ bag }) => (bag === null ? 'session/not-unsealed' : 'session/another-bag'),
  card: (_facts, session) => {
    if (session.memory.card?.unlocked === true) return 'session/already-recorded';
    return hasBallots(session) ? 'session/holders-not-recorded' : 'session/card-not-needed';
  },
  open: () => 'session/too-early',
  show: () => 'session/too-early',
  print: ({ printOrder }) => (printOrder === null ? 'session/printing-not-ordered' : 'session/already-recorded'),
  preserve: ({ collection }) => (collection === null ? 'session/not-collected' : 'session/already-recorded'),
};

/** What must happen next. The card is not in the state: after a restart it must be unlocked again before anything is opened. */
export function dueIn(session: RunningSession): Due {
  const next = due(session.setting, stateOf(session));
  return next.act === 'open' && hasBallots(session) && session.memory.card?.unlocked !== true ? { act: 'card' } : next;
}

export function turnOf(session: RunningSession, effect: Effect): Result<void, SessionRefusal> {
  return isDue(dueIn(session), effect) ? ok(undefined) : err(whyNot(session, effect));
}

/** The readiness sheet is for the time between the readiness of the terminal and the first declaration; nothing waits for it. */
export function turnOfReadiness(session: RunningSession): Result<void, SessionRefusal> {
  const { step, pauses, openings } = factsOf(stateOf(session));
  if (isPaused(pauses)) return err({ code: 'session/paused' });
  if (step === 'opening' && openings.length === 0) return ok(undefined);
  return err({ code: step === 'ready' ? 'session/too-early' : 'session/too-late', values: { step } });
}

function isDue(next: Due, effect: Effect): boolean {
  switch (effect) {
    case 'import': case 'card': case 'open': case 'print': return next.act === effect;
    case 'preserve': return next.act === 'preserve' || next.act === 'verify';
    // Both officers look once more before they complete the count.
    case 'show': return next.act === 'reveal' || ('waits' in next && next.waits === 'count-confirmed');
  }
}

/** In the order in which the machine looks: paused, out of its step, too few witnesses. */
function whyNot(session: RunningSession, effect: Effect): SessionRefusal {
  const facts = factsOf(stateOf(session));
  if (isPaused(facts.pauses)) return { code: 'session/paused' };
  const own = stepsOf(eventOf[effect]);
  if (!own.includes(facts.step)) {
    const isEarly = own.every((step) => steps.indexOf(step) > steps.indexOf(facts.step));
    if (isEarly && effect === 'import') return { code: 'session/not-opened' };
    return { code: isEarly ? 'session/too-early' : 'session/too-late', values: { step: facts.step } };
  }
  const [short] = shortContests(session.setting, facts.people, facts.openings);
  const amiss = short === undefined ? undefined : witnessesAmiss(short, facts.people);
  return amiss ?? { code: missing[effect](facts, session) };
}

/** Whether a contest that is held has a ballot: else no card is used. */
function hasBallots({ setting, store }: RunningSession): boolean {
  const { bag } = factsOf(stateOf({ store }));
  return bag !== null && heldNumbers(setting).some((contest) => recordsOf(bag, contest) > 0);
}
