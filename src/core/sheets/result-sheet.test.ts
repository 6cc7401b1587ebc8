import { describe, expect, test } from 'vitest';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import type { Counted, NotHeld } from '../tally/count-file.ts';
import { formatNumber } from './figures.ts';
import { notHeldSheet, resultSheet } from './result-sheet.ts';
import type { SheetSetting } from './setting.ts';
import type { Block, Row, Sheet, Table } from './sheet.ts';

const countedIn = ({ count }: SheetSetting, contest: number): Counted => {
  const found = count.contests.find((each) => each.contest === contest);
  if (found?.state !== 'counted') throw new Error('not counted');
  return found;
};
const sheetOf = (setting: SheetSetting, contest: number): Sheet => resultSheet(setting, countedIn(setting, contest));
const blocks = (sheet: Sheet): readonly Block[] => sheet.body.flatMap((section) => section.blocks);
const tables = (sheet: Sheet): readonly Table[] => blocks(sheet).filter((block) => block.type === 'table');
const rowsOf = (sheet: Sheet, table: number): readonly Row[] => tables(sheet)[table]?.rows ?? [];
const pairsOf = (sheet: Sheet): Readonly<Record<string, string>> => Object.fromEntries(
  blocks(sheet).flatMap((block) => (block.type === 'pairs' ? block.pairs.map(({ label, value }) => [label, value] as const) : [])),
);
const boxes = (sheet: Sheet): readonly { label: string; name: string }[] =>
  sheet.closing.flatMap((section) => section.blocks).flatMap((block) => (block.type === 'signatures' ? block.boxes : []));

describe('the title', () => {
  test('DR-13: begins with 「インターネット投票分」 and says in the same size what is missing', () => {
    const sheet = sheetOf(aSettingOf('house'), 1);
    expect(sheet.title).toEqual(['インターネット投票分　集計票（衆議院小選挙区選出議員選挙）', '紙の投票を含まない・あん分前']);
    expect(sheet.mark).toBe('取扱注意（投票の秘密）');
    expect(sheet.foot.warning).toContain('この用紙の票数を単独で公表しないこと');
  });

  test('DR-53: the district stands apart from the contest, as a notice has it', () => {
    const sheet = sheetOf(aSettingOf('notices'), 1);
    expect(sheet.district).toBe('潮見市開票区');
    expect(sheet.contestName).toBe('小選挙区');
    expect(sheet.facts).toContainEqual({ label: '開票所', value: '潮見市立武道館' });
  });
});

test('every number of the count stands under its name', () => {
  const setting = aSettingOf('undecryptable', { ballots: 1090, version: 2 });
  const counted = countedIn(setting, 1);
  expect(pairsOf(resultSheet(setting, counted))).toMatchObject({
    '執務室で出力した件数': `${formatNumber(counted.received)}件`,
    '重複により除いた件数': '2件',
    '受け入れた件数': '1,090件',
    '開いた件数': `${formatNumber(counted.opened)}件`,
    '暗号の形式に合わない投票': '4件',
    '暗号が解けない投票': '4件',
    '内容が形式に合わない投票': '12件',
    '暗号の一部が他の投票と同じ投票': '2件',
    '集計の版': '第2版',
    '独立した2系統の計算': '一致',
    '決定3': '暗号が解けない投票　1件　無効（総数に含む）',
  });
  const equations = blocks(resultSheet(setting, counted)).filter((block) => block.type === 'equation')
    .map(({ left, right, verdict }) => [...left, ...right].map(({ value }) => value).join(' ') + verdict);
  expect(equations).toEqual([
    `1,090件 ${formatNumber(counted.total)}票 9票合`,
    `${formatNumber(counted.total)}票 ${formatNumber(counted.valid)}票 ${formatNumber(counted.invalid)}票合`,
    `${formatNumber(counted.total)}票 1,090人 －9票（9票少ない）差`,
  ]);
  expect(pairsOf(resultSheet(setting, counted))['差の理由']).toBe(counted.voters.reason);
});

test('an opinion and a reason are printed as they were recorded', () => {
  const setting = aSettingOf('undecryptable', { ballots: 90 });
  const [decision] = countedIn(setting, 1).decisions;
  expect(pairsOf(sheetOf(setting, 1))).toMatchObject({ '立会人の意見': decision?.opinion });
});

