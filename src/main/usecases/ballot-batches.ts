// The ballot file as batches of whole records that have passed the checks so far, in memory that does not grow with the file.
import type { BallotFileCheck } from '../../core/ballot/ballot-file.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';

/** Where a check leaves the records it has passed, until they are taken in batches. */
export interface PassedRecords {
  take(run: Uint8Array): void;
  /** The next batch; while the file goes on, a full one or none. */
  next(left: 'more-to-come' | 'all-read'): Uint8Array | undefined;
}

/** `batchSize`: how many records go from process to process at a time. */
export function passedRecords(recordLength: number, batchSize: number): PassedRecords {
  const full = batchSize * recordLength;
  let batch = new Uint8Array(full);
  let filled = 0;
  const batches: Uint8Array[] = [];
  return {
    take(run) {
      for (let taken = 0; taken < run.length;) {
        const part = run.subarray(taken, taken + full - filled);
        batch.set(part, filled);
        taken += part.length;
        filled += part.length;
        if (filled < full) continue;
        batches.push(batch);
        batch = new Uint8Array(full);
        filled = 0;
      }
    },
    next(left) {
      const whole = batches.shift();
      if (whole !== undefined || left === 'more-to-come' || filled === 0) return whole;
      const last = batch.subarray(0, filled);
      filled = 0;
      return last;
    },
  };
}

/** Ends early, with an error, where the file cannot be read. */
export async function* batchesOf(
  chunks: AsyncIterable<Uint8Array>, check: BallotFileCheck, passed: PassedRecords,
): AsyncGenerator<Result<Uint8Array, 'unreadable'>, void, undefined> {
  for await (const chunk of untilUnreadable(chunks)) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    check.push(chunk.value);
    for (let batch = passed.next('more-to-come'); batch !== undefined; batch = passed.next('more-to-come')) yield ok(batch);
  }
  for (let batch = passed.next('all-read'); batch !== undefined; batch = passed.next('all-read')) yield ok(batch);
}

/** The pieces of a file, and an error in place of those that cannot be read. */
export async function* untilUnreadable(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<Uint8Array, 'unreadable'>, void, undefined> {
  try {
    for await (const chunk of chunks) yield ok(chunk);
  } catch {
    yield err('unreadable');
  }
}
