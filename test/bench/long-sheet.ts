// A long sheet: the result of the lists of a whole country, 200 rows.
import type { Block, Sheet, Table } from '../../src/core/sheets/sheet.ts';
import { resultSheet } from '../../src/core/sheets/result-sheet.ts';
import { councillorsLists, ordinary } from '../../src/rehearsal/contests.ts';
import { parties } from '../../src/rehearsal/parties.ts';
import { people } from '../../src/rehearsal/people.ts';
import { scenarios } from '../../src/rehearsal/scenarios.ts';
import { aSheetSetting } from '../support/sheet-settings.ts';

/** Sixteen lists: with the lines that head them and their sums, 200 rows in the two tables. */
const sizes = [20, 18, 16, 14, 13, 12, 10, 9, 8, 7, 6, 5, 4, 4, 3, 2];

export function longSheet(): Sheet {
  const lists = councillorsLists(parties(sizes, 160), { contest: 2, constituency: '全国' });
  const setting = aSheetSetting({ ...scenarios['upper-house'], contests: [ordinary(lists, people(1020, 5))] }, { ballots: 3000 });
  const [counted] = setting.count.contests;
  if (counted?.state !== 'counted') throw new Error('the lists are counted');
  return resultSheet(setting, counted);
}

/** The names of its tables, without white space. */
export function namesOn({ body }: Sheet): readonly string[] {
  const isTable = (block: Block): block is Table => block.type === 'table';
  return body.flatMap(({ blocks }) => blocks.filter(isTable)).flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ kind }) => kind === 'name');
    return rows.flatMap(({ cells }) => cells[at]?.split('\n').at(-1)?.replaceAll(/\s/gu, '') ?? []).filter((name) => name !== '');
  });
}
