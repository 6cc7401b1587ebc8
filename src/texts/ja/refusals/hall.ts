// 開票所設定（hall.json）を使用できないとき。
import type { hallRefusals } from '../../../core/hall/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const nothingInstalled = '端末には何も登録していません。開票所設定がなくても、氏名などを入力して開票することはできます。';
const askTheOffice = '開票所設定を作った選挙管理委員会に連絡し、直した設定を受け取ってください。';

export const hall: Readonly<Record<keyof typeof hallRefusals, RefusalText>> = {
  'hall/too-large': {
    happened: '開票所設定（hall.json）のファイルが大きすぎます。',
    meaning: nothingInstalled,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/form': {
    happened: '開票所設定（hall.json）が、決められた形ではありません。',
    meaning: `書かれていない項目、知らない項目、同じ名前の項目などがあります。一部だけを使うことはしません。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/other-election': {
    happened: '開票所設定（hall.json）は、別の選挙のために作られたものです。',
    meaning: `開票区又は選挙の取り違えです。${nothingInstalled}`,
    next: 'この開票区の、この選挙の開票所設定を受け取ってください。',
    never: '別の選挙の開票所設定を書き直して使わない。',
    decides: '選挙管理委員会',
  },
  'hall/unknown-contest': {
    happened: '開票所設定（hall.json）に、選挙の定義にない選挙の番号（{contest}）があります。',
    meaning: nothingInstalled,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/two-supervisors': {
    happened: '開票所設定（hall.json）で、1つの選挙（番号 {contest}）に開票管理者が2人あります。',
    meaning: `開票管理者は、選挙ごとに1人です。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/id-of-two-persons': {
    happened: '開票所設定（hall.json）で、1つの記号（{person}）に2つの氏名があります。',
    meaning: `誰のことか決められません。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/id-of-terminal': {
    happened: '開票所設定（hall.json）で、端末の記号（terminal）が人（{person}）に使われています。',
    meaning: `操作記録では、端末が行ったことと人が行ったことを分けます。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/two-duties': {
    happened: '開票所設定（hall.json）で、開票立会人（{person}）が別の役割にもなっています。',
    meaning: `開票立会人は、ほかの役割を兼ねません。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/same-person': {
    happened: '開票所設定（hall.json）で、カードを持つ者と暗証番号を管理する者が、同じ人（{person}）です。',
    meaning: `カードと暗証番号は、別の人が管理します。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
  'hall/clock-in-earnest': {
    happened: '開票所設定（hall.json）に、研修用の時計があります。',
    meaning: `実際の選挙は、端末の時計で行います。${nothingInstalled}`,
    next: askTheOffice,
    decides: '選挙管理委員会',
  },
};
