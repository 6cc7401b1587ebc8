// 選挙の定義、鍵の計画、異動の告示について進めないとき。
import type { electionRefusals } from '../../../core/election/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const definitionNotUsable: Rest = {
  meaning: 'この選挙の定義は使用できません。端末には何も登録していません。',
  next: '選挙管理委員会に連絡し、定義の作成をやり直すよう依頼してください。',
  never: '定義のファイルを会場で書き直さない。',
  decides: '選挙管理委員会',
};

const planNotUsable: Rest = {
  meaning: '鍵を作成したときの記録と定義との対応を確かめることができません。',
  next: '選挙管理委員会に連絡し、鍵の作成の記録を確かめてください。',
  never: '暗証番号を入力しない。',
  decides: '選挙管理委員会',
};

const noticesNotUsable: Rest = {
  meaning: 'この告示は使用できません。それまでの内容は変わっていません。',
  next: '告示の原本と照らし合わせ、選挙管理委員会に連絡してください。',
  never: '票の効力を推測で決めない。',
  decides: '選挙管理委員会',
};

export const election: Readonly<Record<keyof typeof electionRefusals, RefusalText>> = {
  'election/not-canonical': {
    happened: '選挙の定義又は告示のファイルの書き方が、決められたものと一致しません。',
    meaning: '作成されたままのファイルではありません。内容は使用していません。',
    next: '選挙管理委員会に連絡し、作成されたままのファイルを受け取ってください。',
    never: 'ほかのソフトウェアで開いて保存しない。',
    decides: '選挙管理委員会',
  },
  'election/definition-form': { happened: '選挙の定義の項目が、決められた形式と一致しません。', ...definitionNotUsable },
  'election/polls-not-on-election-day': {
    ...definitionNotUsable, happened: '投票所を閉じる時刻が、選挙の期日のもの又はその翌日のものではありません。',
  },
  'election/opens-before-polls-close': { ...definitionNotUsable, happened: '告示された開票時刻が、投票所を閉じる時刻より前です。' },
  'election/keys-inconsistent': { happened: '選挙の定義の中の鍵とカードが、互いに一致しません。', ...definitionNotUsable },
  'election/scheme-not-available': {
    happened: '複数のカードで開く方式の選挙です。',
    meaning: 'この版の開票ターミナルは、1枚のカードで開く方式だけを集計できます。',
    next: '選挙管理委員会に連絡し、この方式に対応した端末を使用してください。',
    decides: '選挙管理委員会',
  },
  'election/scheme-d-not-accepted': {
    happened: '1枚のカードで開く方式について、選挙管理委員会の承認が定義に記されていません。',
    meaning: 'この方式では、カードを失うと投票を開くことができません。実際の選挙では承認が必要です。',
    next: '選挙管理委員会に連絡し、承認を記した定義を受け取ってください。',
    decides: '選挙管理委員会',
  },
  'election/kind-twice': { happened: '同じ種類の選挙が、選挙の定義に二つあります。', ...definitionNotUsable },
  'election/witness-limits': {
    ...definitionNotUsable,
    happened: '選挙（番号{contest}）の立会人の数の定め（{min}人から{max}人まで）が、{clause}と一致しません。',
    meaning: '立会人は3人から10人までです。国民審査では小選挙区の立会人がそのまま立ち会い、小選挙区の投票がないときは3人です。端末には何も登録していません。',
  },
  'election/report-destination': {
    ...definitionNotUsable, happened: '選挙（番号{contest}）の報告先（{reportTo}）が、その種類の選挙の報告先ではありません。',
  },
  'election/number-of-options': {
    ...definitionNotUsable, happened: '候補者等の数（{options}）が、決められた範囲（{min}から{max}まで）にありません。',
  },
  'election/options-out-of-order': { happened: '候補者等が、届出番号又は告示番号の順に並んでいません。', ...definitionNotUsable },
  'election/code-repeated': { happened: '同じ符号（{option}）が、二つの候補者等に付けられています。', ...definitionNotUsable },
  'election/code-above-last': { happened: '候補者等の符号（{option}）が、最後の符号（{lastCode}）より大きくなっています。', ...definitionNotUsable },

  'election/plan-form': { happened: '鍵の計画の項目が、決められた形式と一致しません。', ...planNotUsable },
  'election/plan-of-another-election': { happened: '鍵の計画が、この選挙の定義と一致しません。', ...planNotUsable },

  'election/notices-form': { happened: '異動の告示の項目が、決められた形式と一致しません。', ...noticesNotUsable },
  'election/notices-of-another-definition': {
    happened: 'ほかの選挙又はほかの開票区の告示です。',
    meaning: 'この開票所では使用できません。内容は反映していません。',
    next: '媒体のラベルを確かめ、この開票区の告示を受け取ってください。',
    decides: '選挙管理委員会',
  },
  'election/notice-out-of-order': {
    ...noticesNotUsable,
    happened: '告示の番号が、1から順に続いていません。',
    meaning: '途中の告示が抜けている可能性があります。この告示は使用していません。',
  },
  'election/unknown-contest': { happened: '告示が、この開票区にはない選挙（番号{contest}）を指しています。', ...noticesNotUsable },
  'election/unknown-option': {
    ...noticesNotUsable, happened: '告示が、この選挙（番号{contest}）にはない候補者等（符号{option}）を指しています。',
  },
  'election/cause-not-of-kind': {
    ...noticesNotUsable, happened: '候補者等（符号{option}）の異動の事由が、この選挙（番号{contest}）にはないものです。',
  },
  'election/struck-twice': { happened: '同じ候補者等（符号{option}）の異動が、二度告示されています。', ...noticesNotUsable },
  'election/ruling-missing': {
    happened: '選挙の期日以後に生じた異動（符号{option}）に、決定の記録がありません。',
    meaning: '選挙の期日以後の異動は、投票の効力を変えません。決定の内容を備考に記す必要があります。',
    next: '選挙長又は都道府県の選挙管理委員会の決定を確かめ、記録した告示を受け取ってください。',
    never: '票の効力を推測で決めない。',
    decides: '選挙長又は都道府県の選挙管理委員会',
  },
  'election/ruling-without-need': {
    ...noticesNotUsable,
    happened: '選挙の期日より前に生じた異動（符号{option}）に、期日以後の異動についての決定が付いています。',
    meaning: '異動の日時が違う可能性があります。この告示は使用していません。',
  },
  'election/code-reused': {
    ...noticesNotUsable,
    happened: '加える候補者等の符号（{option}）は、すでに使われています。',
    meaning: '符号を使い回すと、前の候補者等への投票と区別できません。この告示は使用していません。',
  },
  'election/number-reused': { happened: '加える候補者等の届出番号（{number}）は、すでに使われています。', ...noticesNotUsable },
  'election/not-held-twice': { happened: '投票を行わないことが、同じ選挙（番号{contest}）について二度示されています。', ...noticesNotUsable },
};
