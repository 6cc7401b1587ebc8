// Every bit of every file of a whole transfer bag, and bits spread over every file of a preservation bag: none may flip.
import { expect, test } from 'vitest';
import { type JudgedBag, preservationBag, transferBag } from '../support/flipped-bags.ts';

interface Flips {
  readonly tried: number;
  /** As `file bit`: what is not refused. */
  readonly accepted: readonly string[];
}

/** One bit in `step` is flipped. */
async function acceptedFlips({ files, judge }: JudgedBag, step: number): Promise<Flips> {
  const accepted: string[] = [];
  let tried = 0;
  for (const [path, bytes] of files) {
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const flipped = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
      const told = await judge(new Map(files).set(path, flipped));
      if (told.length === 0 || told.some((each) => /^(accepted|left|internal)/.test(each))) accepted.push(`${path} ${bit}: ${told.join()}`);
      tried++;
    }
  }
  return { tried, accepted };
}

test('every bit of a transfer bag', async () => {
  const { tried, accepted } = await acceptedFlips(transferBag, 1);
  expect(accepted).toEqual([]);
  expect(tried).toBeGreaterThan(50_000);
}, 1_800_000);

test('a bit in every nineteenth byte of a preservation bag, each of the eight in turn, and the first of every file', async () => {
  const { tried, accepted } = await acceptedFlips(preservationBag, 8 * 19 + 1);
  expect(accepted).toEqual([]);
  expect(tried).toBeGreaterThan(2_000);
}, 1_800_000);
