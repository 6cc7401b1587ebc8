// Ballot files: whatever the pieces are cut like, the root is that of RFC 6962, and each fault is told.
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRecord, ballotFile, equalPointsOf, merkleRoot, theRecords } from '../../../test/support/ballot-records.ts';
import { compareBytes } from './bytes.ts';
import { type BallotFacts, readBallotFile } from './ballot-file.ts';

const ctx = 'c7'.repeat(32);

interface Read extends BallotFacts {
  readonly failures: readonly string[];
}

async function readIn(bytes: Uint8Array, size = bytes.length, piece = 1000): Promise<Read> {
  const failures: string[] = [];
  // All pieces in the same memory, as a source may give them.
  const memory = new Uint8Array(piece);
  const chunks = async function* () {
    await Promise.resolve();
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece);
      memory.set(part);
      yield memory.subarray(0, part.length);
    }
  };
  const facts = await readBallotFile(chunks(), size, { path: 'b', contest: 1, ctx }, (check, place, message) => {
    failures.push(`${check} ${place} ${message}`);
  });
  return { ...facts, failures };
}

const sorted = (records: readonly Uint8Array[]): Uint8Array[] => records.toSorted(compareBytes);

describe('a ballot file', () => {
  test('of any number of records has the root of the recursive definition, however it is cut', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 300 }), async (number, piece) => {
      const records = sorted(Array.from({ length: number }, (_, index) => aRecord(1, index, Uint8Array.from({ length: 65 }, () => 4))));
      const { root, records: read, failures } = await readIn(ballotFile(1, records, ctx), undefined, piece);
      expect({ root, read, failures }).toEqual({ root: merkleRoot(records), read: number, failures: [] });
    }), { numRuns: 60 });
  });

  test('tells equal and bad points', async () => {
    const records = sorted(theRecords(1));
    expect(await readIn(ballotFile(1, records, ctx))).toMatchObject({ equalPoints: equalPointsOf(records), badPoint: 1, failures: [] });
    expect(equalPointsOf(records)).toBe(1);
  });

  const records = sorted(theRecords(3));
  const file = ballotFile(1, records, ctx);
  const with_ = (at: number, ...bytes: readonly number[]): Uint8Array => file.map((byte, index) => bytes[index - at] ?? byte);
  test.each([
    ['another magic', with_(0, 0x6b), /is no ballot file/],
    ['another suite', with_(4, 1), /suite 1/],
    ['another record length', with_(6, 1), /record length/],
    ['another number of records', with_(8, 1), /size/],
    ['another contest', with_(12, 9), /not of contest 1/],
    ['a byte that shall be zero', with_(15, 1), /zero bytes/],
    ['another context', with_(20, 1), /another election context/],
    ['a byte of the padding', with_(63, 1), /zero bytes/],
    ['no whole header', file.slice(0, 63), /is no ballot file/],
    ['nothing', new Uint8Array(), /is no ballot file/],
    ['half a record at the end', concatBytes(file, Uint8Array.of(1, 2)), /middle of a record/],
    ['two records exchanged', ballotFile(1, records.toReversed(), ctx), /ballot-order b#2 /],
    ['a record twice', ballotFile(1, [...records, ...records.slice(-1)], ctx), /ballot-order b#4 /],
  ])('refused: %s', async (_what, bytes, told) => {
    expect((await readIn(bytes)).failures.join('\n')).toMatch(told);
  });

  test('the root of no records is that of nothing', async () => {
    expect((await readIn(ballotFile(1, [], ctx))).root).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hexToBytes(ctx).length).toBe(32);
  });
});
