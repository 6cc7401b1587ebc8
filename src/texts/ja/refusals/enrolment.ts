// カードを登録できないとき、登録のとおりに使用できないとき。
import type { enrolmentRefusals } from '../../../core/keys/enrolment-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const enrolment: Readonly<Record<keyof typeof enrolmentRefusals, RefusalText>> = {
  'enrolment/not-among-inserted': {
    happened: '挿入されたカードの中に、指定された製造番号又は鍵の番号のものがありません。',
    meaning: '番号の入力の違いか、別のカードです。暗証番号は読み込んでいません。',
    next: '挿入されたカードの製造番号と鍵の番号を確かめ、指定し直してください。',
    command: 'kaihyo cards list で表示し、--serial と --key で指定します。',
    never: 'すでに使っているカードで鍵を作らない。',
    decides: '―',
  },
  'enrolment/no-fitting-key': {
    happened: '挿入されたカードに、この端末で使用できる鍵がありません。',
    meaning: '新しいカードで鍵（P-256）がまだ作られていないか、鍵の共有に使えない鍵か、別の用途のカードです。',
    next: 'カードの台帳で、どのカードかを確かめてください。鍵を作るのは、まだ使っていないカードに限ります。',
    never: 'すでに使っているカードで鍵を作らない。前の鍵は失われ、元に戻せない。',
    decides: '情報担当',
  },
  'enrolment/several-keys': {
    happened: '挿入されたカードに、使用できる鍵が{keys}個あります。',
    meaning: 'どの鍵を登録するのか決められません。',
    next: '登録するカードの鍵の番号を確かめ、指定してください。',
    command: 'kaihyo cards list で表示し、--key で指定します。',
    decides: '情報担当',
  },
  'enrolment/several-cards': {
    happened: '使用できるカードが、{cards}枚挿入されています。',
    meaning: 'どのカードを使うのか決められません。暗証番号は読み込んでいません。',
    next: '使うカードだけを残して抜くか、製造番号を指定してください。',
    command: '製造番号は --serial で指定します。',
    decides: '―',
  },
  'enrolment/already-enrolled': {
    happened: 'このカードは、管理番号 {label} で登録されています。',
    meaning: '1個の鍵を2回登録することはできません。登録の内容は変わりません。',
    next: '管理番号を確かめてください。',
    command: '登録の内容は kaihyo cards list で表示します。',
    decides: '―',
  },
  'enrolment/label-taken': {
    happened: '管理番号 {label} は、別のカードに使われています。',
    meaning: '使用をやめたカードの管理番号も、もう一度使うことはできません。',
    next: '別の管理番号を付けてください。',
    decides: '情報担当',
  },
  'enrolment/other-purpose': {
    happened: 'このカードの鍵は、この端末で別の区分（実際の選挙又は研修）の選挙に使われています。',
    meaning: '1個の鍵を、実際の選挙と研修の両方に使うことはできません。',
    next: 'まだ使っていないカードを使用してください。',
    never: 'このカードで鍵を作り直さない。',
    decides: '情報担当',
  },
  'enrolment/card-of-other-purpose': {
    happened: 'このカードの別の鍵が、別の区分（実際の選挙又は研修）の管理番号 {label} で登録されています。',
    meaning: '1枚のカードを、実際の選挙と研修の両方に使うことはできません。使用をやめたカードも同じです。',
    next: 'まだ使っていないカードを使用してください。',
    decides: '情報担当',
  },
  'card/default-pin': {
    happened: '暗証番号が、カードの出荷時のまま、又は推測しやすい数字です。',
    meaning: '暗証番号はカードに送っていません。残りの回数は減っていません。カードは登録していません。',
    next: 'カードの製造者の道具で暗証番号を変更し、新しい封書に入れてから、もう一度登録してください。',
    decides: '情報担当',
  },
  'enrolment/not-enrolled': {
    happened: '管理番号 {label} のカードは、この端末に登録されていません。',
    meaning: '登録のあるカードについてだけ、行うことができます。記録は変わっていません。',
    next: '管理番号を確かめてください。',
    command: '登録の内容は kaihyo cards list で表示します。',
    decides: '―',
  },
  'enrolment/withdrawn': {
    happened: 'カード（管理番号 {label}）は、使用をやめたカードです。',
    meaning: 'この端末では、もう一度登録することも、投票を開くこともできません。',
    next: 'カードを取り出し、予備のカードを使用してください。',
    never: '暗証番号を入力しない。',
    decides: '情報担当',
  },
  'enrolment/file-form': {
    happened: '公開鍵のファイルが、決められた形ではありません。',
    meaning: 'カードの登録又は公開鍵の書出しで作られたファイルではないか、作られた後に変わっています。',
    next: 'カードの登録で作られたファイルを、そのまま指定してください。',
    decides: '情報担当',
  },
  'enrolment/file-not-written': {
    happened: 'カード（管理番号 {label}）の公開鍵のファイルを書き込めません。',
    meaning: 'カードは登録されています。ファイルだけがありません。',
    next: '書き込む場所の空きと権限を確かめ、公開鍵を書き出してください。もう一度登録する必要はありません。',
    command: 'kaihyo cards export で書き出します。',
    decides: '情報担当',
  },
};
