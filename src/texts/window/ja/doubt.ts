// 開くことができない投票等の決定
import type { DoubtTexts, OpinionWords } from '../doubt-texts.ts';

export const doubt: DoubtTexts = {
  code: '開-65',
  title: (number) => `開くことができない投票等 ${number}件の扱いを決めてください`,
  titleHeld: (number) => `保留した投票 ${number}件の扱いを決めてください`,
  lead: (contest, what) => `${contest}　${what}`,
  classes: {
    'bad-point': '暗号の形式に合わない投票',
    'undecryptable': '暗号が解けない投票',
    'format-invalid': '内容が形式に合わない投票',
  },
  classMeans: {
    'bad-point': '暗号の形式に合わないため、開くことができません。',
    'undecryptable': 'カードで2度確かめましたが、暗号を解くことができません。',
    'format-invalid': '開くことはできましたが、内容が決められた形式に合いません。内容は表示しません。',
  },
  parts: { opinion: '1　立会人の意見を聴く', decision: '2　開票管理者が決める', reason: '3　理由を書く' },
  opinionOf: (witness) => `${witness}さんの意見`,
  noObjection: '異議なし',
  hasOpinion: '意見あり',
  opinionField: (witness) => `${witness}さんの意見の内容`,
  choices: '決定',
  treatments: {
    'invalid': { title: '無効とする', means: '投票総数に含み、無効投票に数えます。' },
    'not-accepted': { title: '不受理として別に封入する', means: '投票総数に含みません。' },
    'held': { title: '保留して照会する', means: '選挙管理委員会の回答を待ちます。' },
  },
  total: (number) => `投票総数 ${number}`,
  totalOpen: '投票総数 未定',
  reasonField: '決定の理由',
  go: '決定と理由を記録する',
  change: '入力に戻る',
  missing: {
    opinion: '立会人全員の意見を聴いて、選んでください。',
    opinionText: '意見の内容を入力してください。',
    decision: '開票管理者の決定を選んでください。',
    reason: '決定の理由を入力してください。',
  },
  approve: {
    code: '開-66',
    title: '決定を読み上げ、開票管理者が確認してください',
    lead: '開票管理者が自分の確認番号を入力すると、記録されます。',
    facts: { what: '対象', decision: '決定', total: '決定後', opinion: '立会人の意見', reason: '理由' },
  },
  ballots: (number) => `${number}件`,
  notes: {
    meaning: '意味',
    meaningText: '決定により投票総数が変わります。端末は選びません。',
    together: '同じ区分の投票は、まとめて決定します。',
    who: '決める人',
    whoText: (supervisor) => `開票管理者　${supervisor}（立会人の意見を聴く）`,
    left: '区分と件数',
    secrecy: '投票の秘密',
    secrecyText: 'どの投票者のものかは、端末にも記録されていません。',
    held: '保留している間',
    heldText: 'この画面のまま回答を待てます。紙の投票の作業は進められます。',
    decided: (treatment, number) => `${number}件　${{ 'invalid': '無効', 'not-accepted': '不受理', 'held': '保留' }[treatment]}`,
    undecided: (number) => `${number}件　未定`,
    none: '0件',
  },
};

export const opinionWords: OpinionWords = {
  allWithoutObjection: (witnesses) => `立会人（${witnesses}）に異議はなかった。`,
  noObjection: (witness) => `${witness}：異議なし。`,
  says: (witness, words) => `${witness}：${words}`,
  between: '\n',
};
