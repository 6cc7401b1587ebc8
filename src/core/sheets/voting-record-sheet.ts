// what the polling record (投票録) and the paper on overseas votes need from here: numbers of ballots, medium and seals. No choice.
import { eventsIn } from './night-events.ts';
import type { ContestCount } from '../tally/count-file.ts';
import { formatNumber } from './figures.ts';
import { electionFacts, fileOf, frameOf, makingFacts, placeFacts, shortNameOf } from './frame.ts';
import { contestNames, personIn } from './night-names.ts';
import { box } from './people-boxes.ts';
import { mediumName, roles } from './receipt-sentences.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import { type Column, type Row, type Section, type Sheet, tickBox } from './sheet.ts';
import { inOrder, statementTable, type Told } from './statements.ts';
import { clockOf } from './telling.ts';
import { signing, timePrompt } from './words.ts';

const use = '投票録及び在外投票に関する調書の様式に書き写し、2人がそれぞれ読み合わせて、四角（左は1人目、右は2人目）に印を付けること。';

export function votingRecordSheet(setting: SheetSetting): Sheet {
  return {
    ...frameOf(setting, {
      title: '投票録・在外投票に関する調書　転記事項',
      facts: [...electionFacts(setting), ...placeFacts(setting), ...makingFacts(setting)],
    }),
    form: 'A-13',
    file: fileOf(setting, 'a-13'),
    contest: null,
    contestName: contestNames(setting),
    ...numberedThrough({
      body: [numberSection(setting)],
      account: [{ heading: '媒体及び封印', blocks: [statementTable(mediumSentences(setting))] }],
      closing: closingSections(),
    }),
  };
}

const columns: readonly Column[] = [
  { heading: '選挙種別', width: 42, kind: 'text' },
  { heading: '執務室で\n出力した件数', width: 29, kind: 'figure' },
  { heading: '重複により\n除いた件数', width: 27, kind: 'figure' },
  { heading: '受け入れた\n件数', width: 30, kind: 'figure' },
  { heading: '1人目', width: 11, kind: 'tick' },
  { heading: '2人目', width: 11, kind: 'tick' },
];

function numberSection(setting: SheetSetting): Section {
  return {
    heading: '投票の件数',
    blocks: [
      { type: 'table', size: 'regular', columns, rows: setting.count.contests.map((count) => numberRow(setting, count)) },
      { type: 'text', style: 'small', text: use },
    ],
  };
}

function numberRow(setting: SheetSetting, count: ContestCount): Row {
  const name = shortNameOf(contestOf(setting, count.contest));
  switch (count.state) {
    case 'not-held': return { cells: [name, '―', '―', '―', '', ''], remark: '投票は行われません。件数は数えていない。', style: 'plain' };
    case 'counted': {
      const figures = [count.received, count.duplicatesRemoved, count.records].map((n) => `${formatNumber(n)}件`);
      return { cells: [name, ...figures, tickBox, tickBox], remark: null, style: 'plain' };
    }
  }
}

function mediumSentences(setting: SheetSetting): readonly string[] {
  const { night: { state, log }, facts: { madeAt } } = setting;
  const { media: { seals }, bag, fingerprint, numbers } = state;
  const time = clockOf(state.openings[0]?.at ?? madeAt, madeAt);
  const person = personIn(state);
  const persons = (ids: readonly string[]): string => ids.map(person).join('、');
  const compared = seals.flatMap((seal): readonly Told[] => {
    const { at, slip, actual, by, unsealed } = seal;
    const medium = mediumName({ setting, state }, seal);
    const result = slip === actual ? `受渡票と現物で一致した。番号　${actual}` : `一致しなかった。受渡票　${slip}、現物　${actual}`;
    return [
      { at, text: `${time(at)}、${medium}の封印番号を照合し、${result}（照合した者　${persons(by)}）。` },
      ...unsealed === null ? [] : [{ at: unsealed.at, text: `${time(unsealed.at)}、${medium}の封印を解いた（解いた者　${person(unsealed.by)}）。` }],
    ];
  });
  const told = eventsIn(log, 'issue-announced').map(({ at, first, by }) => (
    { at, text: `${time(at)}、最新の発行番号　第${first}号の連絡を受けた（入力した者　${persons(by)}）。` }));
  return [
    ...inOrder([...compared, ...told]),
    `${time(bag.at)}、${roles[bag.role]}の投票データ一式（第${bag.issue}号）を受け入れた。照合番号は一致した（${time(fingerprint.at)}、入力した者　${person(fingerprint.by)}）。`,
    `件数を2人がそれぞれ入力し、一致した（${time(numbers.at)}、入力した者　${persons(numbers.by)}）。`,
  ];
}

/** Hands met before the terminal saw anything. */
function closingSections(): readonly Section[] {
  return [
    {
      heading: '媒体の受渡し',
      note: '手で記入',
      blocks: [{
        type: 'signatures',
        boxes: [
          box('引き渡した者', '', 3), box('受け取った者', '', 3),
          { label: '受渡しの時刻', name: '', prompt: timePrompt, sixths: 3 }, box('受渡票の番号', '', 3),
        ],
      }],
    },
    {
      heading: '確認欄',
      note: signing,
      blocks: [{ type: 'signatures', boxes: [box('書き写した者', '', 2), box('読み合わせ（1人目）', '', 2), box('読み合わせ（2人目）', '', 2)] }],
    },
  ];
}
