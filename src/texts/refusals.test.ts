import { expect, test } from 'vitest';
import { refusals } from '../core/refusals/refusals.ts';
import { cli } from './ja/cli.ts';
import { languages } from './language.ts';
import { callsTheOffice, refusalTextOf, refusalTexts } from './refusals.ts';
import { windowTexts } from './window/texts.ts';

test.each(languages)('every refusal says in %s what happened, what it means, what to do and who decides', (language) => {
  expect(Object.keys(refusalTexts[language]).sort()).toEqual(Object.keys(refusals).sort());
  for (const [code, { happened, meaning, next, never, decides, command }] of Object.entries(refusalTexts[language])) {
    for (const row of [happened, meaning, next, decides, never, command].filter((each) => each !== undefined)) {
      expect(row, code).toMatch(/\S/);
      expect(row, code).toBe(row.trim());
    }
  }
});

/** Nobody types a command in the hall: what helps whoever does stands in a row of its own, which no window shows. */
test.each(languages)('no row of the hall names a command, in %s', (language) => {
  const found = Object.entries(refusalTexts[language]).flatMap(([code, { command: _beside, ...rows }]) => texts(rows).flatMap((row) =>
    /kaihyo |npm |(^|[^-])--[a-z]+/.exec(row)?.map((word) => `${code}: ${word}`) ?? []));
  expect(found).toEqual([]);
});

test('what the command line offers, it offers in both languages', () => {
  const offered = (language: 'ja' | 'en'): readonly string[] =>
    Object.entries(refusalTexts[language]).flatMap(([code, { command }]) => (command === undefined ? [] : [code])).sort();
  expect(offered('ja')).toEqual(offered('en'));
});

test('both languages fill in the same values', () => {
  const holes = (code: string, language: 'ja' | 'en'): string =>
    [...new Set(JSON.stringify(refusalTextOf(language, code)).match(/\{\w+\}/g))].sort().join();
  expect(Object.keys(refusals).filter((code) => holes(code, 'ja') !== holes(code, 'en'))).toEqual([]);
});

/** Words that the law keeps for ballots, records and the hand of people, and technical words that stay off the screen. */
const banned = new RegExp([
  'エラー', 'パッケージ', 'ハッシュ', '(?<!プ)ログ', 'セッション', 'PIN', '証跡', '本番', '今夜', '復号する', 'キャンセル',
  '確定', '誤り', '警告', '指紋', 'モード', '(?<!電子)署名(?!を得られなかった)',
].join('|'));

/** In the hall things are compared (照合); what is done with the preserved bag years later is a 検証, and a command has that name. */
const ofLaterYears = /検証/;

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  // Its words stand in its source.
  if (typeof value === 'function') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

test('Japanese texts keep to the words of the hall', () => {
  const found = Object.entries(refusalTexts.ja).flatMap(([code, rows]) => texts(rows).flatMap((row) =>
    [banned, ofLaterYears].flatMap((words) => words.exec(row) ?? []).map((word) => `${code}: ${word}`)));
  expect(found).toEqual([]);
});

test('so does the window, whose buttons say what they do', () => {
  const rows = texts(windowTexts.ja);
  expect(rows.length).toBeGreaterThan(800);
  const all = [banned, ofLaterYears, /^(はい|いいえ|OK|実行|次へ)$/];
  expect(rows.filter((row) => all.some((words) => words.test(row)))).toEqual([]);
});

test('so does the command line', () => {
  expect(texts(cli).length).toBeGreaterThan(40);
  expect(texts(cli).flatMap((row) => banned.exec(row) ?? [])).toEqual([]);
});

test.each(['署名されていない項目', '結果を確定する', '値が誤りです', '警告', '指紋', '研修モード', 'エラー'])('「%s」 would be found', (row) => {
  expect(banned.test(row)).toBe(true);
});

test.each(['電子署名の値', '署名を得られなかった者', 'プログラム'])('「%s」 is a word of the hall', (row) => {
  expect(banned.test(row)).toBe(false);
});

test.each([['session/seals-differ', true], ['session/older-issue', true], ['card/wrong-pin', false]])('whether %s calls the office: %s', (code, calls) => {
  expect(callsTheOffice(code)).toBe(calls);
});

test('an unknown code is our bug', () => {
  expect(() => refusalTextOf('ja', 'a/b')).toThrow('a/b');
});
