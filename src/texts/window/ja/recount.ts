// 次の版として集計し直す。
import type { RecountTexts } from '../recount-texts.ts';

export const recount: RecountTexts = {
  code: '開-83',
  title: (version) => `第${version}版として集計し直す理由を記録してください`,
  lead: (former) => `同じ投票データを、もう一度開いて集計します。第${former}版の記録は残ります。`,
  contests: '集計し直す選挙',
  reason: '集計し直す理由',
  reasonHint: '起きたこと、見つけた人、見つけた時刻を書いてください。票数は書かないでください。',
  orderedBy: '集計し直すことを指示した人',
  orderedByNeeded: '集計係に引き渡した後なので、指示した人の職名と氏名を入力してください。',
  orderedByFree: '指示した人がいないときは、空欄のままにしてください。',
  go: (version) => `第${version}版として集計し直す`,
  back: '集計し直さないで戻る',
  stays: '変わらないもの',
  staysMeans: (former) => `投票データは変わりません。第${former}版の結果、帳票、操作記録は消さずに残します。同じ投票を二重に数えることはありません。`,
  then: '集計し直した後',
  thenMeans: (version) => `カードの使用から印刷までを、もう一度行います。帳票には「差替え　第${version}版」と印刷します。`,
  decides: '決める人',
  decidesWho: '開票管理者（引渡しの後は、選挙管理委員会又は選挙長等の指示による）',
  needsContest: '集計し直す選挙を選んでください。',
  needsReason: '集計し直す理由を入力してください。',
  needsOrder: '指示した人の職名と氏名を入力してください。',
};
