// 印刷できないとき。結果も操作記録も、そのまま残っている。
import type { printerRefusals } from '../../../core/readiness/printer-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const onlyPrinting = '記録されている内容は変わりません。印刷だけが残っています。';

export const printer: Readonly<Record<keyof typeof printerRefusals, RefusalText>> = {
  'printer/absent': {
    happened: '印刷できません（プリンターが見つかりません）。',
    meaning: onlyPrinting,
    next: 'プリンターの電源とケーブルを確かめ、「もう一度印刷する」を選んでください。急ぐときは手書きで転記できます。',
    decides: '―',
  },
  'printer/stopped': {
    happened: '印刷できません（プリンターが止まっています）。',
    meaning: onlyPrinting,
    next: 'プリンターの表示を見て原因を除き、「もう一度印刷する」を選んでください。続かないときは情報担当を呼んでください。急ぐときは手書きで転記できます。',
    decides: '―',
  },
  'printer/paper-out': {
    happened: '印刷できません（用紙切れ）。',
    meaning: onlyPrinting,
    next: '用紙を補充し「もう一度印刷する」を選んでください。途中まで出た紙は使わないでください。急ぐときは手書きで転記できます。',
    decides: '―',
  },
  'printer/failed': {
    happened: '印刷できません（印刷が途中で取りやめになりました）。',
    meaning: onlyPrinting,
    next: '途中まで出た紙を取り除き、「もう一度印刷する」を選んでください。急ぐときは手書きで転記できます。',
    never: '途中まで出た紙を使わない。',
    decides: '―',
  },
  'printer/too-slow': {
    happened: '印刷できません（時間内に終わりませんでした）。',
    meaning: onlyPrinting,
    next: 'プリンターの表示を見て、途中まで出た紙を取り除き、「もう一度印刷する」を選んでください。急ぐときは手書きで転記できます。',
    never: '途中まで出た紙を使わない。',
    decides: '―',
  },
  'printer/outcome-unknown': {
    happened: '印刷が終わったかどうか分かりません。',
    meaning: '端末は紙を見ることができません。記録されている内容は変わりません。',
    next: '出た紙を最後の頁まで見てください。足りないときは、出た紙を取り除き、「もう一度印刷する」を選んでください。',
    decides: '―',
  },
  'printer/unknown-sheet': {
    happened: '印刷するように選ばれた帳票が、この開票の記録にありません（{file}）。',
    meaning: '記録にない紙は印刷しません。',
    next: '画面の一覧から選び直してください。繰り返すときは情報担当を呼んでください。',
    decides: '―',
  },
};
