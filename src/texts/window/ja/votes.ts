// 票数の表。帳票と同じ並び、同じ言葉。
import type { VotesTexts } from '../votes-texts.ts';

export const votes: VotesTexts = {
  rows: { candidates: '候補者', parties: '政党等', lists: '政党等', members: '名簿登載者', judges: '裁判官' },
  number: { candidates: '届出\n番号', parties: '届出\n番号', lists: '届出\n番号', members: '名簿\n順', judges: '告示\n番号' },
  figures: {
    candidates: ['得票数'],
    parties: ['得票数'],
    lists: ['得票総数\n①＋②', '①政党等名\nによる得票', '②登載者の\n得票の計'],
    members: ['得票数'],
    judges: ['罷免を\n可とする', '罷免を\n可としない', '記載\n無効', '計'],
  },
  noReview: '審査なし',
  listOf: (number, name, members) => `${number}　${name}　名簿登載者${members}人`,
  membersOf: '②の計',
  membersWithoutPriority: '②の計（特定枠を除く）',
  priority: '「特」は特定枠です。括弧の数は①に含まれ、②の計に含まれません。',
  valid: '有効投票',
  invalid: '無効投票',
  total: '投票総数',
  invalidClasses: '無効投票の内訳',
  notAccepted: '不受理として別に封入した投票（投票総数に含まない）',
  contest: '選挙',
  scrolls: (what) => `${what}の一覧。上下の矢印キーで動かせます。`,
};
