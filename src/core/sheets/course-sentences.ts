// What was decided and what happened on the way, in sentences: doubtful ballots, voters, notices, pauses, troubles, recounts, the end.
import { assertNever } from '../kernel/result.ts';
import type { DoubtfulDecision, EarlierCount, Pause, SealNumber, Trouble } from '../session/state.ts';
import { doubtfulClassLabels } from './ballots-of-count.ts';
import { formatNumber } from './figures.ts';
import { shortNameOf } from './frame.ts';
import { eventsIn } from './night-events.ts';
import { contestOf } from './setting.ts';
import { below, inOrder, orNone, type Told } from './statements.ts';
import { deciders, type Telling } from './telling.ts';

/** 公職選挙法66条, 67条: the supervisor decides after hearing the witnesses. Decisions in whose place others stand are told as well. */
export function decisionSentences(telling: Telling): readonly string[] {
  const { contest: { contest }, state: { answers: { decisions, formerDecisions } } } = telling;
  const ofContest = (each: DoubtfulDecision): boolean => each.contest === contest;
  return orNone(inOrder([
    ...formerDecisions.filter(ofContest).map((each) => ({ at: each.at, text: `${decisionSentence(telling, each)}この決定は、後に改めた。` })),
    ...decisions.filter(ofContest).map((each) => ({ at: each.at, text: decisionSentence(telling, each) })),
  ]), '開くことができない投票及び内容を読み取ることができない投票はない。');
}

function decisionSentence({ time, office, words }: Telling, decision: DoubtfulDecision): string {
  const { at, ballots, decidedBy, opinion, reason } = decision;
  return `${time(at)}、${doubtfulClassLabels[decision.class]}${formatNumber(ballots)}件について、${words.witness}の意見を聴いた上で、${office(decidedBy, at)}は、`
    + `${treatmentOf(decision)}。${below(`${words.witness}の意見`, opinion)}${below('理由', reason)}`;
}

function treatmentOf({ treatment }: DoubtfulDecision): string {
  switch (treatment) {
    case 'invalid': return '無効（投票総数に含む）と決定した';
    case 'not-accepted': return '不受理として別に封入する（投票総数に含まない）ことを決定した';
    case 'held': return '決定を保留し、照会することとした';
    default: return assertNever(treatment);
  }
}

export function votersSentences({ contest: { contest }, state: { answers }, time, persons }: Telling): readonly string[] {
  const { voters, formerVoters, explanations } = answers;
  const told = (each: (typeof voters)[number], after: string): Told => ({
    at: each.at, text: `${time(each.at)}、投票者数${formatNumber(each.number)}人を2人がそれぞれ入力し、一致した（入力した者　${persons(each.by)}）。${after}`,
  });
  return inOrder([
    ...formerVoters.filter((each) => each.contest === contest).map((each) => told(each, 'この入力は、後に改めた。')),
    ...voters.filter((each) => each.contest === contest).map((each) => told(each, '')),
    ...explanations.filter((each) => each.contest === contest).map(({ at, by }) => (
      { at, text: `${time(at)}、投票者数との差の理由を記録した（記録した者　${persons(by)}）。` })),
  ]);
}

export function pauseSentences(telling: Telling): readonly string[] {
  return orNone(telling.state.pauses.flatMap((pause) => pauseTold(telling, pause)), '開票の中断はない。');
}

function pauseTold({ time, persons }: Telling, { at, by, reason, seals, resumed }: Pause): readonly string[] {
  const paused = `${time(at)}、開票を中断した（記録した者　${persons(by)}。封印　${sealsOf(seals)}）。${below('理由', reason)}`;
  if (resumed === null) return [paused, 'この用紙の作成の時も、中断中である。'];
  const found = resumed.explanation === null
    ? '封印が中断の時と同じであることを確かめて'
    : `封印を確かめ（${sealsOf(resumed.seals)}）、`;
  return [paused, `${time(resumed.at)}、${found}開票を再開した（記録した者　${persons(resumed.by)}）。`
    + (resumed.explanation === null ? '' : below('封印についての説明', resumed.explanation))];
}

