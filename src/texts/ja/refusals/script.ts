// A script of a practice night that cannot be played, in Japanese.
import type { scriptRefusals } from '../../../core/refusals/script-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const script: Readonly<Record<keyof typeof scriptRefusals, RefusalText>> = {
  'script/unreadable': {
    happened: '進行票を読み取れません。', meaning: '模擬の開票を始めていません。', next: '進行票のファイルを指定し直してください。', decides: '―',
    command: '--session に session.json を指定します。',
  },
  'script/form': {
    happened: '進行票の内容が、決められた形式に合いません。', meaning: '模擬の開票を始めていません。', next: '模擬の選挙を作り直してください。', decides: '―',
  },
  'script/output-taken': {
    happened: '出力先に、別の開票の保存データ一式があります。', meaning: 'この模擬の開票は、まだ始めていません。',
    next: '出力先に、別のフォルダーを指定してください。', decides: '―',
    command: '出力先は --out で指定します。',
  },
  'script/ended': {
    happened: '進行票の最後まで進みましたが、まだ人の操作が必要です。', meaning: 'ここまでの操作は記録されています。',
    next: '進行票に続きを書き加え、同じコマンドをもう一度実行してください。', decides: '―',
  },
};
