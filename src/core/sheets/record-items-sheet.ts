// what is copied by hand into the counting record (開票録; 選挙録 where counting is merged into the election meeting), in the
// order of its form. It is not the record itself: the statutory form stays with the office (公職選挙法70条).
import { meetingWords } from '../law/people.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import type { Counted } from '../tally/count-file.ts';
import { classLabel, doubtfulClassLabels } from './ballots-of-count.ts';
import {
  decisionSentences, endSentences, pauseSentences, recountSentences, troubleSentences, votersSentences,
} from './course-sentences.ts';
import { differenceInWords, formatDifference, formatNumber } from './figures.ts';
import { contestLine, electionFacts, fileOf, frameOf, makingFacts, placeFacts, shortNameOf } from './frame.ts';
import { districtSentences, noticeSentences } from './notice-sentences.ts';
import { officeSentences, witnessSentences } from './people-of-the-night.ts';
import { box, capacityWord, refusedSignatureBox } from './people-boxes.ts';
import {
  arrivalSentences, cardSentences, computationSentences, openingSentences, receiptSentences, sealSentences,
} from './receipt-sentences.ts';
import { sealedSet } from './result-sheet.ts';
import { numberedThrough } from './section-numbers.ts';
import { contestOf, factsOf, placeOf, type SheetSetting } from './setting.ts';
import type { Block, Section, Sheet, SignatureBox } from './sheet.ts';
import { continued, figureTable, quoted, statementTable } from './statements.ts';
import { type Telling, tellingOf } from './telling.ts';
import { signing, timePrompt } from './words.ts';

export function recordItemsSheet(setting: SheetSetting, counted: Counted): Sheet {
  const contest = contestOf(setting, counted.contest);
  const telling = tellingOf(setting, counted.contest);
  const sections = numberedThrough({
    prelude: sectionsBefore(telling), body: figureSections(counted), account: sectionsAfter(telling), closing: closingSections(telling),
  });
  const { record } = meetingWords(contest);
  return {
    ...frameOf(setting, {
      title: `${record}　転記事項（${contest.title}）`,
      facts: [...electionFacts(setting), { label: '選挙種別', value: contestLine(contest) }, ...placeFacts(setting), ...makingFacts(setting)],
    }),
    form: 'A-12',
    file: fileOf(setting, `a-12-contest-${contest.contest}`),
    contest: contest.contest,
    contestName: shortNameOf(contest),
    ...sections,
    prelude: [{ heading: '使い方', blocks: [{ type: 'text', style: 'plain', text: howToUse(record) }] }, ...sections.prelude],
  };
}

function howToUse(record: string): string {
  return `この用紙は、${record}ではない。${record}の様式に文及び票数を書き写し、2人がそれぞれ読み合わせて、四角（左は1人目、右は2人目）に印を付けること。`
    + '票数は、紙の投票の票数と合わせて記載すること。';
}

function sectionsBefore(telling: Telling): readonly Section[] {
  const { setting, words } = telling;
  const { district, hall } = placeOf(setting);
  return [
    {
      heading: '開票区及び\n開票所',
      blocks: [statementTable([`開票区は${district}、開票所は${hall}である。`, ...districtSentences(telling)])],
    },
    section(`${words.supervisor}等`, officeSentences(telling)),
    section(words.witness, witnessSentences(telling), [{ type: 'text', style: 'small', text: notifiedOrNot(words.witness) }]),
    section('投票箱の到着', arrivalSentences(telling)),
    section('開票の開始', openingSentences(telling)),
    section('媒体の封印', sealSentences(telling)),
    section('投票データの\n受入れ', receiptSentences(telling)),
    section('カードの使用', cardSentences(telling)),
    section('集計', computationSentences(telling)),
    section('開くことが\nできない\n投票等の決定', decisionSentences(telling)),
  ];
}

/** No terminal can know who was appointed before the day. */
function notifiedOrNot(witness: string): string {
  return `開票の当日に選任した者のほかは、届出による者として記載した。選挙管理委員会が前もって選任した${witness}があるときは、手書きで直すこと。`;
}

