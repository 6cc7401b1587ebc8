import { expect, test } from 'vitest';
import { refusals } from '../core/refusals/refusals.ts';
import { languages } from './language.ts';
import { refusalTextOf, refusalTexts } from './refusals.ts';

test.each(languages)('every refusal says in %s what happened, what it means, what to do and who decides', (language) => {
  expect(Object.keys(refusalTexts[language]).sort()).toEqual(Object.keys(refusals).sort());
  for (const [code, { happened, meaning, next, never, decides }] of Object.entries(refusalTexts[language])) {
    for (const row of [happened, meaning, next, decides, ...(never === undefined ? [] : [never])]) {
      expect(row, code).toMatch(/\S/);
      expect(row, code).toBe(row.trim());
    }
  }
});

test('both languages fill in the same values', () => {
  const holes = (code: string, language: 'ja' | 'en'): string =>
    [...new Set(JSON.stringify(refusalTextOf(language, code)).match(/\{\w+\}/g))].sort().join();
  expect(Object.keys(refusals).filter((code) => holes(code, 'ja') !== holes(code, 'en'))).toEqual([]);
});

/** Words that the law keeps for ballots and records, and technical words that stay off the screen. */
const banned = /エラー|パッケージ|ハッシュ|(?<!プ)ログ|セッション|PIN|検証|証跡|本番|今夜|復号する|キャンセル/;

test('Japanese texts keep to the words of the hall', () => {
  const found = Object.entries(refusalTexts.ja).flatMap(([code, text]) => {
    const word = banned.exec(Object.values(text).join('\n'));
    return word === null ? [] : [`${code}: ${word[0]}`];
  });
  expect(found).toEqual([]);
});

test('an unknown code is our bug', () => {
  expect(() => refusalTextOf('ja', 'a/b')).toThrow('a/b');
});
