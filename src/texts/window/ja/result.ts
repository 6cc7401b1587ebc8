// 8 結果の確認。票の数や分かれ方によって変わる文は置かない。
import type { ResultTexts } from '../result-texts.ts';

export const result: ResultTexts = {
  hidden: {
    code: '開-81',
    title: '画面を、参観席から見えない向きにしてください',
    lead: (supervisor) => `結果は伏せてあります。${supervisor}が表示するまで、票数は出ません。`,
    leadOfRest: (contests, supervisor) => `${contests}の結果は、まだ伏せてあります。${supervisor}が表示してください。`,
    turn: '1　画面の向きを確かめる',
    gallery: '参観席・記者席から、画面が見えません。',
    show: (supervisor) => `2　${supervisor}が表示する`,
    notInside: '票数は、表示するまで画面の中に置かれません。',
    ofOther: (contests, name) => `${contests}は、${name}さんが表示します。`,
    secret: '投票の秘密',
    secretMeans: '票数にかかわらず、インターネット投票分だけの票数は外部に出しません。発表は紙の投票と合わせた票数で行います。',
    after: '表示した後',
    afterMeans: 'いつでも隠せます。2人が確認すると、集計を完了できます。',
    go: (supervisor) => `結果を表示する（${supervisor}）`,
    wait: '結果を伏せたまま待つ',
    needsGallery: '画面の向きを確かめてください。',
    noSupervisor: '決める人',
    noSupervisorMeans: '結果を表示する人が記録されていません。「出席者を変更する」で、開票管理者又は職務代理者等を記録してください。',
  },
  shown: {
    code: '開-82',
    title: '2人で読み合わせ、集計を完了してください',
    hide: '結果を隠す',
    key: 'Esc',
    go: 'インターネット投票分の集計を完了する',
    announced: '結果を表示しています。Escで隠せます。',
    hiddenAgain: '結果を隠しました。',
  },
};
