// 開票の記録が終わった画面。
import type { ClosedTexts } from '../closed-texts.ts';

export const closed: ClosedTexts = {
  code: '開-103',
  title: '封印した物を、保管する場所へ運んでください',
  lead: (time) => `この開票区の記録は、${time}に終わりました。この端末で行うことは、もうありません。`,
  where: '封印した物',
  seal: '封印番号',
  fingerprint: '保存データ一式の照合番号',
  fingerprintMeans: '封筒の表示と同じ番号です。正と副の内容は同じです。',
  outcome: '保存データ一式の照合',
  verified: (media, time) => `${time}　媒体${media}本を読み戻し、確認用プログラムですべて一致しました。`,
  carry: '持ち帰る物',
  carryList: ['封印した封筒（2人で運び、受渡しを記録する）', 'カード（保管者が持つ）', '暗証番号の封書（カードとは別の人が持つ）', 'この端末'],
  terminal: 'この端末',
  terminalMeans: '電源を切ってかまいません。記録は、端末が自動では消去しません。',
  confirmedBy: '終了を記録した人',
  pair: (first, second) => `${first}、${second}`,
  period: '保存する期間',
};
