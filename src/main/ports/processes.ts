// Processes of our own: which there are, what each can be asked, and what it answers. Everything that crosses is a copy.
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { Purpose } from '../../core/election/definition.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { ContestTally } from '../../core/tally/contest-tally.ts';
import type { CardExercise, CardFacts, CardModule, TokensInReaders } from './card.ts';

export interface ProcessPort {
  start<E extends EntryName>(entry: E): Child<Entries[E]>;
}

export interface Child<C> {
  /** Requests may wait for each other; they are answered in the order in which they were asked. */
  ask<K extends keyof C & string>(request: K, input: Input<C[K]>): Promise<Result<Output<C[K]>, ChildFailure>>;
  /** Ends the process; what still waits is answered `ended`. */
  stop(): Promise<void>;
  /** Settles when the process is gone, for whatever reason. */
  readonly ended: Promise<void>;
}

/**
 * The process is gone, did not answer in time and was ended for that, or our program in it failed. Why is not told: an error's text may
 * hold what the process keeps secret.
 */
export type ChildFailure = 'ended' | 'silent' | 'failed';

/** What a process answers to its requests. A type and not an interface with methods: both ends are checked against it. */
export interface Entries {
  readonly card: CardCalls;
  readonly counter: CounterCalls;
  readonly recount: RecountCalls;
}

export type EntryName = keyof Entries;
export type Input<Call> = Call extends (input: infer I) => unknown ? I : never;
export type Output<Call> = Call extends (input: never) => infer O ? O : never;

/** Keeps the unlocked key, or the session with the token that holds it. */
export interface CardCalls {
  readonly list: (input: { readonly modules: readonly CardModule[] }) => Result<TokensInReaders, CardRefusal>;
  readonly insert: (input: CardToInsert) => Result<InsertedCard, CardRefusal>;
  readonly describe: (input: null) => Result<CardFacts, CardRefusal>;
  readonly unlock: (input: { readonly pin: string; readonly act: 'first-tries' | 'final-try' }) => Result<null, CardRefusal>;
  readonly meet: (input: { readonly publicKey: Uint8Array }) => null;
  readonly sharedX: (input: { readonly points: Uint8Array }) => Result<Uint8Array, CardRefusal>;
  readonly sharedXBlinded: (input: { readonly points: Uint8Array }) => Result<Uint8Array, CardRefusal>;
  /** Lets the unlocked card derive from fresh points and compares; also asks that it refuses what is no point. */
  readonly exercise: (input: { readonly rounds: number }) => Result<CardExercise, CardRefusal>;
}

export type CardToInsert =
  /** A software card serves rehearsals only; `election` is the purpose of the definition. `workers` are the threads that derive. */
  | { readonly kind: 'software'; readonly file: string; readonly election: Purpose; readonly workers: number }
  /** The token that holds one of `keys`, the public keys that are looked for (65 bytes, hexadecimal). */
  | { readonly kind: 'pkcs11'; readonly modules: readonly CardModule[]; readonly keys: readonly string[] };

export interface InsertedCard {
  readonly facts: CardFacts;
  readonly pointsAtOnce: number;
}

export interface ContestToCount {
  /** Bytes of the pinned `definition.json` and of `notices.json`, which have been checked. */
  readonly definition: Uint8Array;
  readonly notices: Uint8Array | null;
  readonly contest: number;
}

/**
 * Opens the ballots and keeps the first computation's totals, which leave it only by `reveal`. What is for the second computation is
 * sealed to it; the main process hands it on unread, in the order in which it came.
 */
export interface CounterCalls {
  /** → the public key to which card and second computation seal, 65 bytes. */
  readonly begin: (input: ContestToCount & { readonly workers: number }) => Uint8Array;
  /** Takes the other computation's public key, before anything is opened. */
  readonly meet: (input: { readonly publicKey: Uint8Array }) => null;
  readonly open: (input: SealedBatch) => OpenedBatch;
  /**
   * Once more those of a batch that did not open, with what follows from a second answer of the card. Whether they still do not open:
   * one that opens now means that the card has not always answered right.
   */
  readonly openAgain: (input: SealedBatch) => 'none-opens' | 'some-open';
  /** Takes the second computation's sealed totals, after every ballot has been opened. */
  readonly compare: (input: { readonly sealed: Uint8Array }) => Comparison;
  /** Only after a comparison that agreed. */
  readonly reveal: (input: null) => ContestTally;
}

export interface SealedBatch {
  /** n × 65 bytes. */
  readonly encs: Uint8Array;
  /** n × 48 bytes. */
  readonly cts: Uint8Array;
  /** What the card answered, as it sealed it. */
  readonly xs: Uint8Array;
}

export interface OpenedBatch {
  /** The plaintexts that have the form, m × 32 bytes, sealed to the second computation. */
  readonly sealed: Uint8Array;
  /** Which of the batch the AEAD did not open: their places, from 0. */
  readonly unopened: readonly number[];
}

export interface Comparison {
  /** Whether both computations gave the same bytes, and those of the second came as it sealed them. */
  readonly agreed: boolean;
  /** Records that the AEAD opened, format-invalid ones included. */
  readonly opened: number;
  readonly undecryptable: number;
  readonly formatInvalid: number;
}

/** The second computation. */
export interface RecountCalls {
  readonly begin: (input: ContestToCount) => Uint8Array;
  readonly meet: (input: { readonly publicKey: Uint8Array }) => null;
  /** Takes what the counter answered to `open`. */
  readonly add: (input: { readonly sealed: Uint8Array }) => null;
  /** → SHA-256 of the canonical bytes of its totals, sealed: their mere length would tell of them. */
  readonly result: (input: null) => Uint8Array;
}
