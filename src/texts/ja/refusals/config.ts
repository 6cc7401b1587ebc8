// 端末の設定（config.json）について進めないとき。
import type { configRefusals } from '../../../core/config/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const config: Readonly<Record<keyof typeof configRefusals, RefusalText>> = {
  'config/unreadable': {
    happened: '端末の設定（config.json）を読み込めません。',
    meaning: '通常のファイルではないか、大きすぎるか、読み取る権限がありません。設定がない状態として続けることはしません。',
    next: '端末の記録を置く場所の config.json を確かめてください。',
    decides: '情報担当',
  },
  'config/open-to-others': {
    happened: '端末の設定（config.json）を、この端末の利用者のほかにも書き換えられる人がいます。',
    meaning: '誰が書いた設定か分からないため、使用しません。',
    next: '内容を2名で確かめ、ほかの利用者が書き換えられないようにしてから（chmod go-w）、もう一度実行してください。',
    decides: '情報担当',
  },
  'config/form': {
    happened: '端末の設定（config.json）が、決められた形ではありません。',
    meaning: '書かれていない項目、知らない項目、同じ名前の項目などがあります。一部だけを使うことはしません。',
    next: '表示された箇所を直してください。書き方は docs/formats/config.md にあります。',
    decides: '情報担当',
  },
  'config/not-written': {
    happened: '端末の設定（config.json）を書き込めません。',
    meaning: '前の設定がそのまま残っています。',
    next: '端末の記録を置く場所の空きと権限を確かめ、もう一度実行してください。',
    decides: '情報担当',
  },
  'config/module-unreadable': {
    happened: 'ICカードを使うためのプログラム（PKCS#11）のファイルを読み込めません。',
    meaning: '指定された場所にないか、通常のファイルではありません。登録は変わっていません。',
    next: 'カードの製造者の説明書で場所を確かめ、もう一度指定してください。',
    decides: '情報担当',
  },
  'config/module-pinned-otherwise': {
    happened: 'このICカードを使うためのプログラム（PKCS#11）は、別の内容で登録されています。',
    meaning: '登録の後に、更新又は差替えが行われています。',
    next: '更新の出所を確かめ、2名で登録し直してください。覚えのない差替えであれば、この端末を使わないでください。',
    command: '2名は、--by を2回指定して表します。',
    never: '出所が分からないまま登録し直さない。',
    decides: '情報担当',
  },
  'config/further-module': {
    happened: 'この端末には、ICカードを使うためのプログラム（PKCS#11）が、すでに登録されています。',
    meaning: '2個目の登録と、名前が変わったものへの置換えは、2名で行います。登録は変わっていません。',
    next: '出所を確かめ、2名で登録してください。更新で名前が変わったときは、前のものと置き換えてください。',
    command: '2名は --by を2回、前のものは --instead で指定します。',
    never: '出所が分からないまま登録しない。',
    decides: '情報担当',
  },
  'config/module-not-pinned': {
    happened: '置き換える前のものとして指定されたICカードを使うためのプログラム（PKCS#11）は、この端末に登録されていません。',
    meaning: '置き換えるものがありません。登録は変わっていません。',
    next: '「ICカードを使うためのプログラムがありません」の表示のかっこ内の場所を、そのまま指定してください。',
    decides: '情報担当',
  },
};
