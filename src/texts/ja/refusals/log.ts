// 操作記録を使用できないとき。
import type { logRefusals } from '../../../core/log/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const notTheLog: Omit<RefusalText, 'happened'> = {
  meaning: '操作記録が、記録したときのままではありません。この操作記録では、開票の経過を説明できません。',
  next: '端末を操作せず、トラブル報告書を作り、選挙管理委員会に連絡してください。',
  never: '操作記録を書き直したり、消したりしない。',
  decides: '選挙管理委員会',
};

export const log: Readonly<Record<keyof typeof logRefusals, RefusalText>> = {
  'log/no-records': { happened: '操作記録が空です。', ...notTheLog },
  'log/not-a-record': { happened: '操作記録の{seq}番が、記録の形式と一致しません。', ...notTheLog },
  'log/wrong-sequence': { happened: '操作記録の{seq}番のところに、その番号の記録がありません。', ...notTheLog },
  'log/broken-chain': { happened: '操作記録の{seq}番が、その前の記録とつながりません。', ...notTheLog },
  'log/wrong-hash': { happened: '操作記録の{seq}番の内容が、記録したときと異なります。', ...notTheLog },
  'log/time-goes-back': { happened: '操作記録の{seq}番の時刻が、前の記録より戻っています。', ...notTheLog },
  'log/wrong-first-record': { happened: '操作記録が、選挙の定義の登録から始まっていません。', ...notTheLog },
  'log/wrong-checkpoints': { happened: '操作記録の電子署名のファイルが、決められた形式と一致しません。', ...notTheLog },
};
