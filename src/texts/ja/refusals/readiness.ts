// 端末の状態により進めないとき。
import type { readinessRefusals } from '../../../core/readiness/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const readiness: Readonly<Record<keyof typeof readinessRefusals, RefusalText>> = {
  'readiness/network-up': {
    happened: 'ネットワークに接続されています（{interfaces}）。',
    meaning: 'この端末では、ネットワークに接続したまま開票できません。ここまでの操作は記録されています。',
    next: '無線LANを切り、ケーブルを抜いてください。切れると自動で続きます。',
    decides: '情報担当',
  },
  'readiness/network-unchecked': {
    happened: 'ネットワークに接続されているかどうかを確かめられません。',
    meaning: '接続されていないと分かるまで、この端末では開票できません。ここまでの操作は記録されています。',
    next: '無線LANを切り、ケーブルを抜いて、しばらく待ってください。続かないときは、予備の端末を使ってください。',
    decides: '情報担当',
  },
  'readiness/not-ready': {
    happened: '端末の動作確認で、否の項目があります。（{checks}）',
    meaning: '否の項目があるまま、端末の準備を終えることはできません。投票データには、まだ触れていません。',
    next: '否の項目を直し、もう一度確かめてください。直らないときは、予備の端末を使ってください。',
    decides: '情報担当',
  },
};
