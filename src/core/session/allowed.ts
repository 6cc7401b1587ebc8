// Which event belongs to which step. The compiler holds every event to a row; session.md shows the same table.
import type { SessionEventType } from './events.ts';
import type { StateOf, Step } from './state.ts';

const beforeClosing = [
  'ready', 'opening', 'receive', 'card', 'count', 'doubt', 'reconcile', 'result', 'print', 'preserve',
] as const satisfies readonly Step[];
const onceReady = [
  'opening', 'receive', 'card', 'count', 'doubt', 'reconcile', 'result', 'print', 'preserve',
] as const satisfies readonly Step[];

export const allowedIn = {
  'terminal-readied': ['ready'],
  'terminal-replaced': ['ready', 'opening'],
  'clock-confirmed': onceReady,

  'officer-signed-in': beforeClosing,
  'officer-signed-out': beforeClosing,
  'supervisor-arrived': onceReady,
  'deputy-began': onceReady,
  'deputy-ended': onceReady,
  'acting-supervisor-began': onceReady,
  'acting-supervisor-ended': onceReady,
  'witness-arrived': onceReady,
  'witness-left': onceReady,
  'witness-appointed': onceReady,
  'witness-lost-office': onceReady,
  'attendance-confirmed': ['opening'],

  'opening-declared': ['opening'],

  // Numbers on seals and slips may be compared before the opening; a new issue may come until a PIN is asked.
  'seal-compared': ['opening', 'receive', 'card'],
  'issue-announced': ['opening', 'receive', 'card'],
  'backup-released': ['receive'],
  'medium-unsealed': ['receive'],
  'bag-received': ['receive'],
  'fingerprint-confirmed': ['receive'],
  'ballot-numbers-confirmed': ['receive'],

  'card-holders-recorded': ['card', 'count'],
  'card-asked': ['card', 'count'],
  'ballots-opened': ['count'],
  'doubtful-decided': ['doubt', 'reconcile', 'result'],

  'voters-entered': ['card', 'count', 'doubt', 'reconcile', 'result'],
  'difference-explained': ['reconcile', 'result'],

  'result-revealed': ['result'],
  'result-hidden': ['result'],
  'count-confirmed': ['result'],

  'printing-ordered': ['print'],
  'sheets-printed': onceReady,
  'sheets-handed-over': ['print'],
  'handover-collected': ['print'],

  'preservation-begun': ['print', 'preserve'],
  'preservation-verified': ['preserve'],
  'session-closed': ['preserve'],

  'count-paused': onceReady,
  'count-resumed': onceReady,
  'trouble-reported': beforeClosing,
  // Once a contest is opened, only within its recount.
  'notice-recorded': ['ready', 'opening', 'card', 'count'],
  'program-restarted': beforeClosing,
  'recount-begun': ['card', 'count', 'doubt', 'reconcile', 'result', 'print'],
} as const satisfies Readonly<Record<SessionEventType, readonly Step[]>>;

/** The states in which an event can be recorded. */
export type StateFor<T extends SessionEventType> = StateOf<(typeof allowedIn)[T][number]>;

export function stepsOf(type: SessionEventType): readonly Step[] {
  return allowedIn[type];
}

const peopleEvents = [
  'officer-signed-in', 'officer-signed-out', 'supervisor-arrived', 'deputy-began', 'deputy-ended', 'acting-supervisor-began',
  'acting-supervisor-ended', 'witness-arrived', 'witness-left', 'witness-appointed', 'witness-lost-office',
] as const satisfies readonly SessionEventType[];

/** What is recorded while the count is paused. */
export const whilePaused: readonly SessionEventType[] = [...peopleEvents, 'count-resumed', 'trouble-reported', 'program-restarted'];

/** What is recorded while an opened contest has too few witnesses. */
export const whileShort: readonly SessionEventType[] = [
  ...peopleEvents, 'count-paused', 'count-resumed', 'trouble-reported', 'program-restarted', 'clock-confirmed', 'result-hidden',
];
