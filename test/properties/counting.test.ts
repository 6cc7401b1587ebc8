// From plaintexts to totals, whatever the voters sent: both computations read the same ballots and count them alike, in every order.
import { concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import { readBallots } from '../../src/core/ballot/classify.ts';
import { encodeChoice, readBallot } from '../../src/core/ballot/plaintext.ts';
import { ballotPaper } from '../../src/core/election/ballot-paper.ts';
import { voteKinds } from '../../src/core/law/vote-kinds.ts';
import { type ContestTally, formatTally } from '../../src/core/tally/contest-tally.ts';
import { mergeTallies } from '../../src/core/tally/merge-tallies.ts';
import { startTally } from '../../src/core/tally/tally.ts';
import { recountTally } from '../../src/main/processes/recount-tally.ts';
import { aBallotBox, type BallotBox, dealt, keys, shuffled } from '../support/ballot-boxes.ts';
import { fileBytes } from '../support/elections.ts';

interface FirstCount {
  readonly tally: ContestTally;
  readonly readable: Uint8Array;
  readonly formatInvalid: number;
}

/** As the counter does it: batch after batch. */
function firstCount({ definition, notices, contest }: BallotBox, batches: readonly (readonly Uint8Array[])[]): FirstCount {
  const paper = ballotPaper(definition, notices, contest);
  const [read, tally] = [readBallot(paper), startTally(paper)];
  const done = batches.map((batch) => readBallots(concatBytes(...batch), read, (choice) => tally.add(choice)));
  return {
    tally: tally.result(),
    readable: concatBytes(...done.map(({ readable }) => readable)),
    formatInvalid: done.reduce((sum, batch) => sum + batch.formatInvalid, 0),
  };
}

function secondCount({ definition, notices, contest }: BallotBox, batches: readonly (readonly Uint8Array[])[]): Uint8Array {
  const recount = recountTally(fileBytes(definition), notices === null ? null : fileBytes(notices), contest);
  for (const batch of batches) recount.add(concatBytes(...batch));
  return recount.result();
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const hands = fc.integer({ min: 1, max: 6 });

function slips(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, at) => bytes.slice(at * 32, at * 32 + 32));
}

describe.each(voteKinds)('%s', (kind) => {
  test('DR-15, DR-24: dealt to any batches in any order, the ballots give the same totals in both computations', () => {
    fc.assert(fc.property(aBallotBox({ kind }), keys, hands, keys, hands, (box, order, batches, otherOrder, otherBatches) => {
      const whole = firstCount(box, [box.plaintexts]);
      const first = firstCount(box, dealt(shuffled(box.plaintexts, order), order, batches));
      expect([first.tally, first.formatInvalid]).toEqual([whole.tally, whole.formatInvalid]);
      const second = secondCount(box, dealt(shuffled(slips(first.readable), otherOrder), otherOrder, otherBatches));
      expect(textOf(second)).toBe(textOf(formatTally(whole.tally)));
    }), { numRuns: 60 });
  });

  test('the second computation can read a plaintext exactly where the first one can', () => {
    let [readable, not] = [0, 0];
    fc.assert(fc.property(aBallotBox({ kind }), (box) => {
      const read = readBallot(ballotPaper(box.definition, box.notices, box.contest));
      const recount = recountTally(fileBytes(box.definition), box.notices === null ? null : fileBytes(box.notices), box.contest);
      for (const plaintext of box.plaintexts) {
        const isReadable = read(plaintext) !== undefined;
        if (isReadable) expect(() => recount.add(plaintext)).not.toThrow();
        else expect(() => recount.add(plaintext)).toThrow(/^unreadable$/);
        if (isReadable) readable++;
        else not++;
      }
    }), { numRuns: 200 });
    // Both happen, else nothing was compared.
    expect(Math.min(readable, not)).toBeGreaterThan(50);
  });

  test('what can be read is one choice, and written again gives the same 32 bytes', () => {
    fc.assert(fc.property(aBallotBox({ kind }), ({ definition, notices, contest, plaintexts }) => {
      const read = readBallot(ballotPaper(definition, notices, contest));
      for (const plaintext of plaintexts) {
        const choice = read(plaintext);
        if (choice !== undefined) expect(encodeChoice(contest, choice, kind)).toEqual(plaintext);
      }
    }), { numRuns: 60 });
  });
});

describe('merging', () => {
  const tallyOf = ({ definition, notices, contest }: BallotBox, choices: readonly BallotChoice[]): ContestTally => {
    const tally = startTally(ballotPaper(definition, notices, contest));
    for (const choice of choices) tally.add(choice);
    return tally.result();
  };
  const choicesIn = ({ definition, notices, contest, plaintexts }: BallotBox): readonly BallotChoice[] => {
    const read = readBallot(ballotPaper(definition, notices, contest));
    return plaintexts.flatMap((plaintext) => read(plaintext) ?? []);
  };

  test('DR-14: the tallies of any number of workers, each with any of the ballots, add up to the whole, in any order', () => {
    fc.assert(fc.property(aBallotBox(), keys, fc.integer({ min: 1, max: 9 }), keys, (box, chance, workers, order) => {
      const choices = choicesIn(box);
      const parts = dealt(choices, chance, workers).map((part) => tallyOf(box, part));
      expect(mergeTallies(shuffled(parts, order))).toEqual(tallyOf(box, choices));
    }), { numRuns: 150 });
  });

  test('is associative and commutative, and a worker without ballots changes nothing', () => {
    fc.assert(fc.property(aBallotBox(), keys, (box, chance) => {
      const [a, b, c] = dealt(choicesIn(box), chance, 3).map((part) => tallyOf(box, part)) as [ContestTally, ContestTally, ContestTally];
      expect(mergeTallies([mergeTallies([a, b]), c])).toEqual(mergeTallies([a, mergeTallies([b, c])]));
      expect(mergeTallies([a, b])).toEqual(mergeTallies([b, a]));
      const nothing = tallyOf(box, []);
      for (const parts of [[a], [a, nothing], [nothing, a], [nothing, a, nothing]]) expect(mergeTallies(parts)).toEqual(a);
    }), { numRuns: 150 });
  });
});
