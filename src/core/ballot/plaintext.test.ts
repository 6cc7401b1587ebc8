import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCandidate, aContest, aDefinition, aJudge, aMember, aNotices, aStrike } from '../../../test/support/elections.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import { voteKinds, type VoteKind } from '../law/vote-kinds.ts';
import type { BallotChoice } from './choice.ts';
import { encodeChoice, readBallot } from './plaintext.ts';

const contestOf: Readonly<Record<VoteKind, number>> = { HR_SMD: 1, HR_PR: 2, SC_REVIEW: 3, HC_DIST: 4, HC_PR: 5 };

function readerOf(kind: VoteKind) {
  return readBallot(ballotPaper(aDefinition({ contests: [aContest(kind)] }), null, contestOf[kind]));
}

const option = (code: number): BallotChoice => ({ type: 'option', code });
const member = (code: number, party: number): BallotChoice => ({ type: 'member', code, party });
const review = (dismissed: number): BallotChoice => ({ type: 'review', dismissed });
const blank: BallotChoice = { type: 'blank' };

/** Every choice that the test elections allow (formats/ballot §1.1). */
const allowed: Readonly<Record<VoteKind, readonly BallotChoice[]>> = {
  HR_SMD: [option(1), option(2), option(3), blank],
  HC_DIST: [option(1), option(2), option(3), blank],
  HR_PR: [option(11), option(12), blank],
  HC_PR: [option(21), option(22), member(211, 21), member(212, 21), member(213, 21), member(221, 22), blank],
  SC_REVIEW: [0, 1, 2, 3, 4, 5, 6, 7].map(review),
};

describe('the bytes of formats/ballot §1', () => {
  test.each<[string, VoteKind, BallotChoice, string]>([
    ['a candidate', 'HR_SMD', option(3), '01010001' + '0003' + '0000' + '00'.repeat(8)],
    ['a party', 'HR_PR', option(11), '01020002' + '000b' + '0000' + '00'.repeat(8)],
    ['a person on a list', 'HC_PR', member(213, 21), '01030005' + '00d5' + '0015' + '00'.repeat(8)],
    ['× for notice numbers 1 and 3', 'SC_REVIEW', review(0b101), '01040003' + '0000' + '0000' + '0000000000000005'],
    ['a blank ballot', 'HR_SMD', blank, '010f0001' + '0000' + '0000' + '00'.repeat(8)],
  ])('%s', (_what, kind, choice, head) => {
    const bytes = hexToBytes(head + '00'.repeat(16));
    expect(encodeChoice(contestOf[kind], choice, kind)).toEqual(bytes);
    expect(readerOf(kind)(bytes)).toEqual(choice);
  });
});

test.each(voteKinds)('%s: every choice of the paper is read as it was encoded, anywhere in a row of plaintexts', (kind) => {
  const read = readerOf(kind);
  const row = new Uint8Array(96);
  for (const choice of allowed[kind]) {
    row.set(encodeChoice(contestOf[kind], choice, kind), 32);
    expect(read(row, 32)).toEqual(choice);
    expect(read(row, 0)).toBeUndefined();
  }
});

test.each(voteKinds)('%s: a choice has one encoding, so that any changed plaintext is format-invalid or another choice', (kind) => {
  const read = readerOf(kind);
  fc.assert(fc.property(
    fc.constantFrom(...allowed[kind]), fc.nat(31), fc.integer({ min: 1, max: 255 }), fc.nat(31), fc.nat(255),
    (choice, at, change, secondAt, secondChange) => {
      const changed = encodeChoice(contestOf[kind], choice, kind);
      changed[at]! ^= change;
      changed[secondAt]! ^= secondChange;
      fc.pre(at !== secondAt || change !== secondChange);
      const got = read(changed);
      expect(got).not.toEqual(choice);
      if (got !== undefined) expect(encodeChoice(contestOf[kind], got, kind)).toEqual(changed);
    },
  ));
});

