import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballotSorter } from './ballot-sorter.ts';
import { randomness } from './random.ts';

const RECORD = 113;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-sorter-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function records(count: number, firstByte: (i: number) => number): Uint8Array {
  const random = randomness(new Uint8Array(32), `records ${count}`);
  const bytes = random.bytes(count * RECORD);
  for (let i = 0; i < count; i++) bytes[i * RECORD] = firstByte(i);
  return bytes;
}

function rows(bytes: Uint8Array): string[] {
  return Array.from({ length: bytes.length / RECORD }, (_, i) => Buffer.from(bytes.subarray(i * RECORD, (i + 1) * RECORD)).toString('hex'));
}

describe('the sorter of ballots', () => {
  it.each([1, 2, 7, 100])('gives all records in ascending order out of %d buckets', (buckets) => {
    const bytes = records(700, (i) => (i % 50 === 0 ? i % 256 : 4));
    const sorter = ballotSorter({ ballots: 700, folder, bucket: Math.ceil(700 / buckets) });
    for (let at = 0; at < bytes.length; at += 100 * RECORD) sorter.add(bytes.subarray(at, at + 100 * RECORD));
    expect([...sorter.sorted()].flatMap(rows)).toEqual(rows(bytes).sort());
    sorter.close();
  });

  it('keeps no more in memory than what waits for its file, and leaves no file behind', () => {
    const bytes = records(3000, () => 4);
    const sorter = ballotSorter({ ballots: 3000, folder, bucket: 1500 });
    sorter.add(bytes);
    expect(readdirSync(folder)).toEqual(['bucket-0', 'bucket-1']);
    const runs = [...sorter.sorted()];
    expect(runs).toHaveLength(2);
    expect(runs.flatMap(rows)).toEqual(rows(bytes).sort());
    sorter.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is right for any few records, equal ones among them', () => fc.assert(fc.property(
    fc.array(fc.uint8Array({ minLength: 3, maxLength: 3 }), { maxLength: 20 }), (starts) => {
      const bytes = new Uint8Array(starts.length * RECORD);
      starts.forEach((start, i) => bytes.set(start, i * RECORD));
      const sorter = ballotSorter({ ballots: starts.length, folder, bucket: 4 });
      sorter.add(bytes);
      expect([...sorter.sorted()].flatMap(rows)).toEqual(rows(bytes).sort());
      sorter.close();
    },
  )));
});
