// What is to be done with the card now. The window's own memory is short: the view says what stands, a refusal what comes next.
import type { CountView } from '../../../contract/view.ts';
import type { HallSettings } from '../../../core/hall/hall-settings.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Person } from '../../../core/session/state.ts';

export type Stage =
  | 'holders' | 'insert' | 'pin'
  /** One try is left: two officers look into the envelope and allow it. */
  | 'final-try';

export interface Memory {
  /** Somebody wants to record the holders again. */
  readonly holdersAgain: boolean;
  /** The card in the slot is not to be used, or no longer there: read one anew. */
  readonly insertAgain: boolean;
  readonly finalTryAllowed: boolean;
  readonly refusal: Refusal | null;
}

export const freshMemory: Memory = { holdersAgain: false, insertAgain: false, finalTryAllowed: false, refusal: null };

export function stageOf(holders: unknown, card: CountView['card'], memory: Memory): Stage {
  if (holders === null || holders === undefined || memory.holdersAgain) return 'holders';
  // A locked card takes no PIN any more.
  if (card === null || card.triesLeft === 0 || memory.insertAgain) return 'insert';
  return card.triesLeft === 1 && !memory.finalTryAllowed ? 'final-try' : 'pin';
}

/** After these the PIN can be typed again for the same card; after any other the card is read anew. */
const sameCard: readonly string[] = [
  'card/wrong-pin', 'card/wrong-pin-uncounted', 'card/pin-form', 'card/pin-not-taken', 'card/final-try', 'card/tries-not-recorded',
];

export function afterUnlock(refusal: Refusal): Memory {
  const stays = isForTypingOn(refusal) || !refusal.code.startsWith('card/');
  return { ...freshMemory, refusal, insertAgain: !stays };
}

/** Whether the PIN is typed again at once, with what was refused as the heading above the field. */
export function isForTypingOn({ code }: Refusal): boolean {
  return sameCard.includes(code);
}

/** A person who stands in no list of the hall gets an id of the duty, which no list uses. */
export function holderOf(hall: HallSettings | null, duty: 'cardHolder' | 'pinKeeper', typed: string): Person {
  const name = typed.trim();
  const known = [hall?.[duty], ...hall?.staff ?? []].find((person) => person?.name === name);
  return known ?? { id: duty === 'cardHolder' ? 'card-holder-present' : 'pin-keeper-present', name };
}

/** One person is told before the record would be refused; under two ids the machine takes one name for two persons. */
export function samePerson(holder: Person, pinKeeper: Person): Refusal | null {
  return holder.name === pinKeeper.name ? { code: 'session/same-person', values: { person: holder.name } } : null;
}
