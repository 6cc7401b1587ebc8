import { expect, test } from 'vitest';
import { read } from './shape.ts';
import { freeText, id, name, text } from './text.ts';

const isName = (value: string): boolean => read(name, value).ok;

test.each(['山田 太郎', '𠮷澤 あかり', '髙﨑 靖子', '葛\u{E0100}城', 'José', '㈱みらい', 'ヴ'.repeat(100)])('a name: %s', (value) => {
  expect(read(name, value)).toEqual({ ok: true, value });
});

test('a name is kept as given: compatibility ideographs and decomposed kana are not normalised away', () => {
  expect(isName('﨑')).toBe(true);
  expect(isName('か\u3099')).toBe(true);
});

test.each([
  ['nothing', ''], ['white space at the edge', ' 山田'], ['an ideographic space at the edge', '山田　'], ['a line feed', '山\n田'], ['a NUL', '山\0'],
  ['a right-to-left override', '山\u202E田'], ['a right-to-left mark', '山\u200F田'], ['a private-use character', '\uE000田'],
  ['a private-use character of plane 15', '\u{F0000}田'], ['a lone surrogate', '\uD842田'], ['a noncharacter', '\uFFFF田'], ['a byte order mark', '\uFEFF田'],
  ['101 characters', '田'.repeat(101)],
])('no name: %s', (_what, value) => {
  expect(isName(value)).toBe(false);
});

test('text is in NFC, free text may have lines', () => {
  expect(read(text, 'か\u3099').ok).toBe(false);
  expect(read(text, '一行\n二行').ok).toBe(false);
  expect(read(freeText, '一行\n二行').ok).toBe(true);
  expect(read(freeText, '一行\n').ok).toBe(false);
  expect(read(freeText, '字'.repeat(2001)).ok).toBe(false);
});

test('in a free text line feeds count as characters, and nothing else that is forbidden hides behind them', () => {
  const lines = (feeds: number, characters: number): string => `${'字'.repeat(characters - 1)}${'\n'.repeat(feeds)}字`;
  expect(read(freeText, lines(1000, 1000)).ok).toBe(true);
  expect(read(freeText, lines(1001, 1000)).ok).toBe(false);
  expect(read(freeText, lines(100_000, 2)).ok).toBe(false);
  expect(read(freeText, `${'𠮟'.repeat(999)}${'\n'.repeat(1000)}𠮟`).ok).toBe(true);
  expect(read(freeText, '一\n\r二').ok).toBe(false);
  expect(['\n', '', '\n一', '一\n', '一 \n'].map((value) => read(freeText, value).ok)).toEqual([false, false, false, false, false]);
});

test('an id has small letters, digits and hyphens', () => {
  expect(['staff-1', '3'].map((value) => read(id, value).ok)).toEqual([true, true]);
  expect(['', '-a', 'Staff', 'a_b', 'a'.repeat(41)].map((value) => read(id, value).ok)).toEqual([false, false, false, false, false]);
});
