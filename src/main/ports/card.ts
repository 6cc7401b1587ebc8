// The custodian's card in its slot: it answers x-coordinates of shared points, and its private key never leaves it.
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { Purpose } from '../../core/election/definition.ts';
import type { Result } from '../../core/kernel/result.ts';

export interface CardPort {
  /** How many points one call of `sharedX` should bring: few enough that the card answers them while someone still waits for it. */
  readonly pointsAtOnce: number;
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
  /**
   * The same x-coordinates by another way, for points about whose answers there is doubt: the card proves once more that it holds the key,
   * and is given other points in their place, from whose answers theirs follow.
   */
  sharedXBlinded(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  close(): Promise<void>;
}

export interface CardFacts {
  readonly label: string;
  /** 65 bytes, `04 ‖ X ‖ Y`. */
  readonly publicKey: Uint8Array;
  /** Null where the card itself does not say what it is for. */
  readonly purpose: Purpose | null;
  /** Null where the card does not tell. */
  readonly triesLeft: number | null;
}

/** Where the card of the count is. */
export type CardSource =
  /** A key file (formats/software-card). */
  | { readonly kind: 'software'; readonly file: string }
  /** An IC card in any reader of this terminal. */
  | { readonly kind: 'inserted' };

/** A PKCS#11 module, pinned by the configuration of the terminal (formats/config §2). */
export interface CardModule {
  /** Absolute. */
  readonly path: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** What the module wants to be told when it is started (`pReserved` of C_Initialize); null for most. */
  readonly parameters: string | null;
}

/** A token in a reader, as `kaihyo cards list` tells of it. Nothing of it is proved. */
export interface TokenFacts {
  readonly module: string;
  readonly reader: string;
  readonly label: string;
  readonly serial: string;
  /** Every P-256 key of the token that can derive: 65 bytes each. */
  readonly publicKeys: readonly Uint8Array[];
  /** Null where the token does not tell. */
  readonly triesLeft: number | null;
}

/** What is in the readers now. */
export interface TokensInReaders {
  readonly tokens: readonly TokenFacts[];
  /** Cards of which nothing can be read: upside down, of a kind that no module knows, or just being pulled out. */
  readonly unreadable: number;
}

/** What a card did with points whose answers are known (`kaihyo cards test`). */
export interface CardExercise {
  /** Milliseconds of each derivation, in order. */
  readonly milliseconds: readonly number[];
}
