// The course of the night: which step follows once its facts stand.
import { noAnswers, noCard } from './facts.ts';
import { openedOf, receivedOf } from './payloads.ts';
import { contestsWithoutVoters, recordsOf, undecidedContests, unexplainedContests } from './reconciliation.ts';
import { heldNumbers, type SessionSetting } from './setting.ts';
import type { Opened, Received, SessionState } from './state.ts';

/** Whether some contest that is held has a ballot: else no card is used. */
export function hasBallots(setting: SessionSetting, { bag }: Pick<Received, 'bag'>): boolean {
  return heldNumbers(setting).some((contest) => recordsOf(bag, contest) > 0);
}

/** Before the ballots are opened: at the card, or past it where there is nothing to open. */
export function toCount(setting: SessionSetting, state: Received): SessionState {
  return { ...receivedOf(state), step: hasBallots(setting, state) ? 'card' : 'count' };
}

/** After the ballots are opened and before anything is revealed: what the answers leave open decides. */
export function afterOpening(setting: SessionSetting, state: Opened): SessionState {
  const open = openQuestion(setting, state);
  const opened = openedOf(state);
  return open === undefined ? { ...opened, step: 'result', reveals: [], shown: [] } : { ...opened, step: open };
}

function openQuestion(setting: SessionSetting, state: Opened): 'doubt' | 'reconcile' | undefined {
  if (undecidedContests(state).length > 0) return 'doubt';
  const { bag, answers } = state;
  const isOpen = contestsWithoutVoters(setting, answers).length > 0 || unexplainedContests(setting, bag, answers).length > 0;
  return isOpen ? 'reconcile' : undefined;
}

/** Once every contest that is held is opened, the data may be received. A notice may have taken the last unopened contest away. */
export function afterDeclarations(setting: SessionSetting, state: SessionState): SessionState {
  if (state.step !== 'opening') return state;
  const held = heldNumbers(setting);
  const isOpened = held.length > 0 && held.every((contest) => state.openings.some((opening) => opening.contest === contest));
  if (!isOpened) return state;
  return { ...state, step: 'receive', bag: null, fingerprint: null, card: noCard, answers: noAnswers };
}