test.each([
  ['house', 1], ['upper-house', 1],
] as const)('DR-25, DR-42: %s: candidates in filing order with kana, affiliation and votes, zero as 0', (scenario, contest) => {
  const setting = aSettingOf(scenario, { ballots: 6 });
  const { result } = countedIn(setting, contest);
  const paper = ballotPaper(setting.definition, setting.notices, contest);
  if (result.type !== 'candidates' || !('candidates' in paper)) throw new Error('not candidates');
  const rows = rowsOf(sheetOf(setting, contest), 0);
  expect(rows.slice(0, -1).map(({ cells }) => cells.slice(0, 4))).toEqual(result.rows.map(({ code, votes }) => {
    const option = paper.candidates.find((each) => each.option.code === code)?.option;
    return [String(option?.number), `${option?.kana ?? ''}\n${option?.name ?? ''}`, option?.affiliation, String(votes)];
  }));
  expect(rows.some(({ cells }) => cells[3] === '0')).toBe(true);
  expect(rows.at(-1)).toMatchObject({ style: 'sum', cells: ['', '有効投票数', '', formatNumber(countedIn(setting, contest).valid), '□', '□'] });
});

test('DR-03, DR-25: a struck candidate keeps the row at 0, the ballots stand in their invalid class', () => {
  const setting = aSettingOf('notices', { ballots: 400 });
  const sheet = sheetOf(setting, 1);
  const row = rowsOf(sheet, 0).find(({ cells }) => cells[0] === '3');
  expect(row?.cells[3]).toBe('0');
  expect(row?.remark).toContain('死亡');
  const { invalidClasses, invalid } = countedIn(setting, 1);
  expect(invalidClasses[0]?.ballots).toBeGreaterThan(0);
  const figures = [...invalidClasses.map(({ ballots }) => ballots), invalid];
  expect(rowsOf(sheet, 1).map(({ cells }) => cells[1])).toEqual(figures.map(formatNumber));
  expect(rowsOf(sheet, 1)[0]?.cells[0]).toBe('候補者でない者又は候補者となることができない者の氏名を記載したもの');
});

test('DR-26: names that are easily taken for each other are flagged in their rows, and no others', () => {
  const rows = rowsOf(sheetOf(aSettingOf('rare-names'), 300), 0);
  const flags = rows.map(({ cells, remark }) => [cells[0], /(?:同音|類似)の候補者あり（.*?）/.exec(remark ?? '')?.[0]]).filter(([, flag]) => flag !== undefined);
  expect(flags).toEqual([
    ['3', '同音の候補者あり（4番）'], ['4', '同音の候補者あり（3番）'], ['8', '同音の候補者あり（9番）'], ['9', '同音の候補者あり（8番）'],
  ]);
});

test('HR_PR: parties with name, abbreviation and votes', () => {
  const setting = aSettingOf('house', { ballots: 100 });
  const { result } = countedIn(setting, 2);
  if (result.type !== 'parties') throw new Error('not parties');
  const sheet = sheetOf(setting, 2);
  expect(sheet.form).toBe('A-2');
  expect(rowsOf(sheet, 0).slice(0, -1).map(({ cells }) => cells[3])).toEqual(result.rows.map(({ votes }) => String(votes)));
});

describe('HC_PR', () => {
  const setting = aSettingOf('upper-house', { ballots: 1500 });
  const sheet = sheetOf(setting, 2);
  const { result, valid } = countedIn(setting, 2);
  const lists = result.type === 'lists' ? result.lists : [];

  test('a party shows total, ① and ②, and the sums of the columns', () => {
    const rows = rowsOf(sheet, 0);
    expect(rows.slice(0, -1).map(({ cells }) => cells.slice(3, 6)))
      .toEqual(lists.map(({ total, partyVotes, memberVotes }) => [total, partyVotes, memberVotes].map(formatNumber)));
    const [all, party, members] = (rows.at(-1)?.cells ?? []).slice(3, 6).map((cell) => Number(cell.replaceAll(',', '')));
    expect(all).toBe(valid);
    expect((party ?? 0) + (members ?? 0)).toBe(valid);
  });

  test('DR-25, DR-42: every person of every list has a row, in the order of the list, zero included', () => {
    const rows = rowsOf(sheet, 1).filter(({ style }) => style === 'plain');
    expect(rows).toHaveLength(172);
    expect(rows.map(({ cells }) => cells[4])).toEqual(lists.flatMap(({ members }) =>
      members.map(({ priority, votes }) => (priority ? `(${formatNumber(votes)})` : formatNumber(votes)))));
  });

  test('DR-26: names that resemble each other are told in one cell, none in a line of its own', () => {
    const rows = rowsOf(sheet, 1).filter(({ style }) => style === 'plain');
    expect(rows.filter(({ cells }) => cells[3] !== '' && !/^(?:同姓同名|同音|類似) \d+の\d+/.test(cells[3] ?? ''))).toEqual([]);
    expect(rows.some(({ cells }) => cells[3] !== '')).toBe(true);
    expect(rows.filter(({ remark }) => remark?.includes('あり（') === true)).toEqual([]);
  });

  test('DR-07: 特定枠 stands in brackets, is marked, and is no part of ②', () => {
    const rows = rowsOf(sheet, 1);
    const priority = rows.filter(({ cells }) => cells[0]?.startsWith('特') === true);
    expect(priority).toHaveLength(5);
    expect(priority.filter(({ cells }) => !/^\(\d+\)$/.test(cells[4] ?? ''))).toEqual([]);
    expect(priority.filter(({ remark }) => remark?.includes('政党等の得票に算入') !== true)).toEqual([]);
    expect(rows.filter(({ style }) => style === 'sum').map(({ cells }) => cells[4]))
      .toEqual(lists.map(({ memberVotes }) => formatNumber(memberVotes)));
    expect(rows.find(({ style }) => style === 'sum')?.cells[1]).toBe('②の計（特定枠を除く）');
  });
});

