// The custodian's card in its slot: it answers x-coordinates of shared points, and its private key never leaves it.
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { Purpose } from '../../core/election/definition.ts';
import type { Result } from '../../core/kernel/result.ts';

export interface CardPort {
  /** What is written on the card, before any PIN: information only. The card's possession of the key is proved by `unlock`. */
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  /**
   * Tries a PIN once; never again by itself. At the last try it stops with `card/final-try`, and goes on only by the separate act
   * 'final-try', which two persons confirm.
   */
  unlock(pin: string, act?: 'final-try'): Promise<Result<void, CardRefusal>>;
  /** Takes the public key of a counter (65 bytes): from then on x-coordinates are sealed to it. */
  meet(publicKey: Uint8Array): Promise<Result<void, CardRefusal>>;
  /**
   * n × 65 bytes, each known to be a point of P-256 → n × 32 bytes, sealed to the counter that was met last. Several calls may wait;
   * they are answered in order.
   */
  sharedX(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  close(): Promise<void>;
}

export interface CardFacts {
  readonly label: string;
  /** 65 bytes, `04 ‖ X ‖ Y`. */
  readonly publicKey: Uint8Array;
  readonly purpose: Purpose;
  readonly triesLeft: number;
}
