// which card was used, in whose keeping, from when to when, and everything that happened with a card on the way.
import type { CardRefusal } from '../keys/card-refusals.ts';
import type { Time } from '../kernel/time.ts';
import type { LogRecord } from '../log/record.ts';
import { toldOf } from './event-words.ts';
import { electionFacts, fileOf, frameOf, makingFacts, placeFacts, shortNameOf, withoutFigures } from './frame.ts';
import { formatDateAndTime, formatShortTime } from './japanese-calendar.ts';
import { contestNames, momentOf, namesOf, printed } from './night-names.ts';
import { box, supervisorBoxesOfHall, witnessBoxesOfHall } from './people-boxes.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import type { Block, Labelled, Row, Section, Sheet } from './sheet.ts';
import { signing, timePrompt } from './words.ts';

export function cardUseSheet(setting: SheetSetting): Sheet {
  const used = setting.count.contests.some((each) => each.state === 'counted' && each.records > 0);
  return {
    ...withoutFigures(frameOf(setting, {
      title: 'カード使用記録', facts: [...electionFacts(setting), ...placeFacts(setting), ...makingFacts(setting)],
    })),
    form: 'A-7',
    file: fileOf(setting, 'a-7'),
    contest: null,
    contestName: contestNames(setting),
    ...numberedThrough({
      body: [purposeSection(setting, used)], account: used ? accountSections(setting) : [], closing: closingSections(setting, used),
    }),
  };
}

function purposeSection(setting: SheetSetting, used: boolean): Section {
  const { definition: { keys }, covers, count: { contests } } = setting;
  const counted = contests.filter(({ state }) => state === 'counted').map(({ contest }) => shortNameOf(contestOf(setting, contest))).join('・');
  const cards = keys.cards.map(({ label }) => printed(label, covers)).join('、');
  return {
    heading: '使用目的',
    blocks: [
      used
        ? { type: 'text', style: 'plain', text: `投票データ（${counted}）を開くため` }
        : { type: 'text', style: 'framed', text: 'カードは使用していない' },
      ...used ? [] : [{ type: 'text', style: 'plain', text: '開く投票データがないため、カードを使用せず、暗証番号も入力していない。' } as const],
      { type: 'pairs', pairs: [{ label: 'この選挙のカード（管理番号）', value: cards }] },
    ],
  };
}

function accountSections(setting: SheetSetting): readonly Section[] {
  const { night: { state: { card }, log }, covers } = setting;
  const last = usesIn(log).at(-1) ?? { begun: null, ended: null };
  const pairs: readonly Labelled[] = [
    { label: '使用したカード（管理番号）', value: printed(card.asked?.label ?? '', covers) },
    { label: '使用の開始', value: timeOf(last.begun) },
    { label: '使用の終了', value: timeOf(last.ended) },
    { label: '結果', value: last.ended === null ? '―' : '投票データを開き、2系統の計算が一致した。' },
  ];
  return [
    {
      heading: '保管者',
      blocks: [{ type: 'pairs', pairs: [
        { label: 'カードの保管者', value: card.holders?.holder.name ?? '' },
        { label: '暗証番号の保管者', value: card.holders?.pinKeeper.name ?? '' },
      ] }],
    },
    { heading: '使用', blocks: pairs.map((pair): Block => ({ type: 'pairs', pairs: [pair] })) },
    { heading: '経過', note: '操作記録による', blocks: [courseTable(setting)] },
  ];
}

function timeOf(at: Time | null): string {
  return at === null ? '―' : formatDateAndTime(at);
}

interface Use {
  readonly begun: Time;
  /** When the last ballot was open; null where this use came to no end of its own. */
  readonly ended: Time | null;
}

/** From the entry of a PIN to the last ballot that was opened with it. */
function usesIn(log: readonly LogRecord[]): readonly Use[] {
  return log.flatMap((record, index): readonly Use[] => {
    if (record.event !== 'card-asked') return [];
    const rest = log.slice(index + 1);
    const next = rest.findIndex(({ event }) => event === 'card-asked');
    const end = (next === -1 ? rest : rest.slice(0, next)).find(({ event }) => event === 'ballots-opened');
    return [{ begun: momentOf(record), ended: end === undefined ? null : momentOf(end) }];
  });
}

