// 準備票: the terminal before the opening, as two persons found it, and every name printed once, to be compared with the list by eye.
import { hexToBytes } from '@noble/hashes/utils.js';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import type { Time } from '../kernel/time.ts';
import type { Coverage } from './coverage.ts';
import { formatDifference } from './figures.ts';
import { contestLine, electionFacts, frameBeforeCount, type FrameSetting, makingFacts, placeFacts, shortNameOf, withoutFigures } from './frame.ts';
import { formatDateAndTime } from './japanese-calendar.ts';
import { heldContests, namesSections, printSection } from './name-lists.ts';
import { box } from './people-boxes.ts';
import { numberedThrough } from './section-numbers.ts';
import type { Labelled, Section, Sheet } from './sheet.ts';
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
  /** Interfaces that carried something when the sheet was made: only a rehearsal goes on with one. */
  readonly network: readonly string[];
  readonly covers: Coverage;
}

/** Name of the file, without ending. */
export const readinessFile = 'readiness';

export function readinessSheet(setting: ReadinessSetting): Sheet {
  const contests = heldContests(setting);
  const body = [electionSection(setting)];
  const account: readonly Section[] = [
    terminalSection(setting), ...namesSections(setting),
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

function terminalSection({ facts, certificate, readied: { at, clockOffset }, former, network }: ReadinessSetting): Section {
  const pairs = (...each: readonly Labelled[]): Section['blocks'][number] => ({ type: 'pairs', pairs: each });
  return {
    heading: '端末の準備',
    note: '2名で確認',
    blocks: [
      pairs({ label: '時刻の確認', value: formatDateAndTime(at) }, { label: '端末の時計に加える秒数', value: `${formatDifference(clockOffset)}秒` }),
      pairs({ label: '通信', value: network.length === 0 ? 'なし' : `あり（${network.join('、')}）` }, { label: 'この選挙の集計記録', value: 'なし' }),
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

function closingSections({ facts }: ReadinessSetting): readonly Section[] {
  return [
    printSection,
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
