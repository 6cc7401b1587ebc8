import { describe, expect, test } from 'vitest';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import { resultTables } from './result-tables.ts';
import type { SheetSetting } from './setting.ts';
import { type Row, type Table, tickBox } from './sheet.ts';
import type { Counted } from '../tally/count-file.ts';
import { figuresInRow, type VoteRow, voteFigures, type VoteTable, voteTables } from './vote-tables.ts';

const countedIn = ({ count }: SheetSetting): readonly Counted[] => count.contests.filter((each) => each.state === 'counted');

/** The cells of a printed row without the boxes that hands tick. */
const printed = ({ cells }: Row): readonly string[] => cells.filter((cell) => cell !== tickBox);
const rowsOf = (table: Table, style: Row['style']): readonly Row[] => table.rows.filter((row) => row.style === style);
const flat = (table: VoteTable): readonly VoteRow[] => table.groups.flatMap(({ rows }) => rows);

const settings = {
  HR_SMD: aSettingOf('notices', { ballots: 40 }),
  HR_PR: aSettingOf('house', { ballots: 40 }),
  HC_DIST: aSettingOf('upper-house', { ballots: 40 }),
  HC_PR: aSettingOf('upper-house', { ballots: 400 }),
  SC_REVIEW: aSettingOf('notices', { ballots: 40 }),
} as const;

describe.each(Object.entries(settings))('%s: what the window shows', (kind, setting) => {
  const counted = countedIn(setting).find((each) => each.kind === kind)!;
  const sheet = resultTables(setting, counted, 'record');
  const [main, members] = voteTables(ballotPaper(setting.definition, setting.notices, counted.contest), setting.covers);
  const figures = voteFigures(counted);

  test('has the rows of the sheet in their order, each with its figures', () => {
    const rows = flat(main!).map((row) => [
      row.number,
      main!.kind === 'parties' || main!.kind === 'lists' ? row.name : `${row.kana ?? ''}\n${row.name}`,
      ...row.second === null ? [] : [row.second],
      ...row.counted ? figures.of(main!.kind, row.code) : ['―', '―', '―', '―', '', ''],
    ]);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(rowsOf(sheet.table, 'plain').map(printed));
    expect(flat(main!).map(({ remark }) => remark)).toEqual(rowsOf(sheet.table, 'plain').map(({ remark }) => remark));
  });

  test('has as many columns of figures as it says, and the sums of the sheet', () => {
    for (const row of flat(main!).filter((each) => each.counted)) {
      expect(figures.of(main!.kind, row.code)).toHaveLength(figuresInRow[main!.kind]);
    }
    expect(figures.sums(main!.kind).filter((cell) => cell !== '')).toEqual(
      rowsOf(sheet.table, 'sum').flatMap(printed).filter((cell) => /^[\d,]+$/.test(cell)));
  });

  test('has the members of the lists in the order of the lists, 特定枠 in brackets', () => {
    expect(members === undefined).toBe(sheet.members === null);
    if (members === undefined || sheet.members === null) return;
    const rows = flat(members).map((row) => [row.number, row.name, row.kana, ...figures.of('members', row.code)]);
    expect(rows).toEqual(rowsOf(sheet.members.table, 'plain').map(({ cells: [number, name, kana, , votes] }) => [number, name, kana, votes]));
    expect(rows.some(([number, , , votes]) => number?.startsWith('特') === true && /^\([\d,]+\)$/.test(votes ?? ''))).toBe(true);
    expect(members.groups.map(({ list }) => figures.membersOf(list!.code))).toEqual(
      rowsOf(sheet.members.table, 'sum').map(({ cells }) => cells[4]));
    expect(members.groups.map(({ list }) => list!.hasPriority)).toEqual(
      rowsOf(sheet.members.table, 'sum').map(({ cells }) => cells[1] === '②の計（特定枠を除く）'));
  });
});

test('a judge on whom there is no review has no figures', () => {
  const setting = aSettingOf('notices', { ballots: 10 });
  const counted = countedIn(setting).find(({ kind }) => kind === 'SC_REVIEW');
  const [table] = voteTables(ballotPaper(setting.definition, setting.notices, counted!.contest), setting.covers);
  const unheld = flat(table!).filter((row) => !row.counted);
  expect(unheld.length).toBeGreaterThan(0);
  for (const row of unheld) expect(() => voteFigures(counted!).of('judges', row.code)).toThrow('without a row');
  expect(flat(table!).every((row) => row.remark?.includes('審査なし') === !row.counted || row.remark === null)).toBe(true);
});

test('a name that no sheet can print stands as it is printed', () => {
  const setting = aSettingOf('house', { ballots: 4 });
  const [counted] = countedIn(setting);
  const paper = ballotPaper(setting.definition, setting.notices, counted!.contest);
  const nothing = (): boolean => false;
  const sheet = resultTables({ ...setting, covers: nothing }, counted!, 'record');
  const [table] = voteTables(paper, nothing);
  expect(flat(table!).map(({ name, kana }) => `${kana ?? ''}\n${name}`)).toEqual(rowsOf(sheet.table, 'plain').map(({ cells }) => cells[1]));
});