test('DR-10, DR-11: SC_REVIEW: rows add up to the valid ballots, and a judge without review has no figures', () => {
  const setting = aSettingOf('notices', { ballots: 120 });
  const sheet = sheetOf(setting, 3);
  for (const { cells, remark, style } of rowsOf(sheet, 0)) {
    if (style === 'sum') continue;
    const figures = cells.slice(2, 6);
    if (remark?.startsWith('審査なし') === true) {
      expect(cells[0]).toBe('6');
      expect([...figures, ...cells.slice(6)]).toEqual(['―', '―', '―', '―', '', '']);
    } else {
      const [dismiss, retain, entryInvalid, sum] = figures.map(Number);
      expect((dismiss ?? 0) + (retain ?? 0) + (entryInvalid ?? 0)).toBe(sum);
      expect(sum).toBe(120);
    }
  }
});

describe('the people', () => {
  test('readers, supervisor, every witness, and room for a signature that was refused', () => {
    const setting = aSettingOf('upper-house');
    const labels = boxes(sheetOf(setting, 1));
    expect(labels.slice(0, 3).map(({ label, name }) => `${label} ${name}`))
      .toEqual(['読み合わせ者（読む） 小笠原　舞', '読み合わせ者（聞く） 石動　健', '開票管理者 髙﨑　靖子']);
    expect(labels.filter(({ label }) => label === '開票立会人（印）')).toHaveLength(10);
    expect(labels.at(-1)?.label).toBe('署名を得られなかった者（氏名・理由）');
  });

  test('DR-35, DR-56: a merged meeting has its own words, and nothing to report', () => {
    const sheet = sheetOf(aSettingOf('merged'), 1);
    expect(boxes(sheet).map(({ label }) => label)).toEqual(expect.arrayContaining(['選挙長', '選挙立会人（印）']));
    expect(boxes(sheet).some(({ label }) => label.includes('開票'))).toBe(false);
    expect(sheet.facts).toContainEqual({ label: '報告先', value: expect.stringContaining('報告を要しない') });
  });

  test.each([
    ['deputy', '開票管理者職務代理者'], ['acting-supervisor', '開票管理者職務管掌者'],
  ] as const)('DR-52: the capacity of a %s is printed', (capacity, word) => {
    const setting = aSettingOf('house');
    const contests = setting.facts.contests.map((each) => ({ ...each, supervisor: { name: '代　理', capacity } }));
    expect(boxes(sheetOf({ ...setting, facts: { ...setting.facts, contests } }, 1))).toContainEqual(expect.objectContaining({ label: word, name: '代　理' }));
  });
});

test.each([
  ['house', 1, '選挙長'], ['house', 2, '選挙分会長'], ['house', 3, '審査分会長'],
] as const)('DR-54: %s, contest %d: the report goes to the %s', (scenario, contest, destination) => {
  expect(sheetOf(aSettingOf(scenario), contest).facts).toContainEqual({ label: '報告先', value: destination });
});

test('ballots on code pages, and the backup medium, are named', () => {
  const facts = (medium: SheetSetting['facts']['medium']): unknown => sheetOf(aSettingOf('house', { facts: { medium } }), 1).facts;
  expect(facts(null)).toContainEqual({ label: '媒体', value: '二次元コードの用紙' });
  expect(facts({ role: 'backup', number: '潮選－032' })).toContainEqual({ label: '媒体', value: '電磁的記録媒体　副（潮選－032）' });
});

test('DR-34: a contest that is not held has a sheet without any number', () => {
  const setting = aSettingOf('uncontested');
  const [contest] = setting.count.contests;
  const sheet = notHeldSheet(setting, contest as NotHeld);
  expect(sheet.form).toBe('A-1');
  expect(blocks(sheet)[0]).toEqual({ type: 'text', text: '投票は行われません', style: 'framed' });
  expect(JSON.stringify(sheet.body)).not.toMatch(/\d/);
  expect(tables(sheet)).toEqual([]);
});
