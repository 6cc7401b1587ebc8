import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '../../main/adapters/crypto-node/primitives.ts';
import { compareBytes, uint } from '../kernel/bytes.ts';
import { ballotFileName, checkBallotFile, encodeHeader, type ExpectedBallots, parseHeader } from './ballot-file.ts';
import { merkleRoot } from './merkle.ts';
import { suite1 } from './suites.ts';

const ctx = new Uint8Array(32).fill(0xc7);
const file = 'ballots-7.kbx';

/** A record that sorts by its number; of records with an equal `tail` none have equal points. */
function aRecord(number: number, tail = 0): Uint8Array {
  return concatBytes(Uint8Array.of(4), uint(number, 4), new Uint8Array(60), new Uint8Array(44), uint(tail, 4));
}

function rootOf(records: readonly Uint8Array[]): string {
  const tree = merkleRoot(nodePrimitives);
  for (const record of records) tree.push(record);
  return bytesToHex(tree.root());
}

function aFile(records: readonly Uint8Array[], header: Partial<Parameters<typeof encodeHeader>[0]> = {}): Uint8Array {
  return concatBytes(encodeHeader({ suite: suite1, contest: 7, count: records.length, ctx, ...header }), ...records);
}

function expecting(records: readonly Uint8Array[]): ExpectedBallots {
  return { ctx, contest: 7, records: records.length, root: rootOf(records) };
}

function check(bytes: Uint8Array, expected: ExpectedBallots, cuts: readonly number[] = []) {
  const passed: Uint8Array[] = [];
  const checked = checkBallotFile(expected, nodePrimitives, (run) => passed.push(run.slice()));
  const edges = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < edges.length; i++) checked.push(bytes.slice(edges[i - 1], edges[i]));
  return { result: checked.end(), passed: concatBytes(...passed) };
}

const three = [aRecord(1), aRecord(2), aRecord(3)];

test('a file of no records is checked like any other', () => {
  expect(check(aFile([]), expecting([])).result).toEqual({
    ok: true, value: { records: 0, root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', equalPoints: 0 },
  });
});

test('cut anywhere, a file gives the same answer, and every record passes once', () => {
  fc.assert(fc.property(
    fc.array(fc.nat(5000), { maxLength: 30 }).map((numbers) => [...new Set(numbers)].sort((a, b) => a - b).map((n) => aRecord(n))),
    fc.array(fc.nat(64 + 30 * 113), { maxLength: 12 }),
    (records, cuts) => {
      const bytes = aFile(records);
      const { result, passed } = check(bytes, expecting(records), cuts.map((cut) => cut % (bytes.length + 1)));
      expect(result).toEqual({ ok: true, value: { records: records.length, root: rootOf(records), equalPoints: 0 } });
      expect(passed).toEqual(concatBytes(...records));
    },
  ));
});

test('byte by byte, a file gives the same answer', () => {
  const bytes = aFile(three);
  expect(check(bytes, expecting(three), Array.from({ length: bytes.length }, (_, at) => at)).result.ok).toBe(true);
});

test('records with the point of the record before them are counted, across chunks too', () => {
  const records = [aRecord(1, 1), aRecord(1, 2), aRecord(1, 3), aRecord(2, 1), aRecord(3, 1), aRecord(3, 2)].sort(compareBytes);
  for (let cut = 64; cut <= 64 + 6 * 113; cut += 113) {
    expect(check(aFile(records), expecting(records), [cut]).result).toMatchObject({ ok: true, value: { equalPoints: 3 } });
  }
});

describe('refused', () => {
  const good = aFile(three);
  const changed = (at: number, value: number) => {
    const bytes = good.slice();
    bytes[at] = value;
    return bytes;
  };

  test.each([
    ['another magic', changed(3, 0x32), 'ballot/not-a-ballot-file'],
    ['a reserved field that is not zero', changed(15, 1), 'ballot/not-a-ballot-file'],
    ['filling that is not zero', changed(63, 1), 'ballot/not-a-ballot-file'],
    ['a file shorter than its header', good.slice(0, 63), 'ballot/not-a-ballot-file'],
    ['an empty file', new Uint8Array(0), 'ballot/not-a-ballot-file'],
    ['another suite', changed(5, 2), 'ballot/other-suite'],
    ['another length of a record', changed(7, 112), 'ballot/other-suite'],
    ['another contest', aFile(three, { contest: 8 }), 'ballot/other-contest'],
    ['another context', aFile(three, { ctx: new Uint8Array(32) }), 'ballot/other-election'],
    ['a record less than the header says', good.slice(0, -113), 'ballot/size'],
    ['a record more than the header says', aFile([...three, aRecord(4)], { count: 3 }), 'ballot/size'],
    ['a byte less', good.slice(0, -1), 'ballot/size'],
    ['a byte more', concatBytes(good, Uint8Array.of(0)), 'ballot/size'],
  ])('%s', (_what, bytes, code) => {
    expect(check(bytes, expecting(three)).result).toEqual({ ok: false, error: { code, place: file } });
  });

  test('another number of records than the hand-over names', () => {
    expect(check(aFile(three), { ...expecting(three), records: 4 }).result)
      .toEqual({ ok: false, error: { code: 'ballot/count', place: file, values: { expected: 4, found: 3 } } });
  });

  test('a record before its place, and nothing of its run passes', () => {
    const records = [aRecord(1), aRecord(3), aRecord(2)];
    const { result, passed } = check(aFile(records), expecting(records), [64 + 113]);
    expect(result).toEqual({ ok: false, error: { code: 'ballot/order', place: file, values: { record: 3 } } });
    expect(passed).toEqual(records[0]);
  });

  test('DR-17: an exact repeat, with its own code', () => {
    const records = [aRecord(1), aRecord(2), aRecord(2)];
    expect(check(aFile(records), expecting(records), [64 + 226]).result)
      .toEqual({ ok: false, error: { code: 'ballot/repeat', place: file, values: { record: 3 } } });
  });

  test('another root', () => {
    expect(check(aFile(three), { ...expecting(three), root: rootOf([aRecord(1)]) }).result)
      .toEqual({ ok: false, error: { code: 'ballot/root', place: file } });
  });

  test('the first fault stands, whatever follows', () => {
    const records = [aRecord(2), aRecord(1), aRecord(1)];
    expect(check(aFile(records), expecting(records), [64 + 113, 64 + 226]).result).toMatchObject({ error: { code: 'ballot/order' } });
  });
});

test('a header of 2^32 − 1 records is parsed as written', () => {
  const header = { suite: suite1, contest: 65_535, count: 2 ** 32 - 1, ctx };
  expect(parseHeader(encodeHeader(header))).toEqual({ ok: true, value: header });
});

test('a file is named after its contest', () => {
  expect(ballotFileName(7)).toBe(file);
});