function figureSections(counted: Counted): readonly Section[] {
  const { kind, total, valid, invalid, notAccepted, invalidClasses, received, duplicatesRemoved, records, equalPoints, voters } = counted;
  const { review, form } = voteKindFacts[kind];
  const difference = total - voters.number;
  return [
    {
      heading: '投票データの\n件数',
      blocks: [continued(figureTable([
        ['執務室で出力した件数', `${formatNumber(received)}件`], ['重複により除いた件数', `${formatNumber(duplicatesRemoved)}件`],
        ['受け入れた件数', `${formatNumber(records)}件`],
        [doubtfulClassLabels['bad-point'], `${formatNumber(counted.badPoint)}件`],
        [doubtfulClassLabels.undecryptable, `${formatNumber(counted.undecryptable)}件`],
        [doubtfulClassLabels['format-invalid'], `${formatNumber(counted.formatInvalid)}件`],
        ['暗号の一部が他の投票と同じ投票', `${formatNumber(equalPoints)}件`],
      ]))],
    },
    {
      heading: '投票総数等',
      blocks: [
        continued(figureTable([
          ['投票総数（有効投票数と無効投票数との計）', `${formatNumber(total)}票`], ['有効投票数', `${formatNumber(valid)}票`],
          ['無効投票数', `${formatNumber(invalid)}票`], ['不受理として別に封入した投票（投票総数に含まない）', `${formatNumber(notAccepted)}票`],
        ])),
        { type: 'text', style: 'small', text: `${review ? '裁判官ごとの票数' : '候補者等ごとの得票数'}は、集計票（${form}）による。` },
      ],
    },
    {
      heading: '無効投票の\n内訳',
      blocks: [continued(figureTable(invalidClasses.map(({ id, ballots }) => [classLabel(kind, id), `${formatNumber(ballots)}票`])))],
    },
    {
      heading: '投票者数との\n照合',
      blocks: [
        continued(figureTable([
          ['投票者数', `${formatNumber(voters.number)}人`],
          [`投票総数から投票者数を引いた差（${differenceInWords(difference)}）`, `${formatDifference(difference)}票`],
        ])),
        ...voters.reason === null ? [] : [continued(statementTable([quoted('差の理由', voters.reason)]))],
      ],
    },
  ];
}

function sectionsAfter(telling: Telling): readonly Section[] {
  const { state: { people } } = telling;
  return [
    section('投票者数の\n入力', votersSentences(telling)),
    section('異動', noticeSentences(telling)),
    section('中断及び再開', pauseSentences(telling)),
    section('事故等', troubleSentences(telling)),
    section('集計のし直し', recountSentences(telling)),
    section('集計の完了', endSentences(telling)),
    section('開票事務\n従事者', [`端末を操作し、又は確認した者は、${people.officers.map(({ name }) => name).join('、')}である。`]),
  ];
}

function section(heading: string, sentences: readonly string[], after: readonly Block[] = []): Section {
  return { heading, blocks: [continued(statementTable(sentences)), ...after] };
}

/** What the terminal cannot know when the sheet is made. */
function closingSections({ setting, contest }: Telling): readonly Section[] {
  const { supervisor } = factsOf(setting, contest.contest);
  const words = meetingWords(contest);
  return [
    {
      heading: '手で記入する\n事項',
      note: '書き写す前に記入',
      blocks: [{
        type: 'signatures',
        boxes: [
          ...['1', '2', '3', '4'].map((number): SignatureBox => box(`封印した一式の封印番号（${number}）`, '', 3)),
          { label: '開票を終了した日時', name: '', prompt: `令和　　　年　　　月　　　日　${timePrompt}`, sixths: 6 }, refusedSignatureBox,
        ],
      }],
    },
    {
      heading: '確認欄',
      note: signing,
      blocks: [
        {
          type: 'signatures',
          boxes: [
            box('書き写した者', '', 3), box(capacityWord(words, supervisor.capacity), supervisor.name, 3),
            box('読み合わせ（1人目）', '', 3), box('読み合わせ（2人目）', '', 3),
          ],
        },
        { type: 'text', text: sealedSet, style: 'small' },
      ],
    },
  ];
}
