// Enrols an IC card on this terminal: what it is for is said by two persons, once it has shown what it can (formats/enrolled-card §2).
import type { Purpose } from '../../core/election/definition.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { isDefaultPin } from '../../core/keys/default-pins.ts';
import { admitCard, type EnrolledCard, type Withdrawal } from '../../core/keys/enrolled-card.ts';
import type { EnrolmentRefusal } from '../../core/keys/enrolment-refusals.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import type { CardReaders, InsertedToken } from '../ports/card-readers.ts';
import type { TerminalStore } from '../ports/store.ts';
import { findToken, type FoundToken, type NamedToken } from './find-token.ts';

/** Derivations with which a card shows that it answers right. */
const ROUNDS = 3;

export interface CardToEnrol extends NamedToken {
  readonly label: string;
  readonly purpose: Purpose;
  readonly by: readonly [string, string];
  readonly at: Time;
}

export interface CardHolder<R extends Refusal> {
  /** Hears which card it is, before the PIN is asked. */
  onFound(found: FoundToken): void;
  readPin(): Promise<Result<string, R>>;
}

export type EnrolRefusal = CardRefusal | EnrolmentRefusal | StoreRefusal;

export async function enrolCard<R extends Refusal>(
  { readers, store }: { readonly readers: CardReaders; readonly store: TerminalStore },
  { label, purpose, by, at, ...named }: CardToEnrol, holder: CardHolder<R>,
): Promise<Result<EnrolledCard, EnrolRefusal | R>> {
  const tokens = await readers.list();
  const found = tokens.ok ? findToken(tokens.value, named) : tokens;
  if (!found.ok) return found;
  const { token, publicKey } = found.value;
  const admitted = admitCard(store.enrolledCards(), store.installed(), { publicKey, label, purpose, serial: token.serial });
  if (!admitted.ok) return admitted;
  holder.onFound(found.value);
  const pin = await holder.readPin();
  if (!pin.ok) return pin;
  if (isDefaultPin(pin.value)) return err({ code: 'card/default-pin' });
  const shown = await whileInserted(readers, publicKey, async (card) => {
    const unlocked = await card.unlock(pin.value, 'first-tries');
    return unlocked.ok ? card.exercise(ROUNDS) : unlocked;
  });
  if (!shown.ok) return shown;
  const card = { publicKey, label, purpose, serial: token.serial, enrolledAt: at, by };
  const enrolled = store.enrol(card);
  return enrolled.ok ? ok({ ...card, withdrawn: null }) : enrolled;
}

/** The card with this key, in a process that ends with the work. */
export async function whileInserted<T, R extends Refusal>(
  readers: CardReaders, publicKey: string, work: (card: InsertedToken) => Promise<Result<T, R>>,
): Promise<Result<T, CardRefusal | R>> {
  const card = await readers.insert(publicKey);
  if (!card.ok) return card;
  try {
    return await work(card.value);
  } finally {
    await card.value.close();
  }
}

/** Takes an enrolled card out of use, for good. */
export function withdrawCard(
  store: TerminalStore, label: string, withdrawal: Withdrawal,
): Result<EnrolledCard, EnrolmentRefusal | StoreRefusal> {
  const card = cardInUse(store, label);
  if (!card.ok) return card;
  const withdrawn = store.withdraw(card.value.publicKey, withdrawal);
  return withdrawn.ok ? ok({ ...card.value, withdrawn: withdrawal }) : withdrawn;
}

/** The card that is enrolled with this number, and was not taken out of use. */
export function cardInUse(store: TerminalStore, label: string): Result<EnrolledCard, EnrolmentRefusal> {
  const card = store.enrolledCards().find((each) => each.label === label);
  if (card === undefined) return err({ code: 'enrolment/not-enrolled', values: { label } });
  return card.withdrawn === null ? ok(card) : err({ code: 'enrolment/withdrawn', values: { label } });
}
