// A preservation bag that is not accepted, in Japanese.
import type { preservationRefusals } from '../../../core/preservation/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const preservation: Readonly<Record<keyof typeof preservationRefusals, RefusalText>> = {
  'preservation/signers-need-cards': {
    happened: '保存データ一式には、担当者のカードによる電子署名が必要です。',
    meaning: 'この版のプログラムは、担当者のカードを使用できません。集計の結果は記録されています。',
    next: '選挙管理委員会に連絡し、対応する版のプログラムで保存してください。',
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
