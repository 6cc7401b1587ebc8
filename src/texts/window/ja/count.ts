// 集計
import type { CountTexts } from '../count-texts.ts';

export const count: CountTexts = {
  ready: {
    code: '開-61',
    title: '投票データを開き、集計してください',
    lead: '開いた内容は画面に出ません。独立した2系統で計算し、一致したときだけ先に進みます。',
    contests: '開く投票データ',
    ballots: (number) => `${number}件`,
    go: '投票データを開き、集計する',
    goAgain: 'もう一度、投票データを開き、集計する',
    zeroCard: '開く投票データがないため、カードは使用しません。',
    zeroCardHead: 'カード',
  },
  running: {
    code: '開-62',
    title: 'カードと媒体を抜かないでください',
    titleWithoutCard: '媒体を抜かないでください',
    lead: '集計しています。票数は、この画面には出ません。',
    minutesLeft: (minutes) => `あと約${minutes}分です。`,
    lessThanAMinute: 'あと1分かかりません。',
    opened: '処理した件数',
    of: (number) => `／ ${number}件`,
    contest: (done, of) => `${of}件のうち ${done}件`,
    waits: 'これから',
    twoSystems: '独立した2系統の計算',
    comparing: '照合しています',
    stepsHead: '集計の進み',
  },
  stopped: {
    title: '集計は途中で止まりました',
    safe: '投票データは失われていません。途中までの票数は残らず、初めから開き直すので、二重に数えることもありません。',
    safeForNow: '投票データは失われていません。途中までの票数は残っていません。',
  },
  notes: {
    ifItStops: '途中で止まったとき',
    ifItStopsMeans: '電源が切れても、カードが抜けても、投票データは失われません。初めから開き直すので、二重に数えることはありません。',
    paper: '紙の投票',
    paperMeans: 'この間も、紙の投票の作業は進められます。',
    leave: '抜かないもの',
    leaveMeans: 'カードは、この画面が次に変わるまで挿したままにしてください。',
    two: '2系統の計算',
    twoMeans: '同じ投票データを、独立した2つの方法で計算します。一致しないときは結果を表示しません。',
    hidden: '結果の表示',
    hiddenMeans: '票数は、開票管理者が表示するまで、誰にも見えません。',
  },
};