const ofCards: readonly string[] = [
  'card-holders-recorded', 'card-inserted', 'card-refused', 'final-try-allowed', 'card-asked', 'ballots-opened', 'opening-refused', 'program-restarted',
];

function courseTable(setting: SheetSetting): Block {
  const { log } = setting.night;
  const names = namesOf(setting);
  const first = log.findIndex(({ event }) => event === 'card-holders-recorded');
  return {
    type: 'table',
    size: 'compact',
    columns: [
      { heading: '時刻', width: 22, kind: 'text' },
      { heading: '操作', width: 72, kind: 'text' },
      { heading: '結果', width: 46, kind: 'text' },
      { heading: '記録', width: 14, kind: 'number' },
    ],
    rows: log.slice(first === -1 ? log.length : first).filter(({ event }) => ofCards.includes(event)).map((record): Row => {
      const { act, detail, refused } = toldOf(record, names);
      return {
        cells: [
          formatShortTime(momentOf(record)), printed(detail === '' ? act : `${act}\n${detail}`, setting.covers),
          refused === null ? '済' : reasonOf(refused), `第${record.seq}号`,
        ],
        remark: null,
        style: 'plain',
      };
    }),
  };
}

function closingSections(setting: SheetSetting, used: boolean): readonly Section[] {
  const { night: { state: { card } } } = setting;
  return [
    ...used ? [{
      heading: 'カードの\n返却',
      blocks: [{
        type: 'signatures',
        boxes: [
          box('返した者', '', 3), box('受け取った者（カードの保管者）', card.holders?.holder.name ?? '', 3),
          { label: '返した時刻', name: '', prompt: timePrompt, sixths: 6 },
          box('カードの封印番号', '', 3), box('暗証番号の封書の封印番号', '', 3),
        ],
      }],
    } as const] : [],
    {
      heading: '確認欄',
      note: signing,
      blocks: [{
        type: 'signatures',
        boxes: [
          ...used ? [box('カードの保管者', card.holders?.holder.name ?? '', 3), box('暗証番号の保管者', card.holders?.pinKeeper.name ?? '', 3)] : [],
          ...supervisorBoxesOfHall(setting), ...witnessBoxesOfHall(setting),
        ],
      }],
    },
  ];
}

/** Why the terminal stopped a card, in words of paper; a code that came later stands for itself. */
function reasonOf(code: string): string {
  return (reasons as Readonly<Record<string, string>>)[code] ?? code;
}

const reasons = {
  'card/absent': 'カードがない',
  'card/unreadable': 'カードを読み取れない',
  'card/rehearsal-only': '研修用のカードである',
  'card/live-only': '実際の選挙のカードである',
  'card/other-election': 'ほかの選挙のカードである',
  'card/pin-form': '暗証番号の桁数が合わない',
  'card/wrong-pin': '暗証番号が一致しない',
  'card/wrong-pin-uncounted': '暗証番号が一致しない（残り回数は不明）',
  'card/final-try': '残り1回のため、入力を止めた',
  'card/locked': '入力回数の上限に達し、使用できない',
  'card/tries-not-recorded': '入力回数を記録できない',
  'card/no-possession': 'カードの鍵を確認できない',
  'card/silent': 'カードが応答しない',
  'card/pin-not-taken': 'カードが暗証番号を受け付けない',
  'card/malformed-answer': 'カードの値が正しくない',
  'card/wrong-answers': 'カードの計算が一致しない',
  'card/no-key': 'カードに鍵がない',
  'card/key-extractable': '鍵を取り出すことができるカードである',
  'card/accepts-bad-points': 'カードが形式に合わない値を受け付ける',
  'card/removed': 'カードが抜かれた',
  'card/no-modules': 'カードを動かすプログラムの登録がない',
  'card/module-missing': 'カードを動かすプログラムがない',
  'card/module-changed': 'カードを動かすプログラムが登録と一致しない',
  'card/module-unusable': 'カードを動かすプログラムを使用できない',
  'card/module-failed': 'カードを動かすプログラムが止まった',
  'card/binding-missing': 'カードを動かす部品がない',
  'card/not-unlocked': '暗証番号の入力前である',
  'card/stopped': 'カードの処理が止まった',
  'enrolment/withdrawn': '使用をやめたカードである',
} as const satisfies Readonly<Record<CardRefusal['code'] | 'enrolment/withdrawn', string>>;
