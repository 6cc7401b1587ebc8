import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCandidate, aCandidateContest, aDefinition, aNotices, aStrike } from '../../../test/support/elections.ts';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { asCount, zero } from '../kernel/count.ts';
import type { Counted } from '../tally/count-file.ts';
import { contestCsv } from './csv.ts';
import { resultSheet } from './result-sheet.ts';
import type { SheetSetting } from './setting.ts';

const text = (setting: Pick<SheetSetting, 'definition' | 'notices'>, counted: Counted): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(contestCsv(setting, counted));
const countedIn = ({ count }: SheetSetting, contest: number): Counted => {
  const found = count.contests.find((each) => each.contest === contest);
  if (found?.state !== 'counted') throw new Error('not counted');
  return found;
};
/** What a reader of RFC 4180 finds. */
function parsed(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv.slice(1, -2).split('"\r\n"').map((line) => line.replace(/^"|"$/g, '').split('","').map((field) => field.replaceAll('""', '"')));
}

test('candidates stand in filing order, zero rows included, sums last', () => {
  const definition = aDefinition({ contests: [aCandidateContest()] });
  const counted = withVotes(aSettingOf('one-ballot'), [3, 0, 1200]);
  expect(text({ definition, notices: null }, counted)).toBe([
    '\uFEFF"届出番号","候補者氏名","ふりがな","党派","得票数"',
    '"1","山田太郎","やまだたろう","青空党","3"',
    '"2","佐藤花子","さとうはなこ","若葉の会","0"',
    '"3","鈴木一","すずきはじめ","無所属","1200"',
    '"有効投票数","","","","1203"',
    '"無効投票数","","","","0"',
    '"投票総数","","","","1203"',
    '',
  ].join('\r\n'));
});

function withVotes(setting: SheetSetting, votes: readonly number[]): Counted {
  const sum = asCount(votes.reduce((a, b) => a + b, 0));
  return {
    ...countedIn(setting, 1), valid: sum, total: sum, invalid: zero,
    result: { type: 'candidates', rows: votes.map((n, index) => ({ code: index + 1, votes: asCount(n) })) },
  };
}

test('a list row is followed by its members, with 特定枠 named', () => {
  const setting = aSettingOf('upper-notices', { ballots: 300 });
  const rows = parsed(text(setting, countedIn(setting, 2)));
  const { result } = countedIn(setting, 2);
  if (result.type !== 'lists') throw new Error('not lists');
  expect(rows).toHaveLength(1 + result.lists.length + result.lists.reduce((sum, { members }) => sum + members.length, 0) + 3);
  expect(rows.slice(1).filter((row) => row[4] === '特定枠')).toHaveLength(5);
  const [list] = result.lists;
  expect(rows[1]?.slice(5)).toEqual([list?.partyVotes, list?.memberVotes, list?.total].map(String));
  expect(rows[2]?.slice(0, 2)).toEqual(['1', '1']);
});

test('a judge without review has no figures', () => {
  const setting = aSettingOf('notices', { ballots: 40 });
  const rows = parsed(text(setting, countedIn(setting, 3)));
  expect(rows.find((row) => row[0] === '6')?.slice(3)).toEqual(['', '', '', '審査なし']);
  expect(rows.find((row) => row[0] === '7')?.[6]).toBe('40');
});

test('names are those of the register, never the alternative notation', () => {
  const setting = aSettingOf('rare-names', { covers: () => false });
  expect(text(setting, countedIn(setting, 300))).toContain('"𠮷沢　克己"');
});

test('no field is a formula for a spreadsheet, and every name can be read back', () => {
  const counted = withVotes(aSettingOf('zero-all'), [1, 2, 3]);
  const sign = fc.constantFrom('', '=', '+', '-', '@', '＝', '＋', '－', '＠', '\'', '"');
  const risky = fc.tuple(sign, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
    .map(([first, rest]) => `${first}${rest.replace(/[\r\n]/g, '')}x`);
  fc.assert(fc.property(risky, risky, (name, affiliation) => {
    const options = [aCandidate({ code: 1, name, affiliation }), aCandidate({ code: 2 }), aCandidate({ code: 3 })];
    const contest = aCandidateContest({ options });
    const definition = aDefinition({ contests: [contest], ceremony: '00'.repeat(32) });
    const csv = text({ definition, notices: null }, counted);
    const fields = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"'));
    expect(fields.filter((field) => /^[=+\-@＝＋－＠\t\r\n]/u.test(field))).toEqual([]);
    // A text that begins with an apostrophe of its own before such a sign cannot be told from a guarded one: both show the same text.
    const shown = (field = ''): string => field.replace(/^'(?=[=+\-@＝＋－＠\t])/u, '');
    expect(shown(fields[6])).toBe(shown(name));
    expect(shown(fields[8])).toBe(shown(affiliation));
  }), { numRuns: 60 });
});

test('a struck candidate keeps the row, at zero', () => {
  const definition = aDefinition({ contests: [aCandidateContest()] });
  const notices = aNotices(definition, [aStrike(1, 2)]);
  expect(parsed(text({ definition, notices }, withVotes(aSettingOf('zero-all'), [1, 0, 2])))[2]).toEqual(['2', '佐藤花子', 'さとうはなこ', '若葉の会', '0']);
});

test('rows stand in the order of the sheet, with the same figures, and their votes come to the sums', () => {
  for (const name of ['house', 'upper-notices', 'notices'] as const) {
    const setting = aSettingOf(name, { ballots: 200 });
    for (const counted of setting.count.contests) {
      if (counted.state !== 'counted' || counted.result.type === 'review') continue;
      const rows = parsed(text(setting, counted)).slice(1);
      const [votes, sums] = [rows.slice(0, -3), rows.slice(-3)];
      const isMember = (row: readonly string[]): boolean => counted.result.type === 'lists' && row[1] !== '';
      const printed = resultSheet(setting, counted).body.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells) : []));
      for (const group of [votes.filter(isMember), votes.filter((row) => !isMember(row))]) {
        let at = -1;
        for (const row of group) {
          const [named, figure] = [row[counted.result.type === 'lists' ? 2 : 1] ?? '', row.at(-1) ?? ''];
          at = printed.findIndex((cells, index) => index > at && cells.some((cell) => cell.split('\n').includes(named))
            && cells.some((cell) => cell.replace(/[(),票]/g, '') === figure));
          expect(at, `${name} ${row.join(' ')}`).toBeGreaterThanOrEqual(0);
        }
      }
      const total = votes.filter((row) => !isMember(row)).reduce((sum, row) => sum + Number(row.at(-1)), 0);
      expect(sums.map((row) => Number(row.at(-1)))).toEqual([total, counted.invalid, total + counted.invalid]);
    }
  }
});
