// 本日の開票一覧。
import type { BoardTexts } from '../board-texts.ts';

export const board: BoardTexts = {
  title: (hall) => (hall === null ? '本日の開票一覧' : `本日の開票一覧　${hall}`),
  leadRunning: '進めている開票を続けてください。同時に開くことができるのは、1つの開票区だけです。',
  leadInstalled: '進める開票を選んでください。ここまでの操作は記録されています。',
  leadNone: '選挙管理委員会から受け取った開票所設定を読み込んでください。',
  contest: '選挙',
  district: '開票区',
  standing: '状態',
  group: (opensAt, supervisor) => `告示した開票時刻 ${opensAt}${supervisor === null ? '' : `　開票管理者 ${supervisor}`}`,
  states: {
    'awaited': '送致待ち', 'arrived': '受領済', 'not-begun': '開始前', 'counting': '開票中', 'counted': '集計完了', 'handed-over': '引渡済',
    'preserved': '保存済', 'paused': '中断中',
  },
  facts: {
    'awaited': '媒体の封印番号をまだ確かめていません',
    'arrived': '媒体は封印のままです',
    'not-begun': '出席者を確認しました',
    'counting': '開票開始を記録しました',
    'counted': 'インターネット投票分',
    'handed-over': '集計係に引き渡しました',
    'preserved': '保存データ一式を確かめました',
    'paused': '封印を確かめて再開します',
  },
  closed: '開票を終了しました',
  practice: '模擬（研修用）',
  open: 'この開票を開く',
  openOf: (district) => `${district}の開票を開く`,
  goOn: '開票を続ける',
  install: '開票所設定を読み込む',
  noFigures: 'この一覧に、票数は表示しません。同じ開票管理者・同じ開票時刻の選挙は、まとめて進められます。',
  none: 'この端末には、まだ開票所設定がありません。',
  why: {
    title: '用意するもの',
    text: '「開票所設定」の媒体と、カード作成時の用紙（12組の数字が印刷されたもの）を手元に置いてください。投票データの媒体は、まだ使いません。',
  },
};
