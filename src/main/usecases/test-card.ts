// Tests an IC card before it is needed: that it holds its key, answers right, refuses what is no point, and how long it takes.
import type { Refusal } from '../../core/kernel/refusal.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { cardWithKey, type EnrolledCard } from '../../core/keys/enrolled-card.ts';
import type { EnrolmentRefusal } from '../../core/keys/enrolment-refusals.ts';
import type { CardReaders, InsertedToken } from '../ports/card-readers.ts';
import type { TerminalStore } from '../ports/store.ts';
import { type CardHolder, whileInserted } from './enrol-card.ts';
import { findToken, type FoundToken, type NamedToken } from './find-token.ts';

/** So few that the slowest card answers before its process is taken for one that hangs. */
const ROUNDS_AT_ONCE = 5;

export interface CardToTest extends NamedToken {
  readonly rounds: number;
  /** Whether two persons let the last try be made, should the card stop there. */
  readonly allowed: 'first-tries' | 'final-try-too';
}

export interface TestedCard extends FoundToken {
  /** Null for a card that this terminal does not know. */
  readonly enrolled: EnrolledCard | null;
  /** Milliseconds of each derivation, in order. */
  readonly milliseconds: readonly number[];
}

export async function testCard<R extends Refusal>(
  { readers, store }: { readonly readers: CardReaders; readonly store: TerminalStore },
  { rounds, allowed, ...named }: CardToTest, holder: CardHolder<R>,
): Promise<Result<TestedCard, CardRefusal | EnrolmentRefusal | R>> {
  const tokens = await readers.list();
  const found = tokens.ok ? findToken(tokens.value, named) : tokens;
  if (!found.ok) return found;
  holder.onFound(found.value);
  const pin = await holder.readPin();
  if (!pin.ok) return pin;
  const tested = await whileInserted(readers, found.value.publicKey, async (card) => {
    const unlocked = await unlock(card, pin.value, allowed);
    return unlocked.ok ? exercise(card, rounds) : unlocked;
  });
  if (!tested.ok) return tested;
  return ok({ ...found.value, enrolled: cardWithKey(store.enrolledCards(), found.value.publicKey) ?? null, milliseconds: tested.value });
}

/** As in a count: an ordinary try first; the last one is an act of its own, where the card stops at it. */
async function unlock(card: InsertedToken, pin: string, allowed: CardToTest['allowed']): Promise<Result<void, CardRefusal>> {
  const first = await card.unlock(pin, 'first-tries');
  return first.ok || first.error.code !== 'card/final-try' || allowed === 'first-tries' ? first : card.unlock(pin, 'final-try');
}

async function exercise(card: InsertedToken, rounds: number): Promise<Result<readonly number[], CardRefusal>> {
  const milliseconds: number[] = [];
  while (milliseconds.length < rounds) {
    const some = await card.exercise(Math.min(ROUNDS_AT_ONCE, rounds - milliseconds.length));
    if (!some.ok) return some;
    milliseconds.push(...some.value.milliseconds);
  }
  return ok(milliseconds);
}

/** The one in the middle; of an even number the slower one, so that an estimate is none too short. */
export function medianOf(milliseconds: readonly number[]): number {
  return milliseconds.toSorted((a, b) => a - b)[milliseconds.length >> 1] ?? 0;
}
