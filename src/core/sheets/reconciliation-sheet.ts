// The reconciliation: every equation of every contest with its terms, the voters, and the reason of a difference.
import type { ContestCount } from '../tally/count-file.ts';
import { equationBlock, voterBlocks } from './ballots-of-count.ts';
import { contestLine, electionFacts, fileOf, frameOf, makingFacts, placeFacts, receiptFacts, shortNameOf } from './frame.ts';
import { box, supervisorBoxesOfHall, witnessBoxesOfHall } from './people-boxes.ts';
import { numberedSections } from './result-sheet.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import type { Section, Sheet } from './sheet.ts';
import { signing } from './words.ts';

export function reconciliationSheet(setting: SheetSetting): Sheet {
  const { contests } = setting.count;
  const body = numberedSections(1, contests.map((count) => contestSection(setting, count)));
  return {
    ...frameOf(setting, {
      title: '投票者数との照合票',
      facts: [
        ...electionFacts(setting),
        { label: '選挙種別', value: contests.map(({ contest }) => contestLine(contestOf(setting, contest))).join('、') },
        ...placeFacts(setting), ...receiptFacts(setting), ...makingFacts(setting),
      ],
    }),
    form: '照合',
    file: fileOf(setting, 'reconciliation'),
    contest: null,
    contestName: contests.map(({ contest }) => shortNameOf(contestOf(setting, contest))).join('・'),
    body,
    closing: numberedSections(body.length + 1, [{
      heading: '確認欄',
      note: signing,
      blocks: [{
        type: 'signatures',
        boxes: [
          ...supervisorBoxesOfHall(setting), box('入力した者', setting.facts.operator, 2), box('入力した者', setting.facts.checker, 2),
          ...witnessBoxesOfHall(setting), { label: '手書きの追記', name: '', prompt: '', sixths: 6 },
        ],
      }],
    }]),
  };
}

function contestSection(setting: SheetSetting, count: ContestCount): Section {
  const contest = contestOf(setting, count.contest);
  const heading = shortNameOf(contest);
  switch (count.state) {
    case 'not-held':
      return { heading, blocks: [{ type: 'text', text: '投票は行われません', style: 'plain' }] };
    case 'counted':
      return {
        heading,
        blocks: [
          ...count.equations.filter(({ id }) => id !== 'voters').map((equation) => equationBlock(contest.kind, equation)),
          ...voterBlocks(contest.kind, count),
          { type: 'pairs', pairs: [{ label: '独立した2系統の計算', value: '一致' }] },
        ],
      };
  }
}
