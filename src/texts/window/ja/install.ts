// 開票所設定の読込み。
import type { InstallTexts } from '../install-texts.ts';

export const install: InstallTexts = {
  title: '開票所設定の媒体を挿入し、選んでください',
  lead: '投票データの媒体ではありません。封印されたものは、まだ開きません。',
  medium: '開票所設定が入っている媒体',
  look: '媒体をもう一度探す',
  noMedium: '媒体が見つかりません。挿入して「媒体をもう一度探す」を押してください。',
  mediumNote: (size, path) => `${size}　${path}`,
  folder: '媒体の中のフォルダー（ふつうは空欄）',
  folderHint: '選挙管理委員会から指定があるときだけ入力してください。',
  terminal: 'この端末の名称',
  terminalHint: '端末に貼られた表示のとおりに入力してください（例　1号機）。',
  digits: 'カード作成時の用紙に印刷された12組の数字',
  digitsHint: '紙を見ながら、5桁ずつ入力してください。',
  needsMedium: '媒体を選んでください。',
  needsTerminal: 'この端末の名称を入力してください。',
  needsDigits: (group) => `${group}組目の数字を入力してください。`,
  back: '読み込まずに戻る',
  load: '開票所設定を読み込む',
  paper: { title: '数字を入力する理由', text: '媒体の内容が、カードを作成した選挙のものかを、紙と照合します。1桁でも違えば読み込みません。' },
  names: { title: '氏名', text: '担当者、開票管理者及び立会人の氏名は、設定から読み込みます。後の画面で目で確かめます。' },
};
