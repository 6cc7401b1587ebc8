// 端末に記録できないとき、端末の記録を読めないとき。
import type { storeRefusals } from '../../../core/log/store-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const stands = '直前の操作は記録されていません。その前までの記録は残っています。';

const notUsable: Omit<RefusalText, 'happened'> = {
  meaning: 'この端末の記録では、開票を始めることも続けることもできません。記録には手を加えていません。',
  next: '端末を操作せず、トラブル報告書を作ってください。開票の途中であれば、予備の端末での開票を検討します。',
  never: '記録のファイルを消したり、書き換えたりしない。',
  decides: '開票管理者',
};

export const store: Readonly<Record<keyof typeof storeRefusals, RefusalText>> = {
  'store/in-use': {
    happened: '開票ターミナルは、この端末で既に動いています。',
    meaning: '一つの端末で二つを同時に動かすことはできません。',
    next: '開いている画面を使用してください。画面が見当たらないときは、情報担当に連絡してください。',
    decides: '情報担当',
  },
  'store/disk-full': {
    happened: '端末の空き容量が足りないため、記録できません。',
    meaning: stands,
    next: '情報担当に連絡してください。空きができたら、同じ操作をもう一度行います。',
    never: '空きを作るために、開票ターミナルのデータを消さない。',
    decides: '情報担当',
  },
  'store/disk-error': {
    happened: '端末の記憶装置の不良のため、記録できません。',
    meaning: '直前の操作は、記録されていないことがあります。その前までの記録は残っています。',
    next: '開票ターミナルを終了し、もう一度起動して、どこまで記録されているかを確かめてください。再び起きるときは、予備の端末での開票を検討します。',
    decides: '開票管理者',
  },
  'store/not-writable': {
    happened: '端末のデータの保存場所に書き込めません。',
    meaning: stands,
    next: '情報担当に連絡し、保存場所の設定を確かめてください。',
    decides: '情報担当',
  },
  'store/damaged': { happened: '端末の記録が、書き込んだときのままではありません。', ...notUsable },
  'store/not-ours': { happened: '端末の記録のファイルが、開票ターミナルのものではありません。', ...notUsable },
  'store/newer-schema': {
    ...notUsable,
    happened: '端末の記録は、この開票ターミナルより新しい版で作られています。',
    next: '情報担当に連絡し、新しい版の開票ターミナルを使用してください。',
    decides: '情報担当',
  },
  'store/schema-changed': { happened: '端末の記録の形が、開票ターミナルが作ったものと異なります。', ...notUsable },
  'store/settings-not-kept': {
    ...notUsable,
    happened: '端末の記録を、停電でも失われない設定にできません。',
    next: '情報担当に連絡し、データの保存場所を、この端末に内蔵の記憶装置にしてください。',
    decides: '情報担当',
  },
  'store/open-to-others': {
    happened: '端末のデータの保存場所を、ほかの利用者が読むことができます。',
    meaning: '開票ターミナルの利用者だけが読める場所でなければ、使用できません。',
    next: '情報担当に連絡し、保存場所の権限を確かめてください。',
    decides: '情報担当',
  },
};
