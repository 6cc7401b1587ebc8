import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLines } from './line-breaking.ts';

/** A full-width character is 2 wide, a half-width one 1. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 1 : 2), 0);
const lines = (text: string, width: number): readonly string[] => brokenLines(text, width, widthOf);

test.each([
  ['a closing mark begins no line', 'あいうえ、おか', 8, ['あいう', 'え、おか']],
  ['an opening bracket ends no line', 'あいう（えお）', 8, ['あいう', '（えお）']],
  ['a small kana begins no line', 'あいうキャラ', 8, ['あいう', 'キャラ']],
  ['a number stays with its counter', 'ああ1,234票', 9, ['ああ', '1,234票']],
  ['第 stays with its number', 'ああ第12区', 8, ['ああ', '第12区']],
  ['a line feed ends a line', 'あ\nい', 8, ['あ', 'い']],
  ['an empty text is one empty line', '', 8, ['']],
  ['a space at the break is dropped', 'ああああ　いい', 8, ['ああああ', 'いい']],
] as const)('%s', (_rule, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('a word longer than a line is broken all the same', () => {
  expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efg', 'hij']);
});

test.each([
  ['one character', 'あいうえお', 8, ['あい', 'うえお']],
  ['a particle and its full stop', 'あいうえから。', 8, ['あいう', 'えから。']],
  ['the break at a space stays', 'あいうえ　おか', 8, ['あいうえ', 'おか']],
  ['unless one character would stand alone', 'あいうえ　お', 8, ['あい', 'うえ　お']],
  ['what cannot be drawn to it without a shorter line above', 'あい\nう', 8, ['あい', 'う']],
] as const)('no line ends a paragraph alone: %s', (_what, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('a text of kana never ends with a lonely character', () => {
  const kana = fc.string({ unit: fc.constantFrom('あ', 'の', 'ん'), minLength: 4, maxLength: 60 });
  fc.assert(fc.property(kana, fc.integer({ min: 8, max: 30 }), (text, width) => {
    expect(lines(text, width).every((line) => line.length > 1)).toBe(true);
  }));
});

test('nothing but white space is lost, and no line is too wide', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', '、', '（', '）', '1', 'a', '票', '葛\u{E0100}', '　', 'ッ'), maxLength: 40 });
  const wide = (line: string): number => Array.from(line.replace(/\u{E0100}/gu, '')).reduce((sum, c) => sum + widthOf(c), 0);
  fc.assert(fc.property(text, (written) => {
    const broken = brokenLines(written, 8, wide);
    expect(broken.join('').replaceAll('\u3000', '')).toBe(written.replaceAll('\u3000', ''));
    expect(broken.every((line) => wide(line) <= 8)).toBe(true);
  }));
});
