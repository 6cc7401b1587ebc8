// The classes of records, tested in the order of formats/ballot §5.2: bad point, undecryptable, format-invalid; what is left is readable.
// Each step takes what the one before left over, as runs of fixed-size entries: three processes do the three steps.
import type { BallotChoice } from './choice.ts';
import type { Opener } from '../hpke/hpke.ts';
import { type BallotReader, PLAINTEXT_LENGTH } from './plaintext.ts';
import type { Suite } from './suites.ts';

export interface SealedBallots {
  /** n × 65 and n × 48 bytes: the records whose point is on the curve, in file order. */
  readonly encs: Uint8Array;
  readonly cts: Uint8Array;
  readonly badPoints: number;
}

export interface OpenedBallots {
  /** n × 32 bytes. */
  readonly plaintexts: Uint8Array;
  /** Which of the ballots the AEAD did not open: their places, from 0. */
  readonly unopened: readonly number[];
}

export interface ReadBallots {
  /** n × 32 bytes: the plaintexts that have the form, for the second computation. */
  readonly readable: Uint8Array;
  readonly formatInvalid: number;
}

/** `records` are whole records. A bad point goes no further, and so never to a card. */
export function withoutBadPoints(records: Uint8Array, suite: Suite, isPoint: (bytes: Uint8Array) => boolean): SealedBallots {
  const most = records.length / suite.record;
  const encs = new Uint8Array(most * suite.enc);
  const cts = new Uint8Array(most * suite.ct);
  let good = 0;
  for (let at = 0; at < records.length; at += suite.record) {
    const enc = records.subarray(at, at + suite.enc);
    if (!isPoint(enc)) continue;
    encs.set(enc, good * suite.enc);
    cts.set(records.subarray(at + suite.enc, at + suite.record), good * suite.ct);
    good += 1;
  }
  return { encs: encs.subarray(0, good * suite.enc), cts: cts.subarray(0, good * suite.ct), badPoints: most - good };
}

/** `xs` are the n × 32 x-coordinates that the card answered to `encs`. */
export function openBallots(encs: Uint8Array, cts: Uint8Array, xs: Uint8Array, suite: Suite, open: Opener): OpenedBallots {
  const ballots = encs.length / suite.enc;
  const plaintexts = new Uint8Array(ballots * PLAINTEXT_LENGTH);
  const unopened: number[] = [];
  let opened = 0;
  for (let i = 0; i < ballots; i++) {
    const plaintext = open(
      xs.subarray(i * 32, i * 32 + 32), encs.subarray(i * suite.enc, (i + 1) * suite.enc), cts.subarray(i * suite.ct, (i + 1) * suite.ct),
    );
    if (plaintext === undefined) {
      unopened.push(i);
      continue;
    }
    plaintexts.set(plaintext, opened * PLAINTEXT_LENGTH);
    opened += 1;
  }
  return { plaintexts: plaintexts.subarray(0, opened * PLAINTEXT_LENGTH), unopened };
}

export function readBallots(plaintexts: Uint8Array, read: BallotReader, count: (choice: BallotChoice) => void): ReadBallots {
  const readable = new Uint8Array(plaintexts.length);
  let end = 0;
  for (let at = 0; at < plaintexts.length; at += PLAINTEXT_LENGTH) {
    const choice = read(plaintexts, at);
    if (choice === undefined) continue;
    count(choice);
    readable.set(plaintexts.subarray(at, at + PLAINTEXT_LENGTH), end);
    end += PLAINTEXT_LENGTH;
  }
  return { readable: readable.subarray(0, end), formatInvalid: (plaintexts.length - end) / PLAINTEXT_LENGTH };
}
