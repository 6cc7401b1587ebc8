// A definition that is not installed, in Japanese.
import type { installRefusals } from '../../../core/session/install-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const install: Readonly<Record<keyof typeof installRefusals, RefusalText>> = {
  'install/file-missing': {
    happened: '選挙の定義又は異動・告示事項のファイルが足りません。',
    meaning: '本体と電子署名は、必ず組で受け取ります。端末には何も登録していません。',
    next: '受け取った媒体の内容を確かめ、選挙管理委員会に連絡してください。',
    decides: '選挙管理委員会',
  },
  'install/digits-differ': {
    happened: '入力された60桁の数字が、選挙の定義と一致しません。',
    meaning: '入力の違い、又は別の選挙の定義です。端末には何も登録していません。',
    next: 'カード作成時の用紙を2人で読み合わせ、もう一度入力してください。',
    never: '画面の数字を見て入力しない。',
    decides: '選挙管理委員会',
  },
  'install/live-election': {
    happened: '実際の選挙の定義です。',
    meaning: 'このコマンドは模擬に限ります。実際の選挙は、開票ターミナルの画面で開票します。',
    next: '研修用の定義を使用してください。',
    decides: '―',
  },
  'install/rehearsal-election': {
    happened: '研修用の選挙の定義です。',
    meaning: '実際の選挙には使用できません。端末には何も登録していません。',
    next: '実際の選挙の定義を使用してください。',
    decides: '―',
  },
  'install/signers-need-cards': {
    happened: 'この選挙の定義は、保存データ一式に担当者のカードによる電子署名を求めています。',
    meaning: 'この版のプログラムは、担当者のカードを使用できません。端末には何も登録していません。',
    next: '選挙管理委員会に連絡し、対応する版のプログラムを使用してください。',
    decides: '選挙管理委員会',
  },
  'install/no-contest-held': {
    happened: 'この開票区の選挙は、いずれも投票が行われません。',
    meaning: '投票は行われません。開くことができる投票データはありません。端末には何も登録していません。',
    next: '媒体は封印のまま保管してください。',
    never: '封印を解かない。',
    decides: '選挙管理委員会',
  },
  'install/card-of-other-purpose': {
    happened: 'この選挙のカード（管理番号 {label}）は、この端末に別の区分（実際の選挙又は研修）のカードとして登録されています。',
    meaning: '1個の鍵を、実際の選挙と研修の両方に使うことはできません。',
    next: '選挙の定義を作った選挙管理委員会に、カードの取り違えがないか確かめてください。',
    decides: '選挙管理委員会',
  },
  'install/traces-of-earlier-count': {
    happened: 'この選挙の開票で使われたファイルが、端末に残っています。（{folder}）',
    meaning: '前の開票の記録が失われています。同じ投票データを二重に開くおそれがあるため、始められません。',
    next: '端末を操作せず、トラブル報告書を作り、選挙管理委員会に連絡してください。',
    never: '端末内のファイルを動かしたり、消したりしない。',
    decides: '開票管理者・選挙管理委員会',
  },
  'install/notices-differ': {
    happened: '異動・告示事項が、この端末に登録したものと異なります。',
    meaning: '開票の途中で差し替えることはできません。',
    next: '選挙管理委員会に連絡し、必要なときは第2版として集計し直します。',
    decides: '開票管理者・選挙管理委員会',
  },
  'install/other-terminal-name': {
    happened: '端末の名称が、この開票を始めたときの名称と一致しません。（始めたとき：{installed}　今回：{given}）',
    meaning: '1つの開票の記録と帳票では、端末の名称は同じでなければなりません。何も変わっていません。',
    next: '端末の表示を確かめ、始めたときの名称で続けてください。別の端末で続けるときは、端末の交代を記録します。',
    decides: '―',
  },
  'install/session-key-lost': {
    happened: 'この開票の記録に電子署名をする鍵が端末にないか、始めたときの鍵と一致しません。',
    meaning: 'この端末では続けられません。投票データは失われていません。',
    next: '端末を操作せず、トラブル報告書を作り、予備の端末での開票を検討してください。',
    never: '端末内のファイルを動かさない。',
    decides: '開票管理者',
  },
  'install/already-begun': {
    happened: 'この画面では、既に開票を始めています。',
    meaning: '1つの画面で扱う開票は1つです。何も変わっていません。',
    next: '今の開票を続けてください。別の開票を行うときは、プログラムを起動し直してください。',
    decides: '―',
  },
  'install/nothing-installed': {
    happened: '選挙の定義が登録されていません。',
    meaning: '定義を登録するまで、投票データは受け入れられません。',
    next: '選挙の定義を登録してください。',
    decides: '―',
  },
};
