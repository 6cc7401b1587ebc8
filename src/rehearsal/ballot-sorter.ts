// Puts any number of ballots in ascending order in flat memory: into buckets by their first bytes, then bucket by bucket.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { suite1 } from '../core/ballot/suites.ts';

export interface BallotSorter {
  add(records: Uint8Array): void;
  /** All records in strictly ascending order, a bucket at a time. Nothing can be added afterwards. */
  sorted(): Iterable<Uint8Array>;
  /** Removes the files of the buckets. */
  close(): void;
}

interface Bucket {
  readonly buffer: Uint8Array;
  used: number;
  file: { readonly path: string; readonly descriptor: number; size: number } | null;
}

const RECORD = suite1.record;
/** Ballots of a bucket when it is sorted, and those of it that wait in memory for being written. */
const BUCKET = 32_768;
const WAITING = 512;

/** For so many ballots; where they fit into one bucket, `folder` stays as it is. */
export function ballotSorter({ ballots, folder, bucket = BUCKET }: {
  readonly ballots: number; readonly folder: string; readonly bucket?: number;
}): BallotSorter {
  const count = Math.max(1, Math.ceil(ballots / bucket));
  const capacity = RECORD * (count === 1 ? ballots : WAITING);
  const buckets = Array.from({ length: count }, (): Bucket => ({ buffer: new Uint8Array(capacity), used: 0, file: null }));

  function write(bucket: Bucket, index: number): void {
    const path = join(folder, `bucket-${index}`);
    bucket.file ??= { path, descriptor: openSync(path, 'wx+', 0o600), size: 0 };
    writeSync(bucket.file.descriptor, bucket.buffer, 0, bucket.used, bucket.file.size);
    bucket.file.size += bucket.used;
    bucket.used = 0;
  }

  return {
    add(records) {
      for (let at = 0; at < records.length; at += RECORD) {
        const index = bucketOf(records, at, count);
        const bucket = buckets[index] ?? noBucket();
        if (bucket.used === capacity) write(bucket, index);
        bucket.buffer.set(records.subarray(at, at + RECORD), bucket.used);
        bucket.used += RECORD;
      }
    },
    * sorted() {
      for (const { buffer, used, file } of buckets) {
        const bytes = Buffer.alloc((file?.size ?? 0) + used);
        if (file !== null && readSync(file.descriptor, bytes, 0, file.size, 0) !== file.size) throw new Error('a bucket lost its end');
        bytes.set(buffer.subarray(0, used), file?.size ?? 0);
        yield ascending(bytes);
      }
    },
    close() {
      for (const { file } of buckets) {
        if (file === null) continue;
        closeSync(file.descriptor);
        rmSync(file.path);
      }
    },
  };
}

/** Ascends with the bytes of a record: nearly all begin with 04 and an x-coordinate, which is spread evenly. */
function bucketOf(records: Uint8Array, at: number, count: number): number {
  const [first = 0, high = 0, low = 0] = records.subarray(at, at + 3);
  if (first !== 0x04) return first < 0x04 ? 0 : count - 1;
  return Math.floor((high * 256 + low) * count / 65_536);
}

function ascending(bytes: Buffer): Buffer {
  const offsets = Uint32Array.from({ length: bytes.length / RECORD }, (_, i) => i * RECORD);
  offsets.sort((a, b) => bytes.compare(bytes, b, b + RECORD, a, a + RECORD));
  const result = Buffer.alloc(bytes.length);
  offsets.forEach((offset, i) => bytes.copy(result, i * RECORD, offset, offset + RECORD));
  return result;
}

function noBucket(): never {
  throw new Error('a record that belongs to no bucket');
}
