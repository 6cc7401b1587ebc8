// Names that are easily taken for each other.
import { expect, test } from 'vitest';
import {
  aCandidate, aCandidateContest, aCouncillorsListContest, aDefinition, aJudge, aMember, aParty, aPartyContest, aReviewContest,
} from '../../../test/support/elections.ts';
import { ballotPaper } from './ballot-paper.ts';
import type { Contest } from './definition.ts';
import { similarNames } from './similar-names.ts';

function pairsIn(contest: Contest): readonly unknown[] {
  return similarNames(ballotPaper(aDefinition({ contests: [contest] }), null, contest.contest));
}

function pairsOf(...names: readonly (readonly [string, string])[]): readonly unknown[] {
  return pairsIn(aCandidateContest({ options: names.map(([name, kana], at) => aCandidate({ code: at + 1, name, kana })) }));
}

test('DR-26: 山田太郎 and 山本太郎 share a given name', () => {
  expect(pairsOf(['山田太郎', 'やまだたろう'], ['山本太郎', 'やまもとたろう'], ['佐藤花子', 'さとうはなこ']))
    .toEqual([{ codes: [1, 2], shares: ['given-name'] }]);
});

test('DR-26: two of one family are flagged, with and without a space in the name', () => {
  expect(pairsOf(['岩渕友', 'いわぶちとも'], ['岩渕　一郎', 'いわぶち　いちろう'])).toEqual([{ codes: [1, 2], shares: ['family-name'] }]);
});

test('DR-26: 黒沢実 and 黒澤稔 read the same, whatever the kind of kana', () => {
  expect(pairsOf(['黒沢実', 'くろさわみのる'], ['黒澤稔', 'クロサワ ミノル'])).toEqual([
    { codes: [1, 2], shares: expect.arrayContaining(['kana']) },
  ]);
});

test('one-character names are compared too', () => {
  expect(pairsOf(['森一', 'もりはじめ'], ['森進', 'もりすすむ'], ['林進', 'はやしすすむ'])).toEqual([
    { codes: [1, 2], shares: ['family-name'] }, { codes: [2, 3], shares: ['given-name'] },
  ]);
  expect(pairsOf(['森', 'もり'], ['林', 'はやし'])).toEqual([]);
});

test('characters outside the basic plane are one character', () => {
  expect(pairsOf(['𠮷田太一', 'よしだたいち'], ['𠮷田花', 'よしだはな'])).toEqual([{ codes: [1, 2], shares: ['family-name'] }]);
});

test('people who share nothing are not flagged', () => {
  expect(pairsIn(aCandidateContest())).toEqual([]);
  expect(pairsIn(aCouncillorsListContest())).toEqual([]);
});

test('two parties with one abbreviation are flagged; members of lower-house lists are no choice and are not', () => {
  const options = [
    aParty({ code: 1, name: '青空民主党', abbreviation: '民主党', members: [aMember({ code: 11 })] }),
    aParty({ code: 2, name: '若葉民主党', abbreviation: '民主党', members: [aMember({ code: 21 })] }),
  ];
  expect(pairsIn(aPartyContest({ options }))).toEqual([{ codes: [1, 2], shares: ['abbreviation'] }]);
  expect(pairsIn(aCouncillorsListContest({ options }))).toEqual([
    { codes: [1, 2], shares: ['abbreviation'] }, { codes: [11, 21], shares: ['name', 'kana', 'family-name', 'given-name'] },
  ]);
});

test('judges are compared', () => {
  const options = [aJudge({ code: 1, name: '青木健', kana: 'あおきけん' }), aJudge({ code: 4, name: '青木進', kana: 'あおきすすむ' })];
  expect(pairsIn(aReviewContest({ options }))).toEqual([{ codes: [1, 4], shares: ['family-name'] }]);
});
