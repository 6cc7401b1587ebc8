// What A-9 says of the preservation bag: what is in it, its 照合番号, until when it is kept, who seals it.
import { hexToBytes } from '@noble/hashes/utils.js';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import type { IsoDate } from '../kernel/time.ts';
import { retentionFor } from '../law/retention.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import { shortNameOf } from './frame.ts';
import { formatDate } from './japanese-calendar.ts';
import { box, refusedSignatureBox, supervisorBoxesOfHall, witnessBoxesOfHall } from './people-boxes.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import type { Block, Section, Table } from './sheet.ts';
import { signing } from './words.ts';

/** The bag as it stands on every medium. */
export interface PreservedBag {
  /** Its identity (formats/bag §3), hexadecimal. */
  readonly fingerprint: string;
  /** Every file with its path in the bag. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  /** How many media it was written to. */
  readonly media: number;
}

/** 正 is the first medium, every other one 副. */
export function mediumName(number: number, media: number): string {
  if (number === 1) return '正';
  return media === 2 ? '副' : `副${number - 1}`;
}

/** `size`: as large as there is room for, since they are compared by eye and read aloud. */
export function digitsSection({ fingerprint }: PreservedBag, size: Table['size']): Section {
  const groups = groupsOf(sixtyDigits(hexToBytes(fingerprint)));
  return {
    heading: '保存データ\n一式の\n照合番号',
    blocks: [
      {
        type: 'table',
        size,
        columns: [
          { heading: '', width: 30, kind: 'text' },
          ...Array.from({ length: 4 }, () => ({ heading: '', width: 30, kind: 'figure' }) as const),
        ],
        rows: [0, 4, 8].map((first) => ({
          cells: [`${first + 1}から${first + 4}まで`, ...groups.slice(first, first + 4)], remark: null, style: 'plain' as const,
        })),
      },
      { type: 'text', style: 'small', text: '用紙の下の照合番号は、受け入れた投票データ一式のものである。' },
    ],
  };
}

/** Contests that are kept alike stand together. A suit that is pending is a reason to keep longer (公職選挙法71条). */
export function retentionSection(setting: SheetSetting): Section {
  const { definition: { event }, count } = setting;
  const contestsOf = new Map<string, string[]>();
  for (const { contest: number } of count.contests.filter(({ state }) => state === 'counted')) {
    const contest = contestOf(setting, number);
    const { text, clause, untilAbout } = retentionFor(voteKindFacts[contest.kind].retention, event);
    const until = untilAbout === null ? '' : `\n目安：${formatDate(untilAbout as IsoDate)}まで`;
    const line = `${text}（${clause}）${until}`;
    contestsOf.set(line, [...contestsOf.get(line) ?? [], shortNameOf(contest)]);
  }
  return {
    heading: '保存期間',
    blocks: [
      ...[...contestsOf].map(([line, contests]): Block => ({ type: 'pairs', pairs: [{ label: contests.join('・'), value: line }] })),
      { type: 'text', style: 'small', text: '訴訟が係属しているときは、期間が過ぎても廃棄しない。' },
    ],
  };
}

export const opening = '開封するときは選挙管理委員会の決定を要する';

export function sealSection(setting: SheetSetting): Section {
  return {
    heading: '封印',
    note: signing,
    blocks: [{
      type: 'signatures',
      boxes: [
        box('封印番号', '', 3), { label: '封印した日時', name: '', prompt: '　月　　日 午前・午後　　時　　分', sixths: 3 },
        ...supervisorBoxesOfHall(setting), ...witnessBoxesOfHall(setting),
        refusedSignatureBox,
      ],
    }],
  };
}
