// 2名の確認が成り立たないとき。
import type { approvalRefusals } from '../../../core/approval/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const approval: Readonly<Record<keyof typeof approvalRefusals, RefusalText>> = {
  'approval/not-signed-in': {
    happened: '「{officer}」の方は、この開票の担当者として登録されていません。',
    meaning: '登録されていない方の確認は記録できません。',
    next: '本人が担当者の登録を済ませてから、もう一度確認してください。',
    decides: '―',
  },
  'approval/same-officer': {
    happened: '2名の確認が、同じ方（{officer}）によるものです。',
    meaning: '続けるには、別の1名の確認が必要です。同じ人は確認できません。',
    next: 'もう1名の確認を受けてください。',
    decides: '―',
  },
  'approval/subject-changed': {
    happened: '確認した内容が、今の内容と一致しません。（{officer}）',
    meaning: '1人が見た後に内容が変わりました。何も記録していません。',
    next: '2名で同じ画面を見て、初めから確認してください。',
    decides: '―',
  },
};
