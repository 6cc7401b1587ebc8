// The fonts of sheets: BIZ UD first, Noto Sans JP for what it lacks (𠮷, 槗). Read once, from the npm packages that are pinned.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { graphemesOf } from '../../../core/sheets/coverage.ts';
import type { Face } from './drawing.ts';
import { brokenLines } from './line-breaking.ts';
import { glyphOfSequence, isVariationSelector, mendFontkit } from './variation-sequences.ts';

const files = {
  'mincho': '@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'gothic': '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
  'gothic-bold': '@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
  'fallback': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'fallback-bold': '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
} as const;
export type FontName = keyof typeof files;

const chains: Readonly<Record<Face, readonly FontName[]>> = {
  'mincho': ['mincho', 'fallback'],
  'gothic': ['gothic', 'fallback'],
  'gothic-bold': ['gothic-bold', 'fallback-bold'],
};

export interface Fonts {
  file(name: FontName): Uint8Array;
  /** Width in points. */
  width(face: Face, size: number, text: string): number;
  lines(face: Face, size: number, text: string, width: number): readonly string[];
  /** Stretches of a text that are set in one font. A character that no font has goes with the first. */
  runs(face: Face, text: string): readonly { readonly font: FontName; readonly text: string }[];
  /** Whether every face can print this character, with its variation selector. */
  covers(grapheme: string): boolean;
}

let loaded: Fonts | undefined;

export function loadFonts(): Fonts {
  loaded ??= fontsFrom(createRequire(import.meta.url));
  return loaded;
}

function fontsFrom(require: NodeJS.Require): Fonts {
  const bytes = mapValues((name) => readFileSync(require.resolve(files[name])));
  const fonts = mapValues((name) => create(bytes[name]));
  mendFontkit(fonts.mincho);
  const fontFor = keptForEach((face, grapheme) => chains[face].find((name) => has(fonts[name], grapheme)));
  const em = keptForEach((face, grapheme) => {
    const font = fonts[fontFor(face, grapheme) ?? chains[face][0] ?? 'gothic'];
    return font.layout(drawnForm(grapheme)).advanceWidth / font.unitsPerEm;
  });
  const width = (face: Face, size: number, text: string): number =>
    graphemesOf(text).reduce((sum, grapheme) => sum + em(face, grapheme), 0) * size;

  return {
    file: (name) => bytes[name],
    width,
    lines: (face, size, text, room) => brokenLines(text, room, (part) => width(face, size, part)),
    runs: (face, text) => {
      const runs: { font: FontName; text: string }[] = [];
      for (const grapheme of graphemesOf(text)) {
        const font = fontFor(face, grapheme) ?? chains[face][0] ?? 'gothic';
        const last = runs.at(-1);
        if (last?.font === font) last.text += grapheme;
        else runs.push({ font, text: grapheme });
      }
      return runs;
    },
    covers: (grapheme) => (Object.keys(chains) as Face[]).every((face) => fontFor(face, grapheme) !== undefined),
  };
}

/** Asks the fonts once for each face and grapheme: a sheet holds few different characters, many times each. */
function keptForEach<T>(ask: (face: Face, grapheme: string) => T): (face: Face, grapheme: string) => T {
  const kept: Readonly<Record<Face, Map<string, T>>> = { 'mincho': new Map(), 'gothic': new Map(), 'gothic-bold': new Map() };
  return (face, grapheme) => {
    const known = kept[face].get(grapheme);
    if (known !== undefined || kept[face].has(grapheme)) return known as T;
    const answer = ask(face, grapheme);
    kept[face].set(grapheme, answer);
    return answer;
  };
}

/**
 * How a text is drawn: か + U+3099 as が, the one glyph that fonts have for it. A character that stands alone is never changed:
 * normalising would make 神 (U+FA19) another form.
 */
export function drawnForm(text: string): string {
  return graphemesOf(text).map((grapheme) => {
    const composed = grapheme.normalize('NFC');
    const [base = ''] = grapheme;
    return base !== grapheme && base.normalize('NFC') === base && Array.from(composed).length === 1 ? composed : grapheme;
  }).join('');
}

/** One glyph for the whole grapheme: marks that a font would set beside or across their letter are not taken on trust. */
function has(font: Font, grapheme: string): boolean {
  const drawn = drawnForm(grapheme);
  const [base, mark, ...more] = Array.from(drawn, (character) => character.codePointAt(0) ?? 0);
  if (base === undefined || !font.hasGlyphForCodePoint(base)) return false;
  if (mark === undefined) return true;
  if (isVariationSelector(mark)) return more.length === 0 && glyphOfSequence(font._cmapProcessor.uvs, base, mark) !== undefined;
  return font.layout(drawn).glyphs.length === 1;
}

function mapValues<T>(make: (name: FontName) => T): Record<FontName, T> {
  return Object.fromEntries((Object.keys(files) as FontName[]).map((name) => [name, make(name)])) as Record<FontName, T>;
}
