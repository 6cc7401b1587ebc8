// What the contract of a card asks of the tokens that it is held against: any kind of token, made new with keys that the test knows.
import type { CardToInsert } from '../../../src/main/ports/processes.ts';

export interface TokenContents {
  readonly label: string;
  /** Six to eight digits. */
  readonly pin: string;
  /** The private key, 32 bytes; null for a token without keys. */
  readonly scalar: Uint8Array | null;
  /** The public key that stands on the token, 65 bytes: that of the private key, unless the token lies. */
  readonly shown?: Uint8Array;
}

export interface TokenKind<P extends PlacedTokens = PlacedTokens> {
  readonly name: string;
  /** A card file stands for one card that is named, tokens in readers are looked for by their key. */
  readonly found: 'by-name' | 'by-key';
  /** How a token tells of its tries: it counts and tells them, or tells only the last one, or counts none. */
  readonly tries: 'told' | 'last-told' | 'uncounted';
  /** How many of them fit into the readers. */
  readonly places: number;
  /** Points that a test may let it derive. */
  readonly points: number;
  /** Makes them new, in this empty folder, as the only tokens of the terminal. */
  place(folder: string, tokens: readonly TokenContents[]): Promise<P>;
}

export interface PlacedTokens {
  /** The card that has one of these public keys (65 bytes each), as the terminal looks for it. */
  cardWith(...publicKeys: readonly Uint8Array[]): CardToInsert;
  /** How many PINs reached the tokens, at least up to the first right one. */
  pinsTried(): Promise<number>;
  /** Takes everything away that was started. */
  remove(): Promise<void>;
}

/** Tokens whose cards can be pulled, and lock. */
export interface CardsInReaders extends PlacedTokens {
  readonly reader: Reader;
}

/** The reader of the first token, and the service that stands between readers and programs. */
export interface Reader {
  /** Comes back when the service has seen it. */
  pull(): Promise<void>;
  /** Puts the same card in again; comes back when it is seen. */
  insert(): Promise<void>;
  /** As a hand pulls it, while the program goes on. */
  snatch(): void;
  /** From now on the card says nothing any more, or the reader holds one of another kind. */
  become(nature: 'mute' | 'foreign'): void;
  /** Calls back when the n-th derivation from now has been asked for, before it is answered. */
  atDerivation(n: number, then: () => void): void;
  stopService(how?: 'killed'): Promise<void>;
  /** Starts it again, with the same cards in the readers. */
  startService(): Promise<void>;
}

export type CardKind = TokenKind<CardsInReaders>;