describe('format-invalid (formats/ballot §1.2)', () => {
  const others: Readonly<Record<VoteKind, readonly [string, string][]>> = {
    HR_SMD: [
      ['another version', '02010001' + '0001' + '0000' + '00'.repeat(24)],
      ['another contest', '01010002' + '0001' + '0000' + '00'.repeat(24)],
      ['a kind that does not exist', '01050001' + '0001' + '0000' + '00'.repeat(24)],
      ['a party', '01020001' + '0001' + '0000' + '00'.repeat(24)],
      ['a person on a list', '01030001' + '0001' + '0000' + '00'.repeat(24)],
      ['a review', '01040001' + '0000' + '0000' + '00'.repeat(24)],
      ['code 0', '01010001' + '0000' + '0000' + '00'.repeat(24)],
      ['an unknown code', '01010001' + '0004' + '0000' + '00'.repeat(24)],
      ['an aux that candidates have not', '01010001' + '0001' + '0001' + '00'.repeat(24)],
      ['a bitmap that candidates have not', '01010001' + '0001' + '0000' + '0000000000000001' + '00'.repeat(16)],
      ['a byte after the fields', '01010001' + '0001' + '0000' + '00'.repeat(23) + '01'],
      ['blank with a code', '010f0001' + '0001' + '0000' + '00'.repeat(24)],
      ['blank with an aux', '010f0001' + '0000' + '0001' + '00'.repeat(24)],
    ],
    HC_DIST: [['a party', '01020004' + '0001' + '0000' + '00'.repeat(24)]],
    HR_PR: [
      ['a person on a list', '01030002' + '006f' + '000b' + '00'.repeat(24)],
      ['the code of a person as a party', '01020002' + '006f' + '0000' + '00'.repeat(24)],
    ],
    HC_PR: [
      ['a person with the party of another', '01030005' + '00d3' + '0016' + '00'.repeat(24)],
      ['a person without a party', '01030005' + '00d3' + '0000' + '00'.repeat(24)],
      ['a party as a person', '01030005' + '0015' + '0015' + '00'.repeat(24)],
      ['an unknown person', '01030005' + '0001' + '0015' + '00'.repeat(24)],
      ['a person unknown, with no party', '01030005' + '0001' + '0000' + '00'.repeat(24)],
    ],
    SC_REVIEW: [
      ['a bit above the highest notice number', '01040003' + '0000' + '0000' + '0000000000000008' + '00'.repeat(16)],
      ['the highest bit of the bitmap', '01040003' + '0000' + '0000' + '8000000000000000' + '00'.repeat(16)],
      ['a choice', '01040003' + '0001' + '0000' + '0000000000000001' + '00'.repeat(16)],
      ['an aux', '01040003' + '0000' + '0001' + '0000000000000001' + '00'.repeat(16)],
      ['a blank ballot', '010f0003' + '0000' + '0000' + '00'.repeat(24)],
    ],
  };

  test.each(voteKinds.flatMap((kind) => others[kind].map(([what, bytes]) => ({ kind, what, bytes }))))('$kind: $what', ({ kind, bytes }) => {
    expect(readerOf(kind)(hexToBytes(bytes))).toBeUndefined();
  });

  test('SC_REVIEW: a bit at a number that no judge has, below the highest', () => {
    const judges = [aJudge({ code: 1 }), aJudge({ code: 4 })];
    const contest = { ...aContest('SC_REVIEW'), kind: 'SC_REVIEW' as const, options: judges };
    const read = readBallot(ballotPaper(aDefinition({ contests: [contest] }), null, 3));
    expect(read(encodeChoice(3, review(0b1001), 'SC_REVIEW'))).toEqual(review(0b1001));
    expect(read(encodeChoice(3, review(0b0010), 'SC_REVIEW'))).toBeUndefined();
  });
});

describe('notices', () => {
  test('a struck code is known: the ballot is readable', () => {
    const definition = aDefinition();
    const read = readBallot(ballotPaper(definition, aNotices(definition, [aStrike(1, 2)]), 1));
    expect(read(encodeChoice(1, option(2), 'HR_SMD'))).toEqual(option(2));
  });

  test('a judge struck before the day is known: × at that number is readable', () => {
    const definition = aDefinition({ contests: [aContest('SC_REVIEW')] });
    const read = readBallot(ballotPaper(definition, aNotices(definition, [aStrike(3, 2)]), 3));
    expect(read(encodeChoice(3, review(0b010), 'SC_REVIEW'))).toEqual(review(0b010));
  });

  test('an added candidate and an added person on a list are known', () => {
    const definition = aDefinition({ contests: [aContest('HR_SMD'), aContest('HC_PR')] });
    const notices = aNotices(definition, [
      { type: 'option-added', contest: 1, party: null, option: aCandidate({ code: 900, number: 9 }) },
      { type: 'option-added', contest: 5, party: 22, option: aMember({ code: 901 }) },
    ]);
    expect(readBallot(ballotPaper(definition, notices, 1))(encodeChoice(1, option(900), 'HR_SMD'))).toEqual(option(900));
    expect(readBallot(ballotPaper(definition, null, 1))(encodeChoice(1, option(900), 'HR_SMD'))).toBeUndefined();
    expect(readBallot(ballotPaper(definition, notices, 5))(encodeChoice(5, member(901, 22), 'HC_PR'))).toEqual(member(901, 22));
  });
});

test('bytes that are no whole plaintext are our bug', () => {
  expect(() => readerOf('HR_SMD')(new Uint8Array(31))).toThrow(RangeError);
});
