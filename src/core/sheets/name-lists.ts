// Every name of the election once, to be compared with the list by eye, and what to look at on the paper itself.
import { type BallotPaper, ballotPaper, notHeldCause } from '../election/ballot-paper.ts';
import type { Contest } from '../election/definition.ts';
import type { Coverage } from './coverage.ts';
import { type FrameSetting, shortNameOf } from './frame.ts';
import { nameCell, printedName } from './names.ts';
import { remarksOn } from './remarks.ts';
import { type Row, type Section, type Table, tickBox } from './sheet.ts';

export interface NamesSetting extends Pick<FrameSetting, 'definition' | 'notices'> {
  readonly covers: Coverage;
}

export function heldContests({ definition, notices }: Pick<NamesSetting, 'definition' | 'notices'>): readonly Contest[] {
  return definition.contests.filter(({ contest }) => notHeldCause(definition, notices, contest) === null);
}

/** What to do with the lists, and one list for each contest. */
export function namesSections(setting: NamesSetting): readonly Section[] {
  return [
    { heading: '氏名等の印字', blocks: [{ type: 'text', text: compare, style: 'plain' }] },
    ...heldContests(setting).map((contest) => namesSection(setting, contest)),
  ];
}

const compare = '次の氏名等を候補者等の一覧と1字ずつ見比べ、違いがないとき、各自の欄に印を付ける。';

function namesSection(setting: NamesSetting, contest: Contest): Section {
  const paper = ballotPaper(setting.definition, setting.notices, contest.contest);
  return { heading: shortNameOf(contest), blocks: [namesTable(paper, setting)] };
}

function namesTable(paper: BallotPaper, { covers }: NamesSetting): Table {
  const remarks = remarksOn(paper, covers);
  const row = (code: number, number: string, name: string, besides: string): Row => (
    { cells: [number, name, besides, tickBox, tickBox], remark: remarks.get(code) ?? null, style: 'plain' });
  return {
    type: 'table',
    // As on the sheets of the result, where the room is.
    size: paper.kind === 'HC_PR' ? 'compact' : 'regular',
    columns: [
      { heading: '番号', width: 14, kind: 'number' }, { heading: '氏名又は名称', width: 66, kind: 'name' },
      { heading: paper.kind === 'SC_REVIEW' ? '' : '党派又は略称', width: 42, kind: 'text' },
      { heading: '1人目', width: 12, kind: 'tick' }, { heading: '2人目', width: 12, kind: 'tick' },
    ],
    rows: rowsOf(paper, covers, row),
  };
}

type MakeRow = (code: number, number: string, name: string, besides: string) => Row;

function rowsOf(paper: BallotPaper, covers: Coverage, row: MakeRow): readonly Row[] {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return paper.candidates.map(({ option }) => row(option.code, String(option.number), nameCell(option, covers), option.affiliation));
    // No vote names a person of the list, and so no sheet prints one.
    case 'HR_PR':
      return paper.parties.map(({ option }) => row(option.code, String(option.number), printedName(option, covers), option.abbreviation));
    case 'HC_PR':
      return paper.parties.flatMap(({ option, members }) => [
        row(option.code, String(option.number), printedName(option, covers), option.abbreviation),
        ...members.map(({ option: member }, index) => row(member.code, `${option.number}－${index + 1}`, nameCell(member, covers), '')),
      ]);
    case 'SC_REVIEW':
      return paper.judges.map(({ option }) => row(option.code, String(option.code), nameCell(option, covers), ''));
  }
}

/** What two persons look at on the paper, whatever stands on it. */
export const printSection: Section = {
  heading: '印刷の確認',
  note: '全ての頁を見る。',
  blocks: [
    { type: 'text', style: 'plain', text: '裏面は白ですか　　　　　　□ 白い　　　□ 白くない' },
    { type: 'text', style: 'plain', text: '上下左右に欠けはないか　　□ ない　　　□ ある' },
    { type: 'text', style: 'plain', text: '字にかすれはないか　　　　□ ない　　　□ ある' },
    { type: 'text', style: 'small', text: '一つでも右に当たるときは、片面の印刷、用紙の大きさ又は印刷機を改め、全ての頁を刷り直す。' },
  ],
};
