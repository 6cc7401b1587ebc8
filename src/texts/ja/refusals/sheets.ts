// 帳票を印刷できないとき。
import type { sheetsRefusals } from '../../../core/sheets/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const sheets: Readonly<Record<keyof typeof sheetsRefusals, RefusalText>> = {
  'sheets/unprintable-name': {
    happened: '印刷する氏名又は名称「{owner}」に、この端末の文字では表せない字（{character}）があります。',
    meaning: '代わりの表記が必要です。このままでは、帳票に正しい氏名又は名称を印刷できません。',
    next: '選挙管理委員会に連絡し、代替表記を定めるよう依頼してください。',
    never: '似た字に置き換えて進めない。',
    decides: '選挙管理委員会',
  },
  'sheets/unprintable-text': {
    happened: '入力された文に、この端末の文字では表せない字（{character}）があります。',
    meaning: 'このままでは、帳票に正しく印刷できません。これまでの記録は変わっていません。',
    next: '理由、意見、番号などを確かめ、表せる字で入力し直してください。',
    decides: '開票管理者',
  },
  'sheets/not-in-cp932': {
    happened: '選ばれた文字コード（Windows-31J、CP932）では表せない字（{character}）が、CSVファイルに書く次の名称にあります。{name}',
    meaning: 'Windows-31JのCSVファイルは作られていません。集計結果、帳票及び保存データ一式に変わりはありません。',
    next: '文字コードにUTF-8を選んでCSVファイルを作ってください。',
    never: '似た字に置き換えない。',
    decides: '―',
  },
};
