// 集計と、その記録について進めないとき。
import type { tallyRefusals } from '../../../core/tally/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const decisionsDoNotFit: Rest = {
  meaning: '開くことができない投票等は、1件ごとに取扱いの決定が必要です。決定により投票総数が変わります。',
  next: '立会人の意見を聴き、件数を確かめて、決定と理由を記録してください。',
  never: '件数を合わせるために決定を書き換えない。',
  decides: '開票管理者（立会人の意見を聴く）',
};

const computationFailed: Rest = {
  meaning: '端末又はソフトウェアの不具合です。結果は表示しません。',
  next: '端末を操作せず、トラブル報告書を作ってください。予備の端末での集計を検討します。',
  never: '再起動しない。',
  decides: '開票管理者',
};

const countFileNotUsable: Rest = {
  meaning: 'この集計の記録は使用できません。',
  next: '受け取った元の媒体を確かめ、選挙管理委員会に連絡してください。',
  never: '記録のファイルを書き直さない。',
  decides: '選挙管理委員会',
};

export const tally: Readonly<Record<keyof typeof tallyRefusals, RefusalText>> = {
  'tally/decisions-missing': { happened: '取扱いの決定が記録されていない投票があります。', ...decisionsDoNotFit },
  'tally/decisions-too-many': { happened: '取扱いの決定の件数が、対象となる投票の件数より多くなっています。', ...decisionsDoNotFit },
  'tally/reason-missing': {
    happened: '投票総数が投票者数と一致せず、差の理由が記録されていません。',
    meaning: '差があっても集計は完了できます。差を消すことはできません。',
    next: '入力を確かめ、差の理由を記録してください。分からないときは「不明」と記録します。',
    never: '票数を合わせるための変更をしない。',
    decides: '開票管理者',
  },
  'tally/reason-without-difference': {
    happened: '投票総数は投票者数と一致していますが、差の理由が記録されています。',
    meaning: '投票者数の入力が変わった可能性があります。',
    next: '投票者数の入力を確かめ、差がないときは理由を取り消してください。',
    decides: '開票管理者',
  },
  'tally/equation-does-not-hold': { happened: '集計の等式が成り立ちません（{equation}）。', ...computationFailed },

  'tally/count-not-canonical': { happened: '集計の記録のファイルの書き方が、決められたものと一致しません。', ...countFileNotUsable },
  'tally/count-form': { happened: '集計の記録の項目が、決められた形式と一致しません。', ...countFileNotUsable },
  'tally/contests-out-of-order': { happened: '集計の記録の中で、選挙が番号の順に並んでいません。', ...countFileNotUsable },
  'tally/classes-of-another-kind': { happened: '投票の内訳の区分が、この種類の選挙のものではありません。', ...countFileNotUsable },
  'tally/result-of-another-kind': { happened: '得票の表が、この種類の選挙のものではありません。', ...countFileNotUsable },
  'tally/figures-inconsistent': { happened: '集計の記録の数が、互いに一致しません。', ...countFileNotUsable },
};
