// What the readable ballots of one contest add up to: the secret until the reveal.
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import type { Count } from '../kernel/count.ts';
import type { InvalidClassId } from '../law/invalid-classes.ts';
import type { VoteResult } from './count-file.ts';

export interface ContestTally {
  readonly contest: number;
  readonly readable: Count;
  readonly valid: Count;
  /** Every class of the kind in the order of the law; `unreadable` and `unopened` are 0 here and come from decisions. */
  readonly invalidClasses: readonly { readonly id: InvalidClassId; readonly ballots: Count }[];
  readonly result: VoteResult;
}

/** Canonical JSON: the bytes by which the two computations are compared. */
export function formatTally(tally: ContestTally): Uint8Array {
  return canonicalBytes(tally as unknown as JsonValue);
}
