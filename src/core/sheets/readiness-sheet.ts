// 準備票: the terminal before the opening, as two persons found it, and every name printed once, to be compared with the list by eye.
import { hexToBytes } from '@noble/hashes/utils.js';
import { type BallotPaper, ballotPaper, notHeldCause } from '../election/ballot-paper.ts';
import type { Contest } from '../election/definition.ts';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import type { Time } from '../kernel/time.ts';
import type { Coverage } from './coverage.ts';
import { formatDifference } from './figures.ts';
import { contestLine, electionFacts, frameBeforeCount, type FrameSetting, makingFacts, placeFacts, shortNameOf, withoutFigures } from './frame.ts';
import { formatDateAndTime } from './japanese-calendar.ts';
import { nameCell, printedName } from './names.ts';
import { box } from './people-boxes.ts';
import { remarksOn } from './remarks.ts';
import { numberedThrough } from './section-numbers.ts';
import { type Labelled, type Row, type Section, type Sheet, type Table, tickBox } from './sheet.ts';
import { signing, timePrompt } from './words.ts';

/** What is known before any ballot came. Operator and checker of the facts are the two who made the terminal ready. */
export interface ReadinessSetting extends FrameSetting {
  /** The election context, hexadecimal. */
  readonly ctx: string;
  /** SHA-256 of the session key's certificate, hexadecimal (formats/log §1.4). */
  readonly certificate: string;
  readonly readied: {
    readonly at: Time;
    /** Confirmed clock minus system clock, seconds. */
    readonly clockOffset: number;
  };
  /** Name of the terminal that this one goes on for. */
  readonly former: string | null;
  readonly covers: Coverage;
}

/** Name of the file, without ending. */
export const readinessFile = 'readiness';

export function readinessSheet(setting: ReadinessSetting): Sheet {
  const contests = heldContests(setting);
  const body = [electionSection(setting)];
  const account: readonly Section[] = [
    terminalSection(setting), { heading: '氏名等の印字', blocks: [{ type: 'text', text: compare, style: 'plain' }] },
    ...contests.map((contest) => namesSection(setting, contest)),
  ];
  return {
    ...withoutFigures(frameBeforeCount(setting, {
      title: '開票所端末　準備票',
      facts: [
        ...electionFacts(setting), { label: '選挙種別', value: contests.map(contestLine).join('、') }, ...placeFacts(setting), ...makingFacts(setting),
      ],
    })),
    form: '準備票',
    file: readinessFile,
    contest: null,
    contestName: contests.map(shortNameOf).join('・'),
    ...numberedThrough({ body, account, closing: closingSections(setting) }),
  };
}

function heldContests({ definition, notices }: ReadinessSetting): readonly Contest[] {
  return definition.contests.filter(({ contest }) => notHeldCause(definition, notices, contest) === null);
}

function electionSection({ definition: { pollsCloseAt, opensAt }, ctx }: ReadinessSetting): Section {
  return {
    heading: 'この選挙',
    note: '鍵の作成の際の用紙と見比べる。',
    blocks: [
      { type: 'pairs', pairs: [digits('選挙の定義の照合番号', ctx)] },
      {
        type: 'pairs',
        pairs: [
          { label: '投票所を閉じる時刻', value: formatDateAndTime(pollsCloseAt) }, { label: '告示された開票の日時', value: formatDateAndTime(opensAt) },
        ],
      },
    ],
  };
}

function terminalSection({ facts, certificate, readied: { at, clockOffset }, former }: ReadinessSetting): Section {
  const pairs = (...each: readonly Labelled[]): Section['blocks'][number] => ({ type: 'pairs', pairs: each });
  return {
    heading: '端末の準備',
    note: '2名で確認',
    blocks: [
      pairs({ label: '時刻の確認', value: formatDateAndTime(at) }, { label: '端末の時計に加える秒数', value: `${formatDifference(clockOffset)}秒` }),
      pairs({ label: '通信', value: 'なし' }, { label: 'この選挙の集計記録', value: 'なし' }),
      pairs({ label: '端末', value: facts.terminal }, { label: 'ソフトウェアの版', value: facts.software }),
      ...former === null ? [] : [pairs({ label: '引き継いだ端末', value: former })],
      pairs(digits('この端末の電子署名の証明書の照合番号', certificate)),
    ],
  };
}

/** In two lines of six groups. */
function digits(label: string, digest: string): Labelled {
  const groups = groupsOf(sixtyDigits(hexToBytes(digest)));
  return { label, value: [groups.slice(0, 6), groups.slice(6)].map((line) => line.join(' ')).join('\n') };
}

const compare = '次の氏名等を候補者等の一覧と1字ずつ見比べ、違いがないとき、各自の欄に印を付ける。';

function namesSection(setting: ReadinessSetting, contest: Contest): Section {
  const paper = ballotPaper(setting.definition, setting.notices, contest.contest);
  return { heading: shortNameOf(contest), blocks: [namesTable(paper, setting)] };
}

function namesTable(paper: BallotPaper, { covers }: ReadinessSetting): Table {
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

function closingSections({ facts }: ReadinessSetting): readonly Section[] {
  return [
    {
      heading: '印刷の確認',
      note: '全ての頁を見る。',
      blocks: [
        { type: 'text', style: 'plain', text: '裏面は白ですか　　　　　　□ 白い　　　□ 白くない' },
        { type: 'text', style: 'plain', text: '上下左右に欠けはないか　　□ ない　　　□ ある' },
        { type: 'text', style: 'plain', text: '字にかすれはないか　　　　□ ない　　　□ ある' },
        { type: 'text', style: 'small', text: '一つでも右に当たるときは、片面の印刷、用紙の大きさ又は印刷機を改め、全ての頁を刷り直す。' },
      ],
    },
    {
      heading: '確認欄',
      note: signing,
      blocks: [{
        type: 'signatures',
        boxes: [
          box('見比べた者（1人目）', facts.operator, 3), box('見比べた者（2人目）', facts.checker, 3),
          { label: '見比べた時刻', name: '', prompt: timePrompt, sixths: 6 },
        ],
      }],
    },
  ];
}
