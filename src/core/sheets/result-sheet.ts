// what one contest came to, for the sealed set; or, where no poll is held, that nothing was opened.
import type { Contest } from '../election/definition.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import type { Counted, NotHeld } from '../tally/count-file.ts';
import { invalidTable, openingBlocks, recallBlocks, totalBlocks, voterBlocks } from './ballots-of-count.ts';
import { contestLine, electionFacts, fileOf, frameOf, makingFacts, placeFacts, receiptFacts, shortNameOf, withoutFigures } from './frame.ts';
import { reportDestination, retentionPair } from './handling.ts';
import { formatDateAndTime } from './japanese-calendar.ts';
import { box, readerBoxes, refusedSignatureBox, supervisorBox, witnessBoxes } from './people-boxes.ts';
import { resultTables } from './result-tables.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, factsOf, type SheetSetting } from './setting.ts';
import type { Block, Labelled, Section, Sheet } from './sheet.ts';
import { signing } from './words.ts';

export const sealedSet = '原本1部。封印する一式に入れ、掲示、読み上げ及び送信をしない。';

export function resultSheet(setting: SheetSetting, counted: Counted): Sheet {
  const contest = contestOf(setting, counted.contest);
  const people = factsOf(setting, counted.contest);
  return {
    ...head(setting, contest, [
      ...receiptFacts(setting),
      { label: '開票開始の宣言', value: formatDateAndTime(people.declaredAt) },
      ...makingFacts(setting), reportDestination(contest), retentionPair(setting.definition, contest),
    ]),
    ...numberedThrough({
      body: resultSections(setting, contest, counted),
      closing: [{
        heading: '確認欄',
        note: signing,
        recall: recallBlocks(contest.kind, counted),
        blocks: [{
          type: 'signatures',
          boxes: [...readerBoxes(setting.facts, 2), supervisorBox(contest, people), ...witnessBoxes(contest, people), refusedSignatureBox],
        }, { type: 'text', text: sealedSet, style: 'small' }],
      }],
    }),
  };
}

export function notHeldSheet(setting: SheetSetting, { contest: number, cause }: NotHeld): Sheet {
  const contest = contestOf(setting, number);
  const shared = head(setting, contest, makingFacts(setting));
  return {
    ...shared,
    ...withoutFigures(shared),
    body: [
      { heading: '投票の有無', blocks: [{ type: 'text', text: '投票は行われません', style: 'framed' }, { type: 'text', text: notHeldText(contest, cause), style: 'plain' }] },
      {
        heading: '取扱い',
        blocks: [{ type: 'text', text: '投票データは開いていない。件数及び投票者数は数えていない。媒体は封印のまま保管する。', style: 'plain' }],
      },
    ],
    closing: [{ heading: '確認欄', note: signing, blocks: [{ type: 'signatures', boxes: [box('操作者', setting.facts.operator, 3), box('確認者', setting.facts.checker, 3)] }] }],
  };
}

function notHeldText({ kind }: Contest, cause: NotHeld['cause']): string {
  const what = voteKindFacts[kind].review ? 'この審査' : 'この選挙';
  return cause === 'uncontested' ? `${what}は、無投票となった。` : `${what}は、行われないこととなった。`;
}

function head(setting: SheetSetting, contest: Contest, facts: readonly Labelled[]): Omit<Sheet, 'body' | 'closing'> {
  const { form } = voteKindFacts[contest.kind];
  return {
    ...frameOf(setting, {
      title: `集計票（${contest.title}）`,
      facts: [...electionFacts(setting), { label: '選挙種別', value: contestLine(contest) }, ...placeFacts(setting), ...facts],
    }),
    form,
    file: fileOf(setting, `${form.toLowerCase()}-contest-${contest.contest}`),
    contest: contest.contest,
    contestName: shortNameOf(contest),
  };
}

function resultSections(setting: SheetSetting, contest: Contest, counted: Counted): readonly Section[] {
  const tables = resultTables(setting, counted, 'record');
  const { members } = tables;
  return [
    { heading: '受入れ\n及び集計', blocks: openingBlocks(counted, setting.count.version) },
    { heading: '投票総数', blocks: totalBlocks(contest.kind, counted) },
    { heading: tables.heading, blocks: [tables.table, ...notesOf(tables.notes)] },
    ...members === null ? [] : [{ heading: members.heading, blocks: [members.table, ...notesOf(members.notes)] }],
    { heading: '無効投票\nの内訳', blocks: [invalidTable(contest.kind, counted)] },
    { heading: '投票者数\nとの照合', blocks: voterBlocks(contest.kind, counted) },
  ];
}

function notesOf(notes: readonly string[]): readonly Block[] {
  return notes.map((text) => ({ type: 'text', text, style: 'small' }));
}
