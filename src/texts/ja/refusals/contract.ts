// Calls that the application does not take up, in Japanese. They come from a program, not from a person at the terminal.
import type { contractRefusals } from '../../../core/refusals/contract-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const report = '画面の内容を書き取り、トラブル報告書を作ってください。';

export const contract: Readonly<Record<keyof typeof contractRefusals, RefusalText>> = {
  'contract/unknown-call': {
    happened: '端末にない操作が求められました。', meaning: 'プログラムの部品どうしが合っていません。記録は変わっていません。', next: report, decides: '情報担当',
  },
  'contract/input-form': {
    happened: '入力の内容が、決められた形式に合いません。', meaning: '記録は変わっていません。', next: '入力を確かめて、もう一度行ってください。', decides: '―',
  },
  'contract/own-command': {
    happened: 'この事項は、専用の操作でのみ記録できます。', meaning: '記録は変わっていません。', next: report, decides: '情報担当',
  },
  'contract/fault': {
    happened: 'プログラムの不具合により、この操作を終えられませんでした。',
    meaning: 'ここまでに記録したものは失われていません。',
    next: '画面の内容を書き取り、トラブル報告書を作ってください。プログラムを起動し直すと、記録したところから続けられます。',
    decides: '情報担当',
  },
};
