// What the card process asks of a card, of whatever kind.
import type { Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { CardFacts } from '../ports/card.ts';

/** A card that is there. */
export interface Card {
  readonly pointsAtOnce: number;
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<UnlockedCard, CardRefusal>>;
  /** Gives back what it needed to be there. Done when the call returns: it is made when the process ends, too. */
  remove(): void;
}

export interface UnlockedCard {
  /** 65 bytes, as it was read from the card before the PIN. */
  readonly publicKey: Uint8Array;
  /** n × 65 bytes → n × 32 bytes. */
  x(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  /** Whether it gives no value for 65 bytes that are no point of the curve. Only for trying a card out. */
  refuses(bytes: Uint8Array): Promise<boolean>;
  lock(): Promise<void>;
}
