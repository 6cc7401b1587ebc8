// カードについて進めないとき。
import type { cardRefusals } from '../../../core/keys/card-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const card: Readonly<Record<keyof typeof cardRefusals, RefusalText>> = {
  'card/absent': {
    happened: 'カードがありません。',
    meaning: '投票を開くには、この選挙のカードが必要です。',
    next: 'この選挙のカードを挿入してください。',
    decides: '―',
  },
  'card/unreadable': {
    happened: 'カードを読み取れません。',
    meaning: '向きが違うか、奥まで入っていないか、この端末で使用できるカードではありません。',
    next: 'ICの面を上にして、奥まで差し込んでください。研修用のカードのファイルでは、元のファイルを使用してください。',
    decides: '―',
  },
  'card/rehearsal-only': {
    happened: '研修用のカードです。',
    meaning: '実際の選挙には使用できません。',
    next: '研修用のカードを取り出し、この選挙のカードを挿入してください。',
    never: '暗証番号を入力しない。',
    decides: '―',
  },
  'card/other-election': {
    happened: 'このカード（管理番号 {label}）は、ほかの選挙のカードです。',
    meaning: 'このカードでは、この選挙の投票を開くことができません。',
    next: 'この選挙のカードを挿入してください。',
    never: '暗証番号を入力しない。',
    decides: '―',
  },
  'card/pin-form': {
    happened: '暗証番号は、6桁から12桁までの数字です。',
    meaning: '入力されたものは暗証番号の形ではありません。残りの回数は減っていません。',
    next: '暗証番号の保管者が、封書を見て入力してください。',
    decides: '暗証番号の保管者',
  },
  'card/wrong-pin': {
    happened: '暗証番号が違います。残り{left}回です。',
    meaning: '残りがなくなると、このカードは使えなくなります。',
    next: '暗証番号の保管者が、封書を見て入力してください。',
    never: '思い出しながら試さない。',
    decides: '暗証番号の保管者',
  },
  'card/final-try': {
    happened: '残り1回です。入力を止めました。',
    meaning: '次に違うと、カードは使用できなくなります。',
    next: '2名で封書を確かめてから続けてください。予備のカードも使えます。',
    decides: '開票管理者',
  },
  'card/locked': {
    happened: 'カードが使用できなくなりました（入力回数の上限）。',
    meaning: 'このカードでは開けません。投票データは失われていません。',
    next: '予備のカードを使用してください。予備がないときは、選挙管理委員会に連絡してください。',
    decides: '開票管理者',
  },
  'card/tries-not-recorded': {
    happened: '暗証番号の残りの回数を、カードに書き込めません。',
    meaning: '回数を記録できないため、暗証番号は試していません。',
    next: 'カードのファイルがある媒体の空きと書込み禁止を確かめ、もう一度入力してください。',
    decides: '―',
  },
  'card/no-possession': {
    happened: 'カードの中の鍵が、カードに表示されたものと一致しません。',
    meaning: '作り違えたカードか、別のカードに書き換えられたものです。投票は開いていません。',
    next: 'カードを取り出して封をし、予備のカードを使用してください。選挙管理委員会に連絡してください。',
    decides: '開票管理者',
  },
  'card/not-unlocked': {
    happened: 'カードの暗証番号が入力されていません。',
    meaning: '暗証番号を入力するまで、カードは使用できません。',
    next: '暗証番号の保管者が、封書を見て入力してください。',
    decides: '―',
  },
  'card/stopped': {
    happened: 'カードが途中で使用できなくなりました。',
    meaning: '抜かれたか、カードを扱う処理が止まりました。投票データは失われず、二重に数えることもありません。',
    next: '同じカードを挿入し、カードの使用からもう一度行ってください。',
    decides: '―',
  },
};
