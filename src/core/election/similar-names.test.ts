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

test.each([
  ['a form that a selector asks for', ['葛\u{E0100}城太郎', 'かつらぎたろう'], ['葛城花', 'くずきはな']],
  ['a selector that makes a name of three characters look like four', ['辻\u{E0100}井光', 'つじいひかる'], ['辻井実', 'つじいみのる']],
  ['an old form', ['髙橋靖子', 'たかはしやすこ'], ['高橋一', 'たかはしはじめ']],
  ['a form of another plane', ['𠮷田茂雄', 'よしだしげお'], ['吉田実', 'よしだみのる']],
  ['a compatibility ideograph', ['\uFA19山太一', 'かみやまたいち'], ['神山花', 'かみやまはな']],
  ['a compatibility ideograph that has no ordinary form in Unicode', ['山\uFA11正', 'やまさきただし'], ['山崎花子', 'やまざきはなこ']],
])('DR-26: a family name is the same in %s', (_what, one, other) => {
  expect(pairsOf(one as [string, string], other as [string, string])).toEqual([{ codes: [1, 2], shares: ['family-name'] }]);
});

test('DR-26: names of one form in the register only are the same name; other forms of it are like it', () => {
  expect(pairsOf(['渡邉実', 'わたなべみのる'], ['渡辺実', 'わたなべまこと'])).toEqual([{ codes: [1, 2], shares: ['family-name', 'given-name'] }]);
});

test('DR-26: kana are the same as half-width ones and with marks of their own', () => {
  expect(pairsOf(['黒沢実', 'くろさわみのる'], ['畔澤稔', 'ｸﾛｻﾜ ﾐﾉﾙ'])).toEqual([{ codes: [1, 2], shares: ['kana'] }]);
  expect(pairsOf(['後藤学', 'ごとうまなぶ'], ['五島仁', 'こ\u3099とうまなふ\u3099'])).toEqual([{ codes: [1, 2], shares: ['kana'] }]);
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
