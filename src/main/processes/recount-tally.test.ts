// The second computation by itself: what it reads, what it refuses to read, and a few counts worked out by hand.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import {
  aContest, aCouncillorsListContest, aDefinition, aNotices, aReviewContest, aJudge, aStrike, fileBytes, onElectionDay,
} from '../../../test/support/elections.ts';
import { aPlaintext, type PlaintextFields } from '../../../test/support/plaintexts.ts';
import type { VoteKind } from '../../core/law/vote-kinds.ts';
import { type Recount, recountTally } from './recount-tally.ts';

type Fields = Partial<PlaintextFields>;

function joined(ballots: readonly Fields[]): Uint8Array {
  return new Uint8Array(ballots.flatMap((fields) => [...aPlaintext(fields)]));
}

function recountOf(kind: VoteKind): Recount {
  const contest = aContest(kind);
  return recountTally(fileBytes(aDefinition({ contests: [contest] })), null, contest.contest);
}

function textOf(recount: Recount): string {
  return new TextDecoder().decode(recount.result());
}

test('a contest of candidates, worked out by hand', () => {
  const definition = aDefinition();
  const notices = aNotices(definition, [aStrike(1, 2), aStrike(1, 3, { occurredAt: onElectionDay })]);
  const recount = recountTally(fileBytes(definition), fileBytes(notices), 1);
  recount.add(joined([{ choice: 1 }, { choice: 2 }, { kind: 15 }]));
  recount.add(joined([{ choice: 3 }, { choice: 1 }]));
  expect(textOf(recount)).toBe('{"contest":1,"invalidClasses":[{"ballots":1,"id":"not-a-candidate"},{"ballots":0,"id":"unqualified-party"},'
    + '{"ballots":0,"id":"ineligible"},{"ballots":1,"id":"blank"},{"ballots":0,"id":"unreadable"},{"ballots":0,"id":"unopened"}],'
    + '"readable":5,"result":{"rows":[{"code":1,"votes":2},{"code":2,"votes":0},{"code":3,"votes":1}],"type":"candidates"},"valid":3}');
});

test('DR-06, DR-07: a list contest, worked out by hand', () => {
  const definition = aDefinition({ contests: [aCouncillorsListContest()] });
  const recount = recountTally(fileBytes(definition), fileBytes(aNotices(definition, [aStrike(5, 213)])), 5);
  const people = [211, 212, 213].map((choice) => ({ contest: 5, kind: 3, choice, aux: 21 }));
  recount.add(joined([{ contest: 5, kind: 2, choice: 21 }, ...people]));
  const members = [{ code: 211, votes: 1 }, { code: 212, votes: 1 }, { code: 213, votes: 0 }];
  expect(JSON.parse(textOf(recount))).toMatchObject({
    readable: 4, valid: 3,
    result: { lists: [
      { code: 21, partyVotes: 2, memberVotes: 1, total: 3, members },
      { code: 22, partyVotes: 0, memberVotes: 0, total: 0, members: [{ code: 221, votes: 0 }] },
    ] },
  });
});

test('DR-11: a review, worked out by hand', () => {
  const definition = aDefinition({ contests: [aReviewContest()] });
  const recount = recountTally(fileBytes(definition), fileBytes(aNotices(definition, [aStrike(3, 2)])), 3);
  recount.add(joined([0n, 0b010n, 0b111n].map((bitmap) => ({ contest: 3, kind: 4, bitmap }))));
  expect(JSON.parse(textOf(recount))).toMatchObject({ valid: 3, result: { judges: [
    { code: 1, held: true, dismiss: 1, retain: 2 }, { code: 2, held: false }, { code: 3, held: true, dismiss: 1, retain: 2 },
  ] } });
});

