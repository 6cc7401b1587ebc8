// 媒体を読み書きできないとき。
import type { mediaRefusals } from '../../../core/bag/media-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const media: Readonly<Record<keyof typeof mediaRefusals, RefusalText>> = {
  'media/missing': {
    happened: '読み取るファイル又はフォルダーがありません。',
    meaning: '媒体が違うか、途中で取り外されました。',
    next: '媒体のラベルを確かめ、必要な媒体を挿入してください。',
    decides: '―',
  },
  'media/removed': {
    happened: '媒体が取り外されました。',
    meaning: '読取り又は書込みは終わっていません。',
    next: '同じ媒体を挿入し、初めからやり直してください。',
    decides: '―',
  },
  'media/unreadable': {
    happened: '媒体を読み取れません。又は、書き込めません。',
    meaning: '媒体又は差込口の不良です。',
    next: 'いったん取り出し、別の差込口に挿入してください。それでも読めないときは、副の使用を検討します。書き込むときは、別の媒体を使用してください。',
    never: '初期化や修復をしない。',
    decides: '開票管理者',
  },
  'media/not-permitted': {
    happened: '媒体の読取り又は書込みが許されていません。',
    meaning: 'この端末の設定では、この媒体を使用できません。',
    next: '情報担当に連絡し、端末の設定を確かめてください。',
    decides: '情報担当',
  },
  'media/read-only': {
    happened: '媒体に書き込めません（書込み禁止）。',
    meaning: '書込みを禁じるスイッチが入っているか、読取り専用の媒体です。',
    next: 'スイッチを確かめるか、別の媒体を挿入してください。',
    decides: '―',
  },
  'media/full': {
    happened: '空き容量が足りません。',
    meaning: '書込みは終わっていません。前に書いたものは変わっていません。',
    next: '空の媒体を挿入してください。端末の空き容量が足りないときは、情報担当に連絡してください。',
    never: '空きを作るために、ほかのデータを消さない。',
    decides: '情報担当',
  },
  'media/not-supported': {
    happened: '媒体の形式が、この読取り又は書込みに対応していません。',
    meaning: 'ファイルの名前若しくは大きさ、又は書込みを確かめる操作が、この媒体では使用できません。読取り又は書込みは終わっていません。',
    next: '書き込むときは、別の形式の媒体を使用してください。読み取る媒体であるときは、情報担当に連絡してください。',
    never: '初期化や修復をしない。',
    decides: '情報担当',
  },
  'media/in-use': {
    happened: '媒体又はファイルが、ほかの処理で使用されています。',
    meaning: '読取り又は書込みは終わっていません。',
    next: 'しばらく待って、もう一度行ってください。続くときは、情報担当に連絡してください。',
    decides: '情報担当',
  },
  'media/out-of-resources': {
    happened: '端末のメモリー又は同時に開けるファイルの数が足りません。',
    meaning: '読取り又は書込みは終わっていません。媒体の不良ではありません。',
    next: 'ほかのソフトウェアを終えて、もう一度行ってください。続くときは、情報担当に連絡してください。',
    decides: '情報担当',
  },
  'media/not-a-file': {
    happened: '媒体に、通常のファイルではないものがあります。',
    meaning: 'ほかの場所を指すものは読み取りません。内容は読み込んでいません。',
    next: '選挙管理委員会に連絡してください。',
    never: 'ほかのパソコンで開かない。',
    decides: '選挙管理委員会',
  },
  'media/too-large': {
    happened: '決められた大きさを超えるファイルがあります。',
    meaning: '読取りを途中で止めました。投票は開いていません。',
    next: '媒体のラベルを確かめてください。この選挙の媒体であるときは、選挙管理委員会に連絡してください。',
    decides: '選挙管理委員会',
  },
  'media/too-many-entries': {
    happened: '媒体のファイルが多すぎます。',
    meaning: 'この選挙の媒体ではないか、ほかのデータが混ざっています。',
    next: '媒体のラベルを確かめ、この選挙の媒体を挿入してください。',
    decides: '―',
  },
  'media/already-there': {
    happened: '書き込む場所に、すでにデータがあります。',
    meaning: '前のデータを残すため、上書きしません。',
    next: '空の媒体を挿入してください。',
    never: '前のデータを消さない。',
    decides: '―',
  },
  'media/differs': {
    happened: '媒体に書いた内容が、読み戻しで一致しません。',
    meaning: 'この媒体は使用できません。',
    next: '別の媒体に書き込んでください。この媒体は封印して別に保管してください。',
    never: '使い回さない。',
    decides: '―',
  },
  'media/not-listed': {
    happened: '端末に挿入されている媒体を調べられません。',
    meaning: '媒体がないのか、見つけられないのかを区別できません。投票データには影響ありません。',
    next: 'もう一度調べてください。続くときは、予備の端末を準備し、情報担当に連絡してください。',
    decides: '情報担当',
  },
};
