import { expect, test } from 'vitest';
import { drawnForm, loadFonts } from './fonts.ts';

const fonts = loadFonts();

test.each([
  ['an ordinary character', '東', true],
  ['a character that only the second font has', '𠮷', true],
  ['another one', '槗', true],
  ['a compatibility ideograph', '﨑', true],
  ['a known variation sequence', '葛\u{E0100}', true],
  ['an unknown variation sequence', '葛\u{E01EF}', false],
  ['kana with a mark that has a letter of its own', 'か\u3099', true],
  ['kana with a mark that only a font puts together', 'カ\u309A', true],
  ['a mark that no font puts together', '山\u3099', false],
  ['two selectors', '葛\u{E0100}\u{E0101}', false],
  ['a rare ideograph', '\u{2BDEF}', false],
  ['a private-use character', '\uE000', false],
  ['an emoji', '😀', false],
])('%s (%s): %s', (_what, grapheme, covered) => {
  expect(fonts.covers(grapheme)).toBe(covered);
});

test('a name is set in one font, but for the characters that it lacks', () => {
  expect(fonts.runs('gothic', '𠮷田　槗')).toEqual([
    { font: 'fallback', text: '𠮷' }, { font: 'gothic', text: '田　' }, { font: 'fallback', text: '槗' },
  ]);
  expect(fonts.runs('gothic-bold', '髙𠮷').map(({ font }) => font)).toEqual(['gothic-bold', 'fallback-bold']);
});

test('figures are all as wide as each other', () => {
  expect(new Set(Array.from('0123456789', (digit) => fonts.width('gothic', 10, digit)))).toEqual(new Set([5]));
});

test('a variation selector takes no room', () => {
  expect(fonts.width('mincho', 10, '葛\u{E0100}城')).toBe(20);
});

test('marks are drawn with their letter as one, and no character that stands alone becomes another', () => {
  expect(drawnForm('か\u3099Mu\u0308')).toBe('がMü');
  for (const text of ['\uFA19田', '\uFA11', '葛\u{E0100}', '\uFA19\u3099', 'カ\u309A']) expect(drawnForm(text)).toBe(text);
});
