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
    happened: '帳票「{file}」に印刷する文に、この端末の文字では表せない字（{character}）があります。',
    meaning: '集計の結果は記録されています。この帳票だけを印刷していません。',
    next: '入力した理由、意見又は氏名を確かめ、表せる字で入力し直してください。急ぐときは手書きで転記できます。',
    decides: '開票管理者',
  },
};
