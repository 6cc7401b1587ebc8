// The votes of one contest as tables: for each kind its columns, rows in printing order with zero as 0, sums last.
import { ballotPaper, type CandidatePaper, type PartyPaper, type ReviewPaper } from '../election/ballot-paper.ts';
import { sum } from '../kernel/count.ts';
import type { Counted, JudgeRow, ListRow } from '../tally/count-file.ts';
import type { Coverage } from './coverage.ts';
import { formatNumber } from './figures.ts';
import { nameCell, printedName } from './names.ts';
import { ownRemarksOn, type Remarks, remarksOn, shortLikenessesOn } from './remarks.ts';
import type { SheetSetting } from './setting.ts';
import { type Column, type Row, type Table, tickBox } from './sheet.ts';

/** For whom the tables are: to be kept, or to be keyed in by the tally staff. */
export type Use = 'record' | 'handover';

export interface ResultTables {
  readonly heading: string;
  readonly table: Table;
  /** Said below the table. */
  readonly notes: readonly string[];
  /** HC_PR: the votes of the persons on the lists. */
  readonly members: { readonly heading: string; readonly table: Table; readonly notes: readonly string[] } | null;
}

export function resultTables(setting: Pick<SheetSetting, 'definition' | 'notices' | 'covers'>, counted: Counted, use: Use): ResultTables {
  const paper = ballotPaper(setting.definition, setting.notices, counted.contest);
  const { covers } = setting;
  const remarks = remarksOn(paper, covers);
  const size = use === 'handover' ? 'large' : 'regular';
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return { heading: '候補者別\n得票数', table: candidateTable(paper, counted, { remarks, covers, size, use }), notes: [], members: null };
    case 'HR_PR':
      return { heading: '政党等別\n得票数', table: partyTable(paper, counted, { remarks, covers, size, use }), notes: [], members: null };
    case 'HC_PR':
      return {
        heading: '政党等別\n得票総数',
        table: listTable(paper, counted, { remarks, covers, size, use }),
        notes: ['①には、特定枠の名簿登載者の氏名による得票を含む（政党等の得票に算入）。'],
        members: {
          heading: '登載者別\n得票数',
          table: memberTable(paper, counted, { remarks, covers, size: use === 'handover' ? 'regular' : 'compact', use }),
          notes: ['並びは名簿の順である。得票のない者も0と印刷している。「特」は特定枠で、括弧の数は①に算入した得票であり、②の計に含まない。'],
        },
      };
    case 'SC_REVIEW':
      return {
        heading: '裁判官別\n投票数',
        table: reviewTable(paper, counted, { remarks, covers, size, use }),
        notes: ['各行の計は、有効投票数と等しい。×の記載がない投票は、全員について「可としない」に数えた。'],
        members: null,
      };
  }
}

interface Look {
  readonly remarks: Remarks;
  readonly covers: Coverage;
  readonly size: Table['size'];
  readonly use: Use;
}

const ticks: readonly Column[] = [{ heading: '読', width: 9, kind: 'tick' }, { heading: '聞', width: 9, kind: 'tick' }];
const ticked = [tickBox, tickBox];
const filingNumber: Column = { heading: '届出番号', width: 18, kind: 'number' };

function plain(cells: readonly string[], remark: string | undefined): Row {
  return { cells, remark: remark ?? null, style: 'plain' };
}

/** 有効投票数 under the rows; the hand-over sheet goes on to the total, because its reader has nothing else. */
function sums({ valid, invalid, total }: Counted, use: Use, cells: (label: string, number: string) => readonly string[]): readonly Row[] {
  const row = (label: string, n: number): Row => ({ cells: cells(label, formatNumber(n)), remark: null, style: 'sum' });
  const first = row('有効投票数', valid);
  return use === 'record' ? [first] : [first, row('無効投票数', invalid), row('投票総数', total)];
}

/** One row for each candidate or party: number, name, a second text, votes. */
function voteTable(
  columns: readonly [name: Column, second: Column],
  options: readonly { readonly code: number; readonly cells: readonly [string, string, string] }[],
  counted: Counted, { remarks, size, use }: Look,
): Table {
  const votes = votesByCode(counted);
  return {
    type: 'table',
    size,
    columns: [filingNumber, ...columns, { heading: '得票数', width: 24, kind: 'figure' }, ...ticks],
    rows: [
      ...options.map(({ code, cells }) => plain([...cells, formatNumber(votes(code)), ...ticked], remarks.get(code))),
      ...sums(counted, use, (label, number) => ['', label, '', number, ...ticked]),
    ],
  };
}

function candidateTable({ candidates }: CandidatePaper, counted: Counted, look: Look): Table {
  return voteTable(
    [{ heading: '候補者氏名', width: 56, kind: 'name' }, { heading: '党派', width: 38, kind: 'text' }],
    candidates.map(({ option }) => ({
      code: option.code, cells: [String(option.number), nameCell(option, look.covers), option.affiliation],
    })),
    counted, look,
  );
}

function partyTable({ parties }: PartyPaper, counted: Counted, look: Look): Table {
  return voteTable(
    [{ heading: '名簿届出政党等の名称', width: 62, kind: 'name' }, { heading: '略称', width: 32, kind: 'text' }],
    parties.map(({ option }) => ({
      code: option.code, cells: [String(option.number), printedName(option, look.covers), option.abbreviation],
    })),
    counted, look,
  );
}

