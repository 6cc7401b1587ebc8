// 本人の確認ができないとき。
import type { personRefusals } from '../../../core/approval/person-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const person: Readonly<Record<keyof typeof personRefusals, RefusalText>> = {
  'person/not-proved': {
    happened: '氏名とパスワードの組合せが一致しません。',
    meaning: '本人と確認できないため、担当を始めていません。一致しないことが続くと、待つ時間が長くなります。',
    next: '氏名を確かめ、本人がもう一度入力してください。',
    decides: '―',
  },
  'person/locked-until': {
    happened: 'この方は、{until}まで担当を始めることができません。',
    meaning: 'パスワードが続けて一致しなかったため、時間を置きます。ほかの方の操作はできます。',
    next: '時刻を過ぎてから、本人がもう一度入力してください。急ぐときは、ほかの担当者が操作してください。',
    decides: '―',
  },
  'person/passphrase-short': {
    happened: 'パスワードは、{shortest}文字以上です。',
    meaning: '短いパスワードは、ほかの人に当てられることがあります。登録していません。',
    next: '{shortest}文字以上のパスワードを決めて、もう一度入力してください。',
    decides: '本人',
  },
  'person/passphrase-simple': {
    happened: 'このパスワードは、簡単すぎるため使用できません。',
    meaning: '同じ文字の繰返し、続き番号、氏名などは、ほかの人に当てられることがあります。登録していません。',
    next: '別のパスワードを決めて、もう一度入力してください。',
    decides: '本人',
  },
  'person/already-enrolled': {
    happened: '「{person}」の方は、登録されています。',
    meaning: 'パスワードを決め直すには、ほかの担当者2名の確認番号が必要です。何も変えていません。',
    next: '登録したパスワードを入力してください。忘れたときは、ほかの担当者が操作してください。',
    decides: '―',
  },
  'person/not-of-this-hall': {
    happened: '「{person}」の方は、今は登録できません。',
    meaning: '開票所設定の名簿にない方の登録は、担当者2名が確認番号で認めた後にできます。登録していません。',
    next: '担当者2名が本人を確かめ、それぞれの確認番号で登録を認めてください。',
    decides: '開票管理者',
  },
  'person/other-name': {
    happened: '「{person}」は、開票所設定の名簿では「{name}」の方です。',
    meaning: '一つの符号は、1名を表します。登録していません。',
    next: '名簿の氏名を選んでください。',
    decides: '―',
  },
  'person/number-form': {
    happened: '確認番号は、6桁の数字です。',
    meaning: '入力されたものは確認番号の形ではありません。残りの回数は減っていません。',
    next: '6桁の数字を入力してください。',
    decides: '―',
  },
  'person/number-simple': {
    happened: 'この確認番号は、簡単すぎるため使用できません。',
    meaning: '同じ数字の繰返しと続き番号は、ほかの人に当てられることがあります。',
    next: '別の6桁の数字を決めて、もう一度入力してください。',
    decides: '本人',
  },
  'person/number-of-another': {
    happened: 'この確認番号は使用できません。',
    meaning: '確認番号は、1名ずつ別のものにします。',
    next: '別の6桁の数字を決めて、もう一度入力してください。',
    decides: '本人',
  },
  'person/wrong-number': {
    happened: '確認番号が一致しません。残り{left}回です。',
    meaning: '残りがなくなると、本人の確認からやり直しです。何も記録していません。',
    next: '本人が、決めた番号をもう一度入力してください。',
    decides: '―',
  },
  'person/number-locked': {
    happened: '確認番号が3回続けて一致しませんでした。（{person}）',
    meaning: 'この番号は、もう使用できません。何も記録していません。',
    next: '担当者は、本人がもう一度担当を始め、確認番号を決め直してください。開票管理者の番号は、2名の確認からやり直します。その後、初めから確認してください。',
    decides: '―',
  },
  'person/not-in-office': {
    happened: '「{person}」の方は、開票管理者（職務代理者・職務管掌者）として記録されていません。',
    meaning: 'パスワードなしで確認番号を決めることができるのは、開票管理者の職にある方だけです。',
    next: '参会又は職務代理の開始を記録してから、番号を決めてください。担当者は、パスワードを入力して担当を始めてください。',
    decides: '―',
  },
  'person/no-number-typed': {
    happened: '「{person}」の方の確認番号が、まだ入力されていません。',
    meaning: '2名が確認する番号がありません。何も記録していません。',
    next: '本人が番号を入力してから、2名で確認してください。',
    decides: '―',
  },
};
