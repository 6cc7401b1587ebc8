// The reconciliation: the equations of every contest beside each other, the voters, and the reason of a difference.
import type { ContestCount, Counted } from '../tally/count-file.ts';
import { equationSections } from './equation-tables.ts';
import { differenceInWords, formatDifference, formatNumber } from './figures.ts';
import { contestLine, electionFacts, fileOf, frameOf, makingFacts, placeFacts, receiptFacts, shortNameOf } from './frame.ts';
import { box, supervisorBoxesOfHall, witnessBoxesOfHall } from './people-boxes.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, type SheetSetting } from './setting.ts';
import type { Block, Column, Section, Sheet } from './sheet.ts';
import { signing } from './words.ts';

export function reconciliationSheet(setting: SheetSetting): Sheet {
  const { contests } = setting.count;
  return {
    ...frameOf(setting, {
      title: '投票者数との照合票',
      facts: [
        ...electionFacts(setting),
        { label: '選挙種別', value: contests.map(({ contest }) => contestLine(contestOf(setting, contest))).join('\n') },
        ...placeFacts(setting), ...receiptFacts(setting), ...makingFacts(setting),
      ],
    }),
    form: '照合',
    file: fileOf(setting, 'reconciliation'),
    contest: null,
    contestName: contests.map(({ contest }) => shortNameOf(contestOf(setting, contest))).join('・'),
    ...numberedThrough({
      body: bodySections(setting),
      closing: [{
        heading: '確認欄',
        note: signing,
        recall: recallBlocks(setting),
        blocks: [{
          type: 'signatures',
          boxes: [
            ...supervisorBoxesOfHall(setting), box('入力した者', setting.facts.operator, 2), box('入力した者', setting.facts.checker, 2),
            ...witnessBoxesOfHall(setting), { label: '手書きの追記', name: '', prompt: '', sixths: 6 },
          ],
        }],
      }],
    }),
  };
}

function bodySections(setting: SheetSetting): readonly Section[] {
  const nameOf = ({ contest }: ContestCount): string => shortNameOf(contestOf(setting, contest));
  const counted = countedOf(setting);
  const notHeld = setting.count.contests.filter(({ state }) => state === 'not-held').map(nameOf);
  const differing = counted.filter(({ voters }) => voters.reason !== null);
  return [
    ...equationSections(counted, nameOf),
    ...differing.length === 0 ? [] : [{
      heading: '差の理由',
      blocks: [{ type: 'pairs', pairs: differing.map((count) => ({ label: `${nameOf(count)}　${differenceOf(count)}`, value: count.voters.reason ?? '' })) }],
    } satisfies Section],
    ...notHeld.length === 0 ? [] : [{
      heading: '行われない\n投票', blocks: [{ type: 'text', style: 'plain', text: `${notHeld.join('、')}　投票は行われません` }],
    } satisfies Section],
  ];
}

function differenceOf({ total, voters }: Counted): string {
  return differenceInWords(total - voters.number);
}

/** What the signatures stand for, where the equations are on the page before. */
function recallBlocks(setting: SheetSetting): readonly Block[] {
  const counted = countedOf(setting);
  if (counted.length === 0) return [];
  return [{
    type: 'table',
    size: 'compact',
    columns: [
      { heading: '', width: 50, kind: 'text' },
      ...['投票総数', '投票者数', '差'].map((heading): Column => ({ heading, width: 30, kind: 'figure' })),
    ],
    rows: counted.map((count) => ({
      cells: [
        shortNameOf(contestOf(setting, count.contest)), formatNumber(count.total), formatNumber(count.voters.number),
        formatDifference(count.total - count.voters.number),
      ],
      remark: null, style: 'plain',
    })),
  }];
}

function countedOf({ count }: SheetSetting): readonly Counted[] {
  return count.contests.filter((each) => each.state === 'counted');
}
