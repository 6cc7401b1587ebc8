// 通信があるとき、又は通信の有無を確かめられないとき。
import type { LockTexts } from '../lock-texts.ts';

export const lock: LockTexts = {
  network: {
    title: '無線LANを切り、ケーブルを抜いてください',
    happened: (interfaces) => `ネットワークに接続されています（${interfaces}）。`,
    meaning: 'この端末では、ネットワークに接続したまま開票できません。',
    next: ['無線LANとBluetoothを切る。', 'LANケーブルを抜く。', 'そのまま待つ。切れると自動で続きます。'],
    decides: '情報担当',
  },
  unchecked: {
    title: '通信の有無を確かめられません',
    happened: () => '通信の有無を確かめる働きが止まりました。',
    meaning: '通信がないことを確かめられない間は、開票できません。',
    next: ['そのまま1分待つ。確かめられると自動で続きます。', '続かないときは、情報担当を呼ぶ。'],
    decides: '情報担当',
  },
  safe: '記録済みの内容は失われません。この間、開票の操作はできません。',
  by: { title: '続け方', text: '操作は要りません。通信が切れたことを端末が確かめると、元の画面に戻ります。' },
  paper: { title: '紙の投票', text: 'この間も、紙の投票の作業は進められます。' },
  wireless: '無線LAN',
  wired: '有線LAN',
  other: '通信機器',
  nameOf: (kind, device) => `${kind}　${device}`,
  separator: '、',
};
