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
  'approval/numbers-needed': {
    happened: 'この操作には、行う方の確認番号が必要です。',
    meaning: '確認番号のない操作は記録しません。何も記録していません。',
    next: 'この画面で、行う方がそれぞれの確認番号を入力してください。',
    decides: '―',
  },
  'approval/nothing-proposed': {
    happened: '確認番号を待っている操作がありません。',
    meaning: '操作が取り消されたか、確認番号の入力の間にプログラムが再起動しました。何も記録していません。',
    next: '画面の内容を見て、初めから確認してください。',
    decides: '―',
  },
  'approval/not-asked': {
    happened: '「{person}」の方の確認番号は、この操作には必要ありません。',
    meaning: '操作を行う方として選ばれていません。何も記録していません。',
    next: '画面に名前のある方が、確認番号を入力してください。',
    decides: '―',
  },
  'approval/not-here': {
    happened: '「{person}」の方の確認番号が、この端末にありません。',
    meaning: '確認番号は、プログラムを終えると消えます。何も記録していません。',
    next: '担当者は、本人がもう一度、担当を始めてください。開票管理者は、もう一度、確認番号を決めてください。',
    decides: '―',
  },
  'approval/office-not-confirmed': {
    happened: '「{person}」の方が開票管理者の職にあることを、まだ2名が確認していません。',
    meaning: '開票管理者としての操作は、2名の確認の後に行います。何も記録していません。',
    next: '本人が確認番号を入力し、ほかの2名がその方であることを確認してから、もう一度行ってください。',
    decides: '―',
  },
  'approval/nobody-here': {
    happened: '担当を始めた方がいません。',
    meaning: '誰が行ったか分からない操作は記録しません。',
    next: '担当者が、担当を始めてください。',
    decides: '―',
  },
};
