// the figures for the tally staff, large, in filing order; read back, received, collected again after they were keyed in.
import type { Contest } from '../election/definition.ts';
import type { Counted } from '../tally/count-file.ts';
import { recallBlocks } from './ballots-of-count.ts';
import { contestLine, electionFacts, fileOf, frameOf, makingFacts, shortNameOf } from './frame.ts';
import { reportDestination } from './handling.ts';
import { box, readerBoxes } from './people-boxes.ts';
import { resultTables } from './result-tables.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import type { Section, Sheet } from './sheet.ts';
import { timePrompt } from './words.ts';

const report = 'この票数は、紙の投票の票数と同じ回の報告に含めること。\nインターネット投票分だけを追加した報告をしないこと。';
const collected = '入力の後、必ず回収し、封印する一式に入れる。写しを取らない。掲示、読み上げ、ファクシミリによる送信をしない。';

/** `number` counts the hand-over sheets of a set from 1. */
export function handoverSheet(setting: SheetSetting, counted: Counted, number: number): Sheet {
  const contest = contestOf(setting, counted.contest);
  const { body, closing } = numberedThrough({
    body: figureSections(setting, counted), closing: closingSections(setting, contest, counted),
  });
  return {
    ...frameOf(setting, {
      title: `引渡票（集計係用・要回収）　第${number}号`,
      facts: [...electionFacts(setting), { label: '選挙種別', value: contestLine(contest) }, ...makingFacts(setting)],
    }),
    form: 'A-22',
    file: fileOf(setting, `a-22-contest-${contest.contest}`),
    contest: contest.contest,
    contestName: shortNameOf(contest),
    body: [{ heading: '報告', blocks: [{ type: 'text', text: report, style: 'framed' }] }, ...body],
    closing,
  };
}

function figureSections(setting: SheetSetting, counted: Counted): readonly Section[] {
  const { heading, table, notes, members } = resultTables(setting, counted, 'handover');
  const note = (text: string): Section['blocks'][number] => ({ type: 'text', text, style: 'small' });
  return [
    {
      heading: '含める報告',
      blocks: [
        { type: 'text', text: '□ 第　　　回（午前・午後　　時　　分）　　□ 最終', style: 'plain' },
        { type: 'pairs', pairs: [reportDestination(contestOf(setting, counted.contest))] },
      ],
    },
    { heading, blocks: [table, ...notes.map(note)] },
    ...members === null ? [] : [{ heading: members.heading, blocks: [members.table, ...members.notes.map(note)] }],
  ];
}

function closingSections({ facts }: SheetSetting, { kind }: Contest, counted: Counted): readonly Section[] {
  return [
    {
      heading: '引渡し',
      recall: recallBlocks(kind, counted),
      blocks: [{
        type: 'signatures',
        boxes: [
          ...readerBoxes(facts, 3),
          box('引き渡した者', '', 3), box('受け取った者（集計係）', '', 3),
          { label: '受領の時刻', name: '', prompt: timePrompt, sixths: 3 }, box('入力の読み合わせ（集計係2名）', '', 3),
        ],
      }],
    },
    {
      heading: '回収',
      blocks: [
        { type: 'signatures', boxes: [box('回収した者', '', 3), { label: '回収の時刻', name: '', prompt: timePrompt, sixths: 3 }] },
        { type: 'text', text: collected, style: 'plain' },
      ],
    },
  ];
}
