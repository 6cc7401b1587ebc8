import { expect, test } from 'vitest';
import {
  aCandidate, aCandidateContest, aCouncillorsListContest, aDefinition, aNotices, aReviewContest, aStrike, onElectionDay,
} from '../../../test/support/elections.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import type { Contest } from '../election/definition.ts';
import type { Change } from '../election/notices.ts';
import { type Remarks, remarksOn } from './remarks.ts';

function remarks(contest: Contest, changes: readonly Change[] = [], covers: (grapheme: string) => boolean = () => true): Remarks {
  const definition = aDefinition({ contests: [contest] });
  return remarksOn(ballotPaper(definition, changes.length === 0 ? null : aNotices(definition, changes), contest.contest), covers);
}

test('an ordinary candidate has none', () => {
  expect([...remarks(aCandidateContest())]).toEqual([]);
});

test('who died is told with day, 告示 and its date', () => {
  expect(remarks(aCandidateContest(), [aStrike(1, 2)]).get(2)).toBe('令和7年7月19日　死亡（選挙長告示第1号、令和7年7月19日告示）');
});

test('DR-46: a cause on the day or later carries the ruling', () => {
  const remark = remarks(aCandidateContest(), [aStrike(1, 2, { occurredAt: onElectionDay, cause: 'ineligible' })]).get(2);
  expect(remark).toContain('令和7年7月20日　被選挙権なし');
  expect(remark).toContain('期日以後の異動についての判断（選挙長）：選挙の期日の異動のため');
});

test('an added candidate is marked', () => {
  expect(remarks(aCandidateContest(), [{ type: 'option-added', contest: 1, party: null, option: aCandidate({ code: 9, name: '加藤薫', kana: 'かとうかおる' }) }]).get(9))
    .toBe('追加（選挙長告示第1号、令和7年7月19日告示）');
});

test('DR-26: candidates of the same sound or a like name name each other', () => {
  const contest = aCandidateContest({ options: [
    aCandidate({ code: 1, name: '黒沢　実', kana: 'くろさわ　みのる' }), aCandidate({ code: 2, name: '黒澤　稔', kana: 'くろさわ　みのる' }),
    aCandidate({ code: 3, name: '山本　太郎', kana: 'やまもと　たろう' }), aCandidate({ code: 4, name: '山田　太郎', kana: 'やまだ　たろう' }),
  ] });
  const found = remarks(contest);
  expect(found.get(1)).toBe('同音の候補者あり（2番）');
  expect(found.get(2)).toBe('同音の候補者あり（1番）');
  expect(found.get(3)).toBe('類似の候補者あり（4番）');
});

test('the same name is called so, and what else there is to say has a line of its own', () => {
  const contest = aCandidateContest({ options: [
    aCandidate({ code: 1, name: '佐藤　実', kana: 'さとう　みのる' }), aCandidate({ code: 2, name: '佐藤　実', kana: 'さとう　まこと' }),
  ] });
  expect(remarks(contest, [aStrike(1, 2)]).get(2)).toBe('令和7年7月19日　死亡（選挙長告示第1号、令和7年7月19日告示）\n同姓同名の候補者あり（1番）');
});

test('many likenesses are counted, not all listed', () => {
  const contest = aCandidateContest({ options: Array.from({ length: 7 }, (_, index) => aCandidate({ code: index + 1, name: `${'一二三四五六七'.charAt(index)}田　太郎`, kana: `か${'あいうえおかき'.charAt(index)}た　たろう` })) });
  expect(remarks(contest).get(1)).toBe('類似の候補者あり（2番、3番、4番、5番ほか2）');
});

test('特定枠 is said where its votes go', () => {
  expect(remarks(aCouncillorsListContest()).get(211)).toBe('特定枠（政党等の得票に算入）');
});

test('a list all of whose members are struck says so', () => {
  expect(remarks(aCouncillorsListContest(), [aStrike(5, 221)]).get(22)).toBe('名簿登載者の全てが候補者でなくなった政党等');
});

test('DR-11: a judge not under review is 審査なし, with the reason', () => {
  expect(remarks(aReviewContest(), [aStrike(3, 2, { cause: 'left-office' })]).get(2)).toBe('審査なし　令和7年7月19日　退官（選挙長告示第1号、令和7年7月19日告示）');
});

test('an alternative notation is told where it stands for the name', () => {
  const contest = aCandidateContest({ options: [aCandidate({ code: 1, name: '𠮷田稔', kana: 'よしだみのる', alternative: '吉田稔' }), aCandidate({ code: 2, name: '伊東光', kana: 'いとうひかる' })] });
  expect(remarks(contest, [], (grapheme) => grapheme !== '𠮷').get(1)).toBe('代替表記（届出の表記に印刷できない字がある）');
  expect(remarks(contest).get(1)).toBeUndefined();
});
