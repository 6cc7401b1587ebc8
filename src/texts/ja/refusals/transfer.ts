// 投票データ一式を受け入れられないとき。
import type { transferRefusals } from '../../../core/transfer/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const notAsAgreed: Rest = {
  meaning: '投票データ一式の内容が、決められた形式と一致しません。投票は開いていません。',
  next: '媒体を抜かずにトラブル報告書を作り、選挙管理委員会に連絡してください。',
  never: '媒体の中のファイルを消したり、書き換えたりしない。',
  decides: '選挙管理委員会',
};

const notOfThisDefinition: Rest = {
  ...notAsAgreed, meaning: 'この端末に登録した選挙の定義による投票データではありません。投票は開いていません。',
};

const otherBallots: Rest = {
  meaning: '投票を開き始めた後に別の投票データを開くと、2つの差から投票の内容が分かるおそれがあります。この端末では使用できません。',
  next: '媒体を取り出し、再び封印して記録し、選挙管理委員会に連絡してください。',
  never: 'ほかの端末で開こうとしない。',
  decides: '開票管理者・選挙管理委員会',
};

const mistyped: Rest = {
  meaning: '入力が途中か、数字でない文字が入っています。',
  next: '書類を見て、もう一度入力してください。',
  decides: '―',
};

export const transfer: Readonly<Record<keyof typeof transferRefusals, RefusalText>> = {
  'transfer/no-bag': {
    happened: 'この媒体には投票データ一式がありません。',
    meaning: '別の媒体です。投票者がいない場合も、0件の投票データ一式が届きます。',
    next: '媒体のラベルを確かめ、この選挙の媒体を挿入してください。',
    never: '0票として扱わない。',
    decides: '―',
  },
  'transfer/no-label': {
    happened: 'この媒体には、正・副と媒体番号の表示（ラベルのファイル）がありません。',
    meaning: '作成した媒体のままではありません。投票は開いていません。',
    next: '媒体の封印と番号を受渡票と照らし合わせ、選挙管理委員会に連絡してください。',
    decides: '選挙管理委員会',
  },
  'transfer/label-form': { happened: '媒体の正・副と媒体番号の表示（ラベルのファイル）を読み取れません。', ...notAsAgreed },

  'transfer/other-role': {
    happened: '媒体の正・副の表示が、今受け入れる媒体と一致しません。',
    meaning: '封印を解いた媒体とは別の媒体です。投票データは読み込んでいません。',
    next: '媒体を取り出し、ラベルと封印番号を記録と照らし合わせ、封印を解いた媒体を挿入してください。',
    never: '副は、使用の決定を記録するまで使わない。',
    decides: '開票管理者',
  },

  'transfer/rehearsal-data': {
    happened: '研修用の投票データです。',
    meaning: '実際の選挙には使用できません。',
    next: '研修用の媒体を取り出してください。',
    decides: '―',
  },
  'transfer/live-data': {
    happened: '実際の選挙の投票データです。',
    meaning: '研修には使用できません。投票は開いていません。',
    next: '直ちに媒体を取り出し、再び封印して記録し、選挙管理委員会に連絡してください。',
    decides: '選挙管理委員会',
  },
  'transfer/other-event': {
    happened: 'ほかの選挙（{event}）の投票データです。',
    meaning: 'この選挙には使用できません。',
    next: '媒体のラベルを確かめ、この選挙の媒体を挿入してください。',
    decides: '―',
  },
  'transfer/other-district': {
    happened: 'ほかの開票区（{municipality}　{district}）の投票データです。',
    meaning: 'この開票所では使用できません。内容は読み込んでいません。',
    next: '媒体を取り出し、再び封印して記録してください。選挙管理委員会本部に、こちらの媒体の所在を確認してください。',
    decides: '開票管理者',
  },
  'transfer/definition-differs': { happened: '投票データ一式の選挙の定義が、この端末に登録したものと一致しません。', ...notOfThisDefinition },

  'transfer/key-record-form': { happened: '投票データ一式の鍵の記録を読み取れません。', ...notAsAgreed },
  'transfer/key-record-differs': { happened: '投票データ一式の鍵の記録が、選挙の定義と一致しません。', ...notOfThisDefinition },
  'transfer/envelopes-form': { happened: '投票データ一式の分割鍵の封書の一覧が、決められた形式と一致しません。', ...notAsAgreed },
  'transfer/serial-form': { happened: '投票データ一式の発行番号の記録を読み取れません。', ...notAsAgreed },
  'transfer/serial-of-another-bag': { happened: '発行番号の記録が、別の投票データ一式のものです。', ...notAsAgreed },
  'transfer/serial-contests': { happened: '発行番号の記録の選挙が、この開票区の選挙と一致しません。', ...notAsAgreed },
  'transfer/roots-form': { happened: '投票データ一式の件数の記録を読み取れません。', ...notAsAgreed },
  'transfer/roots-contests': { happened: '件数の記録の選挙が、この開票区の選挙と一致しません。', ...notAsAgreed },
  'transfer/too-many-records': { happened: '投票データ（選挙の番号{contest}）が、選挙の定義の上限（{limit}件）を超えています。', ...notAsAgreed },
  'transfer/counts-disagree': { happened: '投票データ（選挙の番号{contest}）の執務室で出力した件数、媒体の件数及び重複により除いた件数が合いません。', ...notAsAgreed },

  'transfer/older-issue': {
    happened: '新しい版（第{registered}号）を既に受け入れています。',
    meaning: 'この媒体（第{issue}号）は差替え前のものです。',
    next: '新しい版の媒体を使用してください。この媒体は再び封印して保管してください。',
    decides: '選挙管理委員会',
  },
  'transfer/issue-twice': {
    happened: '同じ号数（第{issue}号）で、内容の異なる投票データ一式です。',
    meaning: 'どちらが正しいかは、この端末では分かりません。投票は開いていません。',
    next: '両方の媒体を取り置き、選挙管理委員会に連絡してください。',
    never: '一方を選ばない。',
    decides: '選挙管理委員会',
  },
  'transfer/replaces-unknown-bag': {
    happened: 'この媒体（第{issue}号）は、この端末が受け入れた第{registered}号を差し替えるものではありません。',
    meaning: '同じ号数の投票データ一式が、ほかにもあります。投票は開いていません。',
    next: '両方の媒体を取り置き、選挙管理委員会に連絡してください。',
    never: '一方を選ばない。',
    decides: '選挙管理委員会',
  },
  'transfer/issue-after-asking': { ...otherBallots, happened: '第{registered}号を開き始めた後の差替え（第{issue}号）は、受け入れられません。' },
  'transfer/other-ballots-after-asking': { ...otherBallots, happened: '投票（選挙の番号{contest}）を開き始めた後に、内容の異なる投票データ一式が挿入されました。' },
  'transfer/already-counted': {
    happened: 'この投票データは、この端末で集計済みです。',
    meaning: '二重に数えることはできません。',
    next: '結果を見るには「結果の確認」を開いてください。集計し直すときは第2版として理由を記録します。',
    decides: '開票管理者',
  },
  'transfer/key-of-another-definition': {
    happened: 'この選挙の鍵は、この端末に登録したほかの選挙の定義で使われています。',
    meaning: '一つの鍵を二つの選挙の定義に使うことはできません。端末には何も登録していません。',
    next: '選挙管理委員会に連絡し、鍵の作成の記録を確かめてください。',
    decides: '選挙管理委員会',
  },

  'transfer/group-form': { ...mistyped, happened: '照合番号の{group}番目の組は、数字5桁で入力します。' },
  'transfer/group-differs': {
    happened: '照合番号の{group}番目の組が一致しません。',
    meaning: '入力の違い、又は別の投票データです。',
    next: '受渡票を見て、もう一度入力してください。2回続けて一致しないときは進めません。選挙管理委員会に連絡してください。',
    never: '推測で入力しない。',
    decides: '開票管理者',
  },
};
