// DR-24: the two computations share no rule, and agree byte for byte on every election.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileBytes } from '../../../test/support/elections.ts';
import { plaintextOf } from '../../../test/support/plaintexts.ts';
import { anElection, choicesOn, type RandomElection } from '../../../test/support/random-elections.ts';
import type { BallotChoice } from '../../core/ballot/choice.ts';
import { ballotPaper } from '../../core/election/ballot-paper.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';
import { voteKinds } from '../../core/law/vote-kinds.ts';
import { formatTally } from '../../core/tally/contest-tally.ts';
import { startTally } from '../../core/tally/tally.ts';
import { recountTally } from './recount-tally.ts';

function firstTally({ definition, notices, contest }: RandomElection, ballots: readonly BallotChoice[]): string {
  const tally = startTally(ballotPaper(definition, notices, contest));
  for (const ballot of ballots) tally.add(ballot);
  return new TextDecoder().decode(formatTally(tally.result()));
}

function secondTally({ kind, definition, notices, contest }: RandomElection, ballots: readonly BallotChoice[]): string {
  const recount = recountTally(fileBytes(definition), notices === null ? null : fileBytes(notices), contest);
  // In two portions, as a stream comes.
  const half = ballots.length >> 1;
  for (const part of [ballots.slice(0, half), ballots.slice(half)]) {
    recount.add(new Uint8Array(part.flatMap((ballot) => [...plaintextOf(kind, contest, ballot)])));
  }
  return new TextDecoder().decode(recount.result());
}

describe.each(voteKinds)('%s', (kind) => {
  test('both computations give the same bytes', () => {
    fc.assert(fc.property(anElection({ kind }), (election) => {
      expect(parseDefinition(fileBytes(election.definition)).ok).toBe(true);
      expect(secondTally(election, election.ballots)).toBe(firstTally(election, election.ballots));
    }), { numRuns: 80 });
  });

  test('and for every single choice that the paper has', () => {
    fc.assert(fc.property(anElection({ kind, ballots: 0 }), (election) => {
      const paper = ballotPaper(election.definition, election.notices, election.contest);
      for (const choice of choicesOn(paper)) expect(secondTally(election, [choice])).toBe(firstTally(election, [choice]));
    }), { numRuns: 20 });
  });
});

test('a vote moved from one option to another shows as a disagreement', () => {
  fc.assert(fc.property(anElection({ kind: 'HR_SMD' }), (election) => {
    const [first, second] = [{ type: 'option', code: election.definition.contests[0]!.options[0]!.code }, { type: 'blank' }] as const;
    expect(secondTally(election, [...election.ballots, first])).not.toBe(firstTally(election, [...election.ballots, second]));
  }), { numRuns: 20 });
});
