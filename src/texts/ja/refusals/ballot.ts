// 投票のファイルと、投票を開くことについて進めないとき。
import type { ballotRefusals } from '../../../core/ballot/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

/** 作成者又は媒体の側の不具合。投票者の端末からは起きない。 */
const notAsMade: Rest = {
  meaning: '作成されたままの投票データではありません。この選挙の票数は出していません。',
  next: '媒体を抜かずにトラブル報告書を作ってください。正が使用できないと認めるときは、副の使用を記録します。',
  never: '媒体の中のファイルを消したり、書き換えたりしない。',
  decides: '開票管理者（立会人の意見を聴く）',
};

const otherData: Rest = {
  meaning: 'この選挙には使用できません。投票は開いていません。',
  next: '媒体のラベルと受渡票を確かめ、選挙管理委員会に連絡してください。',
  decides: '選挙管理委員会',
};

export const ballot: Readonly<Record<keyof typeof ballotRefusals, RefusalText>> = {
  'ballot/not-a-ballot-file': { happened: '投票のファイルの形式が、決められたものと一致しません。', ...notAsMade },
  'ballot/other-suite': {
    happened: '投票のファイルの暗号の方式が、この選挙のものと一致しません。',
    meaning: 'この端末では開くことができません。投票は開いていません。',
    next: '選挙管理委員会に連絡してください。',
    decides: '選挙管理委員会',
  },
  'ballot/other-contest': { happened: '投票のファイルの中身が、別の種類の選挙のものです。', ...otherData },
  'ballot/other-election': { happened: 'ほかの選挙又はほかの開票区の投票のファイルです。', ...otherData },
  'ballot/size': { happened: '投票のファイルの大きさが、記された件数と一致しません。', ...notAsMade },
  'ballot/count': { happened: '投票の件数が一致しません。（引渡し：{expected}件　ファイル：{found}件）', ...notAsMade },
  'ballot/order': { happened: '投票のファイルの並び順が、決められたものと一致しません。（{record}件目）', ...notAsMade },
  'ballot/repeat': {
    ...notAsMade,
    happened: '投票のファイルに、まったく同じ投票が2件あります。（{record}件目）',
    meaning: '同じ投票は、作成のときに1件にまとめられているはずです。この選挙の票数は出していません。',
  },
  'ballot/root': { happened: '投票のファイルの内容が、引き渡されたものと一致しません。', ...notAsMade },

  'ballot/file-unreadable': {
    happened: '投票のファイルを最後まで読み取れませんでした。',
    meaning: '端末の記憶装置の不良のおそれがあります。この選挙の票数は出していません。',
    next: 'トラブル報告書を作り、予備の端末での集計を検討してください。',
    never: '記憶装置の修復や初期化をしない。',
    decides: '開票管理者',
  },
  'ballot/none-opens': {
    happened: '{records}件の投票のうち、開くことができたものが1件もありません。',
    meaning: 'カード又は選挙の定義が、この投票データのものではないと考えられます。投票の区分はしていません。',
    next: 'カードの管理番号と選挙の定義の60桁の数字を確かめ、選挙管理委員会に連絡してください。',
    never: '「開くことができない投票」として決定しない。',
    decides: '選挙管理委員会',
  },
  'ballot/computations-differ': {
    happened: '2系統の計算結果が一致しません。',
    meaning: '端末又はソフトウェアの不具合です。結果は表示しません。',
    next: '端末を操作せず、トラブル報告書を作ってください。予備の端末での集計を検討します。',
    never: '再起動しない。',
    decides: '開票管理者',
  },
  'ballot/count-stopped': {
    happened: '集計の処理が途中で止まりました。',
    meaning: '途中までの票数は残っていません。投票データは失われず、二重に数えることもありません。',
    next: 'カードの使用からもう一度行ってください。繰り返し止まるときは、予備の端末での集計を検討します。',
    decides: '開票管理者',
  },
  'ballot/interrupted': {
    happened: '操作により集計を止めました。',
    meaning: '途中までの票数は残っていません。投票データは失われず、二重に数えることもありません。',
    next: '続けるときは、カードの使用からもう一度行ってください。',
    decides: '開票管理者',
  },
};
