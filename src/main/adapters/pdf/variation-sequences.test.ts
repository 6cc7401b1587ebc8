import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { glyphOfSequence, mendFontkit } from './variation-sequences.ts';

const require = createRequire(import.meta.url);
const font = create(readFileSync(require.resolve('@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf')));
const glyphs = (text: string): readonly number[] => font.layout(text).glyphs.map(({ id }) => id);

test('fontkit alone prints the ordinary glyph for the other form', () => {
  expect(glyphs('葛\u{E0100}')).toEqual(glyphs('葛'));
});

test('mended, it prints the glyph that the font has for the sequence', () => {
  mendFontkit(font);
  for (const character of ['葛', '辻']) {
    const other = glyphOfSequence(font._cmapProcessor.uvs, character.codePointAt(0) ?? 0, 0xe0100);
    expect(other).toMatchObject({ form: 'other' });
    expect(glyphs(`${character}\u{E0100}`)).toEqual([(other as { readonly glyph: number }).glyph]);
    expect(glyphs(`${character}\u{E0100}`)).not.toEqual(glyphs(character));
  }
});

test('a sequence that asks for the ordinary form has the ordinary glyph', () => {
  mendFontkit(font);
  expect(glyphOfSequence(font._cmapProcessor.uvs, 0x845b, 0xe0101)).toEqual({ form: 'ordinary' });
  expect(glyphs('葛\u{E0101}')).toEqual(glyphs('葛'));
});

test('a sequence that the font does not know is none', () => {
  expect(glyphOfSequence(font._cmapProcessor.uvs, 0x845b, 0xe01ef)).toBeUndefined();
  expect(glyphOfSequence(null, 0x845b, 0xe0100)).toBeUndefined();
});
