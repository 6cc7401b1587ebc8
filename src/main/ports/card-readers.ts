// IC cards in the readers of this terminal, apart from any count: to list, enrol and test them.
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { CardExercise, CardFacts, TokensInReaders } from './card.ts';

export interface CardReaders {
  list(): Promise<Result<TokensInReaders, CardRefusal>>;
  /** The token with this key (65 bytes, hexadecimal), in a process of its own until it is closed. */
  insert(publicKey: string): Promise<Result<InsertedToken, CardRefusal>>;
}

export interface InsertedToken {
  readonly facts: CardFacts;
  /** As {@link import('./card.ts').CardPort.unlock}; the card has proved that it holds the key when this is done. */
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<void, CardRefusal>>;
  /** So many derivations with known answers; refused where one is wrong, or where it answers to what is no point. */
  exercise(rounds: number): Promise<Result<CardExercise, CardRefusal>>;
  close(): Promise<void>;
}