test('a part of a larger buffer is read from where it begins', () => {
  const padded = new Uint8Array(7 + 32);
  padded.set(aPlaintext({ choice: 2 }), 7);
  const recount = recountOf('HR_SMD');
  recount.add(padded.subarray(7));
  expect(JSON.parse(textOf(recount))).toMatchObject({ valid: 1, result: { rows: [{ votes: 0 }, { votes: 1 }, { votes: 0 }] } });
});

describe('what it cannot read is a disagreement, stated without content', () => {
  test.each<[VoteKind, string, Fields]>([
    ['HR_SMD', 'another version', { version: 2, choice: 1 }],
    ['HR_SMD', 'another contest', { contest: 2, choice: 1 }],
    ['HR_SMD', 'an unknown code', { choice: 4 }],
    ['HR_SMD', 'a candidate with aux', { choice: 1, aux: 1 }],
    ['HR_SMD', 'a candidate with a bitmap', { choice: 1, bitmap: 1n }],
    ['HR_SMD', 'a blank with a code', { kind: 15, choice: 1 }],
    ['HR_SMD', 'a blank with aux', { kind: 15, aux: 1 }],
    ['HR_SMD', 'a party', { kind: 2, choice: 1 }],
    ['HR_SMD', 'a kind of its own', { kind: 5, choice: 1 }],
    ['HR_SMD', 'a review', { kind: 4 }],
    ['HR_PR', 'a candidate', { contest: 2, kind: 1, choice: 11 }],
    ['HR_PR', 'a member', { contest: 2, kind: 3, choice: 111, aux: 11 }],
    ['HR_PR', 'the code of a member', { contest: 2, kind: 2, choice: 111 }],
    ['HC_PR', 'a member of another party', { contest: 5, kind: 3, choice: 211, aux: 22 }],
    ['HC_PR', 'a member without a party', { contest: 5, kind: 3, choice: 211 }],
    ['HC_PR', 'the code of a member as a party', { contest: 5, kind: 2, choice: 211 }],
    ['SC_REVIEW', 'a blank', { contest: 3, kind: 15 }],
    ['SC_REVIEW', '× at a number that no judge has', { contest: 3, kind: 4, bitmap: 8n }],
    ['SC_REVIEW', '× beyond 32 bits', { contest: 3, kind: 4, bitmap: 1n << 40n }],
    ['SC_REVIEW', '× with a code', { contest: 3, kind: 4, choice: 1, bitmap: 1n }],
  ])('%s: %s', (kind, _what, fields) => {
    const recount = recountOf(kind);
    expect(() => recount.add(aPlaintext(fields))).toThrow(/^unreadable$/);
  });

  test('× at a gap between two judges', () => {
    const contest = aReviewContest({ options: [aJudge({ code: 1 }), aJudge({ code: 3 })] });
    const recount = recountTally(fileBytes(aDefinition({ contests: [contest] })), null, 3);
    expect(() => recount.add(aPlaintext({ contest: 3, kind: 4, bitmap: 0b010n }))).toThrow(/^unreadable$/);
    recount.add(aPlaintext({ contest: 3, kind: 4, bitmap: 0b101n }));
  });

  test.each(Array.from({ length: 16 }, (_, at) => 16 + at))('a byte other than zero at %i', (at) => {
    const ballot = aPlaintext({ choice: 1 });
    ballot[at] = 1;
    expect(() => recountOf('HR_SMD').add(ballot)).toThrow(/^unreadable$/);
  });

  test('half a ballot', () => {
    expect(() => recountOf('HR_SMD').add(aPlaintext({ choice: 1 }).subarray(0, 31))).toThrow(/^unreadable$/);
  });
});

test('a definition that it cannot read, or without the contest, is our bug', () => {
  expect(() => recountTally(utf8ToBytes('{'), null, 1)).toThrow();
  expect(() => recountTally(utf8ToBytes('{}'), null, 1)).toThrow();
  expect(() => recountTally(fileBytes(aDefinition()), null, 2)).toThrow('no such contest');
  expect(() => recountTally(fileBytes(aDefinition()), utf8ToBytes('{"notices":1}'), 1)).toThrow();
});
