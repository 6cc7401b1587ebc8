// The sheets that tell of the card and of the records of the night.
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { aSettingOf, type Wanted } from '../../../test/support/sheet-settings.ts';
import { oneCard, type TerminalRecords, troubleWithCards, withRecords } from '../../../test/support/terminal-records.ts';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import { cardRefusals } from '../keys/card-refusals.ts';
import { cardUseSheet } from './card-use-sheet.ts';
import { logExtractSheet } from './log-extract-sheet.ts';
import type { Row, Section, Sheet } from './sheet.ts';
import { textsOf } from './texts-of-sheet.ts';

const night = (wanted: Wanted = {}, records: (label: string) => TerminalRecords = oneCard) => withRecords(aSettingOf('house', wanted), records);
const sectionOf = (sheet: Sheet, name: string): Section => {
  const found = [...sheet.body, ...sheet.account, ...sheet.closing].find(({ heading }) => heading.includes(name));
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const rowsIn = ({ blocks }: Section): readonly Row[] => blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
const valueOf = ({ blocks }: Section, label: string): string | undefined =>
  blocks.flatMap((block) => (block.type === 'pairs' ? block.pairs : [])).find((pair) => pair.label.includes(label))?.value;

describe('A-7', () => {
  test('names the card, who kept card and PIN, and from when to when it was used', () => {
    const sheet = cardUseSheet(night());
    expect(valueOf(sectionOf(sheet, '保管者'), 'カードの保管者')).toBe('辻　千春');
    expect(valueOf(sectionOf(sheet, '保管者'), '暗証番号の保管者')).toBe('清宮　学');
    const use = sectionOf(sheet, '3　使用');
    expect(valueOf(use, '管理番号')).toBe(night().night.session.cards[0]?.label);
    expect([valueOf(use, '開始'), valueOf(use, '終了')]).toEqual([expect.stringMatching(/^令和8年2月8日 午後\d+時\d+分$/), expect.stringMatching(/^令和8年2月8日 午後\d+時\d+分$/)]);
    expect(rowsIn(sectionOf(sheet, '経過')).map(({ cells }) => [cells[1]?.split('\n')[0], cells[2]])).toEqual([
      ['カード及び暗証番号の保管者の記録', '済'], ['カードの挿入', '済'], ['暗証番号の入力', '済'], ['投票データを開いたこと（2系統の計算が一致）', '済'],
    ]);
  });

  test('tells every insertion, every refusal in words, and the last try that two allowed', () => {
    const rows = rowsIn(sectionOf(cardUseSheet(night({}, troubleWithCards)), '経過'));
    expect(rows.map(({ cells }) => cells[2])).toEqual([
      '済', 'ほかの選挙のカードである', '済', '済', '暗証番号が一致しない', '暗証番号が一致しない', '残り1回のため、入力を止めた', '済', '済',
    ]);
    expect(rows.find(({ cells }) => cells[1]?.startsWith('最後の1回'))?.cells[1]).toContain('小笠原　舞、石動　健');
  });

  test('has words for every refusal of a card', () => {
    const codes = [...Object.keys(cardRefusals), 'enrolment/withdrawn'];
    const records = (label: string): TerminalRecords => ({ 'card-asked': codes.map((code) => ({ event: 'card-refused', data: { code, label } })) });
    const reasons = rowsIn(sectionOf(cardUseSheet(night({}, records)), '経過')).slice(1, -2).map(({ cells }) => cells[2] ?? '');
    expect(reasons).toHaveLength(codes.length);
    expect(reasons.filter((reason) => reason === '' || /[a-z/]/.test(reason))).toEqual([]);
  });

  test('says so where no contest had a ballot, and asks nobody to give a card back', () => {
    const sheet = cardUseSheet(aSettingOf('zero-all'));
    expect(sectionOf(sheet, '使用目的').blocks[0]).toEqual({ type: 'text', style: 'framed', text: 'カードは使用していない' });
    expect(sheet.account).toEqual([]);
    expect(sheet.closing).toHaveLength(1);
  });

  test('is signed by those who kept card and PIN, the supervisor, and every witness once', () => {
    const sheet = cardUseSheet(night());
    const boxes = sectionOf(sheet, '確認欄').blocks.flatMap((block) => (block.type === 'signatures' ? block.boxes : []));
    expect(boxes.slice(0, 3).map(({ name }) => name)).toEqual(['辻　千春', '清宮　学', '髙﨑　靖子']);
    const witnesses = new Set(night().facts.contests.flatMap((contest) => contest.witnesses));
    expect(boxes.slice(3).map(({ name }) => name).sort()).toEqual([...witnesses].sort());
  });

  test('sets 〓 where the label of a card has a character that no font has', () => {
    const setting = night({ covers: (grapheme) => grapheme !== '磯' }, troubleWithCards);
    expect(textsOf(cardUseSheet(setting)).join()).toContain('〓辺－07');
    expect(textsOf(logExtractSheet(setting)).join()).toContain('〓辺－07');
  });

  test('has the same body on a night with other cards, people and times', () => {
    expect(cardUseSheet(night({}, troubleWithCards)).body).toEqual(cardUseSheet(aSettingOf('house', { ballots: 200 })).body);
  });
});

describe('A-8', () => {
  const setting = night({}, troubleWithCards);
  const sheet = logExtractSheet(setting);
  const rows = rowsIn(sectionOf(sheet, '3　記録')).filter(({ style }) => style === 'plain');

  test('has a row for every record, in order, with two groups of its digits', () => {
    const digits = setting.night.log.map(({ hash }) => groupsOf(sixtyDigits(hexToBytes(hash))));
    expect(rows.map(({ cells }) => cells[0])).toEqual(setting.night.log.map(({ seq }) => String(seq)));
    expect(rows.map(({ cells }) => cells[5])).toEqual(digits.map(([one, two]) => `${one} ${two}`));
    const ends = sectionOf(sheet, '先頭と末尾');
    expect(valueOf(ends, '第0号')?.replace('\n', ' ')).toBe(digits[0]?.join(' '));
    expect(valueOf(ends, `第${digits.length - 1}号`)?.replace('\n', ' ')).toBe(digits.at(-1)?.join(' '));
  });

  test('names who acted, and the day once for all records of it', () => {
    expect(rows[0]?.cells[2]).toBe('端末');
    expect(rows.find(({ cells }) => cells[3]?.startsWith('開票開始'))?.cells.slice(2, 4)).toEqual(['小笠原　舞', '開票開始の宣言の記録\n髙﨑　靖子（小選挙区・衆議院比例代表・国民審査）']);
    const days = rowsIn(sectionOf(sheet, '3　記録')).filter(({ style }) => style === 'head').map(({ cells }) => cells[0]);
    expect(days.at(-1)).toBe('令和8年2月8日');
    expect(new Set(days).size).toBe(days.length);
  });

  test('tells what the terminal stopped, with the code that the refusal had', () => {
    expect(rows.filter(({ cells }) => cells[4] === '止').map(({ cells }) => cells[3]?.split('\n').at(-1))).toEqual([
      'card/other-election', 'card/wrong-pin', 'card/wrong-pin', 'card/final-try',
    ]);
  });

  test('DR-15: shows no choice, no number of ballots or voters and no decision', () => {
    const doubtful = withRecords(aSettingOf('undecryptable', { ballots: 3141 }), oneCard);
    const told = rowsIn(sectionOf(logExtractSheet(doubtful), '3　記録')).map(({ cells: [, , who = '', act = ''] }) => `${who} ${act}`).join('\n');
    const names = doubtful.definition.contests.flatMap(({ options }) => options.map(({ name }) => name));
    for (const name of names) expect(told).not.toContain(name);
    expect(told).not.toMatch(/\d{3}|\d[票件人]|無効|不受理|意見/);
  });

  test('differs in nothing but digits where there are more ballots', () => {
    const shape = (ballots: number): unknown => textsOf(logExtractSheet(night({ ballots }))).map((text) => text.replace(/[\da-f]+/g, '0'));
    expect(shape(3000)).toEqual(shape(3));
  });

  test('carries no mark of figures, and still says that paper ballots are not in it', () => {
    for (const each of [sheet, cardUseSheet(setting)]) {
      expect(each).toMatchObject({ mark: null, contest: null });
      expect(each.title).toEqual([expect.stringMatching(/^インターネット投票分/), '紙の投票を含まない']);
      expect(each.foot.warning).toBe('取扱注意　この用紙に票数は記載していない。');
    }
  });
});