function listTable(paper: PartyPaper, counted: Counted, { remarks, covers, size, use }: Look): Table {
  const lists = listsByCode(counted);
  const all = paper.parties.map(({ option }) => lists(option.code));
  const [party, members] = [sum(all.map(({ partyVotes }) => partyVotes)), sum(all.map(({ memberVotes }) => memberVotes))];
  return {
    type: 'table',
    size,
    columns: [
      { heading: '届出\n番号', width: 12, kind: 'number' },
      { heading: '政党等の名称', width: 48, kind: 'name' },
      { heading: '略称', width: 19, kind: 'text' },
      { heading: '得票総数\n①＋②', width: 19, kind: 'figure' },
      { heading: '①政党等名\nによる得票', width: 19, kind: 'figure' },
      { heading: '②登載者の\n得票の計', width: 22, kind: 'figure' },
      ...ticks,
    ],
    rows: [
      ...paper.parties.map(({ option }) => {
        const { total, partyVotes, memberVotes } = lists(option.code);
        return plain([
          String(option.number), printedName(option, covers), option.abbreviation,
          ...[total, partyVotes, memberVotes].map(formatNumber), ...ticked,
        ], remarks.get(option.code));
      }),
      ...sums(counted, use, (label, number) => (label === '有効投票数'
        ? ['', label, '', number, formatNumber(party), formatNumber(members), ...ticked]
        : ['', label, '', number, '', '', ...ticked])),
    ],
  };
}

function memberTable(paper: PartyPaper, counted: Counted, { covers, size }: Look): Table {
  const lists = listsByCode(counted);
  const [own, similar] = [ownRemarksOn(paper, covers), shortLikenessesOn(paper, covers)];
  return {
    type: 'table',
    size,
    columns: [
      { heading: '名簿順', width: 12, kind: 'number' },
      { heading: '名簿登載者の氏名', width: 34, kind: 'name' },
      { heading: 'ふりがな', width: 34, kind: 'name' },
      { heading: '似た氏名等', width: 34, kind: 'text' },
      { heading: '得票数', width: 16, kind: 'figure' },
      ...ticks.map((tick) => ({ ...tick, width: 8 })),
    ],
    rows: paper.parties.flatMap(({ option, members }) => {
      const list = lists(option.code);
      const votes = new Map(list.members.map((member) => [member.code, member.votes]));
      const named = `${option.number}　${printedName(option, covers)}　名簿登載者${members.length}人`;
      const besides = members.some((member) => member.option.priority) ? '②の計（特定枠を除く）' : '②の計';
      return [
        { cells: [named, '', '', '', '', '', ''], remark: null, style: 'head' } as const,
        ...members.map(({ option: member }, index) => {
          const number = formatNumber(votes.get(member.code) ?? missing());
          return plain([
            member.priority ? `特${index + 1}` : String(index + 1), printedName(member, covers), member.kana,
            similar.get(member.code) ?? '', member.priority ? `(${number})` : number, ...ticked,
          ], own.get(member.code));
        }),
        { cells: ['', besides, '', '', formatNumber(list.memberVotes), ...ticked], remark: null, style: 'sum' } as const,
      ];
    }),
  };
}

function reviewTable(paper: ReviewPaper, counted: Counted, { remarks, covers, size, use }: Look): Table {
  const rows = judgesByCode(counted);
  return {
    type: 'table',
    size,
    columns: [
      { heading: '告示\n番号', width: 12, kind: 'number' },
      { heading: '裁判官氏名', width: 40, kind: 'name' },
      { heading: '罷免を\n可とする', width: 21, kind: 'figure' },
      { heading: '罷免を\n可としない', width: 22, kind: 'figure' },
      { heading: '記載\n無効', width: 16, kind: 'figure' },
      { heading: '計', width: 25, kind: 'figure' },
      ...ticks,
    ],
    rows: [
      ...paper.judges.map(({ option }) => {
        const row = rows(option.code);
        const figures = row.held
          ? [row.dismiss, row.retain, row.entryInvalid, sum([row.dismiss, row.retain, row.entryInvalid])].map(formatNumber)
          : ['―', '―', '―', '―'];
        return plain([String(option.code), nameCell(option, covers), ...figures, ...row.held ? ticked : ['', '']], remarks.get(option.code));
      }),
      ...sums(counted, use, (label, number) => ['', label, '', '', '', number, ...ticked]),
    ],
  };
}

function votesByCode({ result }: Counted): (code: number) => number {
  if (result.type !== 'candidates' && result.type !== 'parties') return mismatch();
  const votes = new Map(result.rows.map((row) => [row.code, row.votes]));
  return (code) => votes.get(code) ?? missing();
}

function listsByCode({ result }: Counted): (code: number) => ListRow {
  if (result.type !== 'lists') return mismatch();
  const lists = new Map(result.lists.map((row) => [row.code, row]));
  return (code) => lists.get(code) ?? missing();
}

function judgesByCode({ result }: Counted): (code: number) => JudgeRow {
  if (result.type !== 'review') return mismatch();
  const judges = new Map(result.judges.map((row) => [row.code, row]));
  return (code) => judges.get(code) ?? missing();
}

function missing(): never {
  throw new RangeError('a count without a row for every option of the paper');
}

function mismatch(): never {
  throw new RangeError('a count of another kind than its contest');
}
