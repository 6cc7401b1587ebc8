// Any change of any byte is a refusal: of a whole transfer bag, of a whole preservation bag, of a log, of a software card.
// Every bit of a transfer bag, and many more of a preservation bag: test/slow/flipped-bits.test.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLog, formatRecord, type LogRecord, parseLog } from '../../src/core/log/record.ts';
import { formatCardFile, openCard, parseCardFile, sealCard } from '../../src/main/adapters/card-software/card-file.ts';
import { aLog, anEntry, anInstallation, chain } from '../support/a-log.ts';
import { publicKeyOf } from '../support/elections.ts';
import { type JudgedBag, preservationBag, transferBag, transferBagOnDisk } from '../support/flipped-bags.ts';
import { keys, shuffled } from '../support/ballot-boxes.ts';
import { aFlip, aMutation, mutated } from '../support/mutations.ts';

const bags: readonly (readonly [string, JudgedBag, number])[] = [
  ['the transfer bag, read by the terminal', transferBag, 1500],
  ['the transfer bag on a disk, read by the terminal', transferBagOnDisk, 50],
  ['the preservation bag, read by the verifier', preservationBag, 40],
];

describe.each(bags)('%s', (_name, { files, judge }, runs) => {
  const aFile = fc.constantFrom(...files.keys());

  test('as it was made it is accepted', async () => {
    expect(await judge(files)).toEqual(['accepted']);
  });

  test('is refused with any one bit flipped', async () => {
    await fc.assert(fc.asyncProperty(aFile, aFlip, async (file, flip) => {
      expectRefusal(await judge(new Map(files).set(file, mutated(files.get(file)!, flip))));
    }), { numRuns: runs });
  });

  test('is refused with bytes put in, left out, cut off or repeated', async () => {
    await fc.assert(fc.asyncProperty(aFile, aMutation, async (file, mutation) => {
      expectRefusal(await judge(new Map(files).set(file, mutated(files.get(file)!, mutation))));
    }), { numRuns: runs / 2 });
  });

  test('is refused with a file left out, added under another name, or in the place of another', async () => {
    const copy = fc.constantFrom('copy', 'exchange', 'leave-out', 'put-in-place');
    await fc.assert(fc.asyncProperty(aFile, aFile, copy, fc.stringMatching(/^[a-z0-9]{1,4}$/), async (one, other, act, suffix) => {
      const changed = new Map(files);
      if (act === 'copy') changed.set(`${one}${suffix}`, files.get(one)!);
      if (act === 'leave-out') changed.delete(one);
      if (act === 'exchange') changed.set(one, files.get(other)!).set(other, files.get(one)!);
      if (act === 'put-in-place') changed.set(one, files.get(other)!);
      // Files of the outer and of the received bag may hold the same.
      fc.pre(changed.size > files.size || [...files].some(([path, bytes]) => !isSame(bytes, changed.get(path))));
      expectRefusal(await judge(changed));
    }), { numRuns: runs / 5 });
  });
});

function isSame(bytes: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.from(bytes).equals(other);
}

function expectRefusal(told: readonly string[]): void {
  expect(told.filter((each) => /^(accepted|left|internal)/.test(each)), told.join(', ')).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
}

describe('a log', () => {
  const entries = fc.array(fc.record({
    actor: fc.constantFrom('terminal', 'sato'), event: fc.constantFrom('card-removed', 'count-confirmed'),
    data: fc.record({ label: fc.string() }),
  }), { maxLength: 6 });
  const logOf = (each: readonly object[]): readonly LogRecord[] =>
    aLog(...each.map((change, index) => anEntry({ ...change, mono: index })));

  /** What the reader takes, as lines; undefined where it refuses. */
  function linesIn(bytes: Uint8Array): readonly string[] | undefined {
    const parsed = parseLog(bytes, sha256);
    return parsed.ok ? linesOf(parsed.value) : undefined;
  }
  const linesOf = (records: readonly LogRecord[]): readonly string[] =>
    records.map((record) => Buffer.from(formatRecord(record)).toString('utf8'));

  test('is refused with any bytes changed; only whole records missing at its end are left for a checkpoint to tell', () => {
    let refused = 0;
    fc.assert(fc.property(entries, fc.array(aMutation, { minLength: 1, maxLength: 8 }), (each, mutations) => {
      const log = logOf(each);
      const whole = linesOf(log);
      for (const mutation of mutations) {
        const lines = linesIn(mutated(formatLog(log), mutation));
        if (lines === undefined) refused++;
        else expect([lines, lines.length < whole.length]).toEqual([whole.slice(0, lines.length), true]);
      }
    }), { numRuns: 300 });
    expect(refused).toBeGreaterThan(300);
  });

  test('is refused with its records in another order, twice, left out before the last, or taken from another log', () => {
    fc.assert(fc.property(entries, keys, fc.constantFrom('order', 'twice', 'left-out', 'other'), (each, chance, act) => {
      const log = logOf(each);
      const other = chain([anInstallation('dd'.repeat(32)), ...each.map((change, index) => anEntry({ ...change, mono: index }))]);
      const at = (chance[0] ?? 0) % log.length;
      const changed = {
        'order': shuffled(log, chance),
        'twice': [...log.slice(0, at + 1), ...log.slice(at)],
        'left-out': log.filter((_record, index) => index !== at),
        'other': [...log.slice(0, at + 1), ...other.slice(at + 1)],
      }[act];
      const isPrefix = changed.every((record, index) => record === log[index]);
      expect(linesIn(formatLog(changed))).toEqual(isPrefix && changed.length > 0 ? linesOf(changed) : undefined);
    }), { numRuns: 200 });
  });
});

describe('a software card', () => {
  const [scalar, pin] = [new Uint8Array(32).fill(0x11), '271828'];

  test('with any one bit flipped is no card, or does not open, or differs in the number of tries only', async () => {
    const sealed = await sealCard('K-01', Buffer.from(publicKeyOf(scalar), 'hex'), { scalar, pin, salt: new Uint8Array(16).fill(7), iv: new Uint8Array(12).fill(9) });
    const bytes = formatCardFile(sealed);
    const seen = { refused: 0, closed: 0 };
    // The label is the shortest of what is bound to the key.
    const label = Buffer.from(bytes).indexOf('K-01');
    const inLabel = fc.record({ type: fc.constant('flip' as const), at: fc.integer({ min: label, max: label + 3 }), bit: fc.nat(2) });
    await fc.assert(fc.asyncProperty(fc.oneof(aFlip, inLabel), async (flip) => {
      const file = parseCardFile(mutated(bytes, flip));
      if (file === undefined) seen.refused++;
      else if (await openCard(file, pin) === undefined) seen.closed++;
      else expect({ ...file, triesLeft: sealed.triesLeft }).toEqual(sealed);
    }), { numRuns: 40 });
    expect(Math.min(seen.refused, seen.closed)).toBeGreaterThan(0);
  });
});
