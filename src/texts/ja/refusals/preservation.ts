// A preservation bag that is not made or not accepted, in Japanese.
import type { preservationRefusals } from '../../../core/preservation/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const preservation: Readonly<Record<keyof typeof preservationRefusals, RefusalText>> = {
  'preservation/same-medium': {
    happened: '2つの保存先が、同じ媒体か、一方の中か、この端末の中の場所です。（{medium}）',
    meaning: '1つが壊れても残るように、別々の媒体に保存します。何も書き込んでいません。',
    next: '別の保存用媒体を選んでください。',
    decides: '―',
  },
  'preservation/inside-a-bag': {
    happened: '選んだ媒体は、投票データ一式等が入っている媒体です。（{medium}）',
    meaning: '受け入れた媒体に書き加えると、元のまま残りません。何も書き込んでいません。',
    next: 'この媒体を抜き、別の保存用媒体を挿入して選んでください。',
    never: '受け入れた媒体の中身を消して使わない。',
    decides: '―',
  },
  'preservation/sheet-differs': {
    happened: '端末にある帳票「{file}」が、作成したときの記録と一致しません。',
    meaning: '帳票のファイルが失われたか、変わっています。集計の結果は失われていません。保存データ一式は作れません。',
    next: '端末を操作せず、トラブル報告書を作り、選挙管理委員会に連絡してください。',
    never: '帳票のファイルを作り直したり、置き換えたりしない。',
    decides: '選挙管理委員会',
  },
  'preservation/not-verified': {
    happened: '書き込んだ保存データ一式に、合わない所が{failures}か所あります。',
    meaning: 'この媒体は保存に使えません。集計の結果は失われていません。',
    next: '別の媒体に書き込んでください。この媒体は封印して別に保管してください。',
    never: '使い回さない。',
    decides: '―',
  },
};