function sealsOf(seals: readonly SealNumber[]): string {
  return seals.map(({ what, number }) => `${what}　${number}`).join('、');
}

const categories: Readonly<Record<Trouble['category'], string>> = {
  system: 'システムの障害', terminal: '端末等の障害', operation: '操作誤り', unknown: '原因が不明の事象',
};
const counted = { no: 'ない', yes: 'ある', unknown: '不明' } as const;

export function troubleSentences({ setting, state: { troubles, replaces }, time, person, persons }: Telling): readonly string[] {
  const { log, session } = setting.night;
  return orNone(inOrder([
    ...replaces === null ? [] : [{
      at: replaces.at,
      text: `${time(replaces.at)}、端末（${replaces.former}）に代えて、予備の端末（${session.terminal}）を使用することとした。代える前の端末でこの選挙を集計したことは、`
        + `${counted[replaces.counted]}（申述した者　${persons(replaces.by)}）。${below('理由', replaces.reason)}`,
    }],
    ...eventsIn(log, 'program-restarted').map(({ at }) => ({ at, text: `${time(at)}、端末のプログラムを再起動した。` })),
    ...eventsIn(log, 'clock-confirmed').map(({ at, by }) => ({ at, text: `${time(at)}、端末の時刻を確かめ直した（確かめた者　${persons(by)}）。` })),
    ...troubles.map(({ at, occurredAt, place, category, event, reportedTo, receipt, by }) => ({
      at,
      text: `${time(occurredAt)}、${place}において、${categories[category]}があった（記録した者　${person(by)}、${time(at)}。`
        + `通報先　${reportedTo ?? '記録なし'}、受付番号　${receipt ?? '記録なし'}）。${below('事象', event)}`,
    })),
  ]), '事故等は、記録していない。');
}

export function recountSentences(telling: Telling): readonly string[] {
  const { state: { earlier, version } } = telling;
  if (earlier.length === 0) return ['集計のし直しはない。'];
  return [...earlier.map((each) => recountSentence(telling, each)), `この用紙は、第${version}版の集計による。`];
}

function recountSentence({ setting, time, office, persons }: Telling, earlier: EarlierCount): string {
  const { version, confirmation, printOrder, handover, collection, recount } = earlier;
  const { at, by, contests, reason, orderedBy } = recount;
  const what = contests.map((contest) => shortNameOf(contestOf(setting, contest))).join('・');
  return [
    confirmation === null ? `第${version}版の集計は、完了しなかった。` : `第${version}版の集計は、${time(confirmation.at)}に完了した。`,
    printOrder === null ? '' : `その結果票一式の印刷は、${time(printOrder.at)}に${deciders(printOrder.decidedBy, (id) => office(id, printOrder.at))}が指示した。`,
    handover === null ? '' : `その票数は、${time(handover.at)}に集計係（${handover.receiver}）に引き渡した。`,
    collection === null ? '' : `引渡票は、${time(collection.at)}に回収した。`,
    `${time(at)}、${what}の集計をし直すこととした（求めた者　${orderedBy ?? 'なし'}、記録した者　${persons(by)}）。${below('理由', reason)}`,
  ].join('');
}

export function endSentences({ contest: { contest }, state, time, office, persons }: Telling): readonly string[] {
  const { reveals, confirmation, printOrder } = state;
  return [
    ...reveals.filter((each) => each.contest === contest).map(({ at, by }) => `${time(at)}、${office(by, at)}が集計の結果を表示した。`),
    `${time(confirmation.at)}、インターネット投票分の集計を完了した（完了した者　${persons(confirmation.by)}）。`,
    ...printOrder === null ? [] : [
      `${time(printOrder.at)}、${deciders(printOrder.decidedBy, (id) => office(id, printOrder.at))}が、結果票一式の印刷を指示した。`,
    ],
  ];
}
