// 開票の手順の中で進めないとき：投票データの受入れから保存まで。
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const terminalAtFault: Rest = {
  meaning: '端末又はソフトウェアの不具合です。結果は表示しません。',
  next: '端末を操作せず、トラブル報告書を作ってください。予備の端末での集計を検討します。',
  never: '再起動しない。',
  decides: '開票管理者',
};

export const sessionOfData = {
  'session/seals-differ': {
    happened: '封印番号が受渡票と一致しません。（受渡票：{slip}　現物：{actual}）',
    meaning: '途中で開けられた可能性を否定できません。',
    next: '媒体に触れず、立会人に示し、選挙管理委員会に連絡してください。続ける場合は意見と理由を記録します。',
    never: '封印を解かない。',
    decides: '開票管理者（立会人の意見を聴く）',
  },
  'session/seals-agree': {
    happened: '封印番号は受渡票と一致しています。',
    meaning: '意見と決定は、番号が一致しないときに限り記録します。',
    next: '番号だけを記録してください。',
    decides: '―',
  },
  'session/seal-not-compared': {
    happened: 'この媒体の封印番号を照合していません。',
    meaning: '照合が済むまで、封印を解くことはできません。',
    next: '受渡票と現物の番号を2名で照合し、記録してください。',
    never: '封印を解かない。',
    decides: '―',
  },
  'session/backup-not-released': {
    happened: '副を使用する記録がありません。',
    meaning: '副は、正が壊れ又は失われたときに限り使用します。未着は理由になりません。',
    next: '正の状態を確かめ、立会人の意見と決定を記録してください。',
    never: '副の封印を解かない。',
    decides: '開票管理者（立会人の意見を聴く）',
  },
  'session/main-readable': {
    happened: '投票データは、既に媒体から読み取られています。',
    meaning: '副は、正が壊れ又は失われたときに限り使用します。',
    next: '読み取った投票データで続けてください。副は封印のまま保管します。',
    never: '副の封印を解かない。',
    decides: '開票管理者',
  },
  'session/main-stays-sealed': {
    happened: '副を使用することが記録されています。',
    meaning: '後から見つかった正は使用しません。',
    next: '正は封印のまま、記録とともに保管してください。',
    never: '正の封印を解かない。',
    decides: '開票管理者',
  },
  'session/not-unsealed': {
    happened: '立会人の前で封印を解いた記録がありません。',
    meaning: 'この媒体の投票データは、まだ受け入れられません。',
    next: '封印を解き、媒体を挿入したことを記録してください。',
    decides: '―',
  },
  'session/another-bag': {
    happened: '別の投票データ一式を既に受け入れています。',
    meaning: '1つの開票で使用する投票データ一式は1つです。何も変わっていません。',
    next: '媒体のラベルと発行番号を確かめてください。差替えのときは、新しい発行番号を2名で入力します。',
    decides: '選挙管理委員会',
  },
  'session/older-issue': {
    happened: '新しい版（第{newest}号）が発行されています。',
    meaning: '第{issue}号は差替え前のものです。',
    next: '新しい版の媒体を受け取ってください。',
    decides: '選挙管理委員会',
  },
  'session/contests-differ': {
    happened: '選挙の一覧が、この開票区の選挙の定義と一致しません。',
    meaning: '足りない選挙又は余分な選挙があります。何も記録していません。',
    next: '全ての選挙について、もう一度入力してください。それでも一致しないときは、選挙管理委員会に連絡してください。',
    decides: '―',
  },
  'session/no-bag': {
    happened: '投票データ一式を、まだ受け入れていません。',
    meaning: '照らし合わせるものがありません。',
    next: '媒体から投票データ一式を先に受け入れてください。',
    decides: '―',
  },
  'session/fingerprint-not-confirmed': {
    happened: '照合番号の4組を照合していません。',
    meaning: '件数は、照合番号が一致した後に照合します。',
    next: '受渡票を見て、抜けている4組を入力してください。',
    never: '推測で入力しない。',
    decides: '―',
  },
  'session/ballot-numbers-differ': {
    happened: '入力した件数（{typed}件）が、投票データの件数と一致しません。（{contest}）',
    meaning: '入力の違い、又は別の投票データです。投票は開いていません。',
    next: '受渡票を2人で読み合わせ、もう一度入力してください。一致しないときは選挙管理委員会に連絡してください。',
    never: '件数を推測で入力しない。',
    decides: '選挙管理委員会',
  },
  'session/ballots-asked': {
    happened: 'この投票データについて、既に暗証番号の入力を求めています。',
    meaning: 'ほかの投票データに替えることはできません。2つの結果の差から投票の内容が分かるおそれがあるためです。',
    next: 'トラブル報告書を作り、選挙管理委員会に連絡してください。',
    never: 'ほかの端末で開かない。',
    decides: '選挙管理委員会',
  },

  'session/same-person': {
    happened: 'カードと暗証番号の保管者が、どちらも{person}さんです。',
    meaning: '1人でカードと暗証番号の両方を扱うことはできません。',
    next: '別の方を保管者として記録してください。',
    decides: '開票管理者',
  },
  'session/holders-not-recorded': {
    happened: 'カードと暗証番号の保管者が記録されていません。',
    meaning: '暗証番号の入力は、保管者を記録した後に行います。',
    next: '2名の氏名を記録してください。',
    never: '暗証番号を入力しない。',
    decides: '―',
  },
  'session/another-card': {
    happened: 'このカード（{card}）は、この選挙のカードではありません。',
    meaning: '暗証番号は入力しないでください。',
    next: 'この選挙のカードを挿入してください。',
    decides: '―',
  },
  'session/card-not-needed': {
    happened: '開く投票データがないため、カードは使用しません。',
    meaning: 'カードについての記録は必要ありません。',
    next: 'カードは封印のまま保管し、集計に進んでください。',
    decides: '―',
  },
  'session/numbers-do-not-add-up': { happened: '投票の件数の等式が成り立ちません。（{contest}）', ...terminalAtFault },
  'session/none-opened': {
    happened: '「{contest}」の投票が1件も開きません。',
    meaning: 'カード又は選挙の定義が違う可能性があります。投票の取扱いは何も決まっていません。',
    next: '端末を操作せず、選挙管理委員会に連絡してください。',
    never: '開くことができない投票として決定しない。',
    decides: '選挙管理委員会',
  },
  'session/numbers-changed': {
    ...terminalAtFault, happened: '開くことができない投票等の件数が、決定を記録したときと一致しません。（{contest}）',
  },

  'session/no-such-ballots': {
    happened: '「{contest}」には、その区分の投票がありません。',
    meaning: '決定は、開くことができない投票等についてだけ記録します。',
    next: '画面に示された区分と件数を確かめてください。',
    decides: '開票管理者',
  },
  'session/decision-incomplete': {
    happened: '決定した件数（{decided}件）が、対象の件数（{ballots}件）と一致しません。（{contest}）',
    meaning: 'その区分のどの投票にも、取扱いの決定が必要です。',
    next: '立会人の意見を聴き、全ての投票について決定と理由を記録してください。',
    decides: '開票管理者（立会人の意見を聴く）',
  },
  'session/already-revealed': {
    happened: '結果を表示した後です。',
    meaning: '結果を知った後に、集計に関わる記録を変えることはできません。',
    next: '変える必要があるときは、第2版として理由を記録し、集計し直してください。',
    never: '票数を合わせるための変更をしない。',
    decides: '開票管理者',
  },
  'session/voters-not-entered': {
    happened: '「{contest}」の投票者数が入力されていません。',
    meaning: '差は、投票者数を入力した後に分かります。',
    next: '投票者数を2名で入力してください。',
    decides: '―',
  },
  'session/no-difference': {
    happened: '「{contest}」の投票総数は、投票者数と一致しています。',
    meaning: '差の理由は、差があるときに限り記録します。',
    next: '次の手順に進んでください。',
    decides: '―',
  },
  'session/not-revealed': {
    happened: '開票管理者が、まだ結果を表示していない選挙があります。',
    meaning: '集計は、表示した結果を2名が見た後に完了します。',
    next: '開票管理者が結果を表示してから、2名で確認してください。',
    decides: '開票管理者',
  },
  'session/recount-needs-order': {
    happened: '集計係への引渡しが済んでいます。',
    meaning: '引渡しの後に集計し直すときは、誰の求めによるかの記録が必要です。',
    next: '選挙管理委員会及び選挙長等に連絡し、求めた方の職名と氏名を記録してください。',
    decides: '開票管理者・選挙管理委員会',
  },

  'session/sheet-with-figures': {
    happened: '集計が完了していないため、帳票（{form}）は作成できません。',
    meaning: '完了する前の票数は、紙にも記録にも残しません。',
    next: '結果の確認と集計の完了を先に済ませてください。',
    decides: '―',
  },
  'session/sheet-exists': {
    happened: '同じ名称の帳票（{file}）が、既に作成されています。',
    meaning: '作成した帳票は、差替え前のものも残します。',
    next: '差替えとして、次の版を作成してください。',
    decides: '―',
  },
  'session/printing-not-ordered': {
    happened: '開票管理者が印刷を指示していません。',
    meaning: '結果票は、紙の投票の票数と同じ回の報告に含められるときに印刷します。',
    next: '開票管理者の指示を記録してから印刷してください。',
    decides: '開票管理者',
  },
  'session/not-printed': {
    happened: '引渡票が印刷されていません。',
    meaning: '集計係には、印刷した引渡票で引き渡します。',
    next: '結果票一式を印刷してください。',
    decides: '―',
  },
  'session/not-handed-over': {
    happened: '集計係への引渡しが記録されていません。',
    meaning: '引き渡していない引渡票の回収は記録できません。',
    next: '2名で読み合わせ、引渡しを記録してください。',
    decides: '―',
  },
  'session/not-collected': {
    happened: '引渡票の回収が記録されていません。',
    meaning: '引渡票は、結果票一式とともに封をします。',
    next: '集計係の入力が済んだら引渡票を回収し、記録してください。',
    never: '引渡票を集計係に残さない。',
    decides: '―',
  },
  'session/two-media-needed': {
    happened: '読み戻して照合した保存用媒体が{media}本です。',
    meaning: '保存データ一式は、2本の媒体に保存します。',
    next: 'もう1本の媒体に書き込み、読み戻して照合してください。',
    decides: '―',
  },
  'session/not-verified': {
    happened: '保存用媒体の読み戻しと照合が済んでいません。',
    meaning: '照合が済むまで、開票を終了することはできません。',
    next: '2本の媒体の照合を済ませてください。',
    decides: '―',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
