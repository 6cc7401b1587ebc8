// The glyphs that a PDF draws for difficult names are those that HarfBuzz takes from the same font files.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { firstUnprintable, graphemesOf } from '../../src/core/sheets/coverage.ts';
import { type Face, type Mark, paper } from '../../src/main/adapters/pdf/drawing.ts';
import { loadFonts } from '../../src/main/adapters/pdf/fonts.ts';
import { paint } from '../../src/main/adapters/pdf/painter.ts';
import { shaped, type ShapedGlyph, viewed } from '../support/harfbuzz.ts';
import { pictureOf, readPdf, textOfPdf } from '../support/pdf-file.ts';
import { readTrueType, type TrueType } from '../support/true-type.ts';
import { difficultNames, unprintableNames } from './difficult-names.ts';

const require = createRequire(import.meta.url);
const pathOf = (file: string): string => require.resolve(`@expo-google-fonts/${file}`);
/** Of each face, the first font and the one for what it lacks: written down here once more, not taken from the adapter. */
const chains: Readonly<Record<Face, readonly [string, string]>> = {
  'mincho': [pathOf('biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'), pathOf('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')],
  'gothic': [pathOf('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'), pathOf('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')],
  'gothic-bold': [pathOf('biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf'), pathOf('noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf')],
};
const faces = Object.keys(chains) as Face[];
const names: readonly string[] = Object.values(difficultNames).flat();
const SIZE = 10;
const LEFT = 50;

// fontkit as it came, before `loadFonts` mends what all its fonts share.
const shared = Object.getPrototypeOf(create(readFileSync(chains.gothic[0]))._cmapProcessor) as object;
const method = (): PropertyDescriptor => Object.getOwnPropertyDescriptor(shared, 'getVariationSelector') ?? {};
const asItCame = method();
const fonts = loadFonts();
const mended = method();
const covers = (grapheme: string): boolean => fonts.covers(grapheme);
afterEach(() => {
  Object.defineProperty(shared, 'getVariationSelector', mended);
});

interface Expected {
  /** Glyph by glyph: outline, advance in thousandths of an em. */
  readonly glyphs: readonly { readonly outline: string; readonly advance: number }[];
}

const trueTypes = new Map<string, { readonly font: TrueType; readonly unitsPerEm: number }>();
const trueType = (path: string): { readonly font: TrueType; readonly unitsPerEm: number } => {
  const file = readFileSync(path);
  const known = trueTypes.get(path) ?? { font: readTrueType(file), unitsPerEm: create(file).unitsPerEm };
  trueTypes.set(path, known);
  return known;
};

/** Whether a font has one glyph for the whole grapheme; a selector that it does not know leaves a second, empty glyph. */
const isWhole = (glyphs: readonly ShapedGlyph[]): boolean => glyphs.length === 1 && glyphs.every(({ g }) => g !== 0);

/** What HarfBuzz makes of the names, each grapheme from the first font that has it whole. */
function expectedOf(face: Face): readonly Expected[] {
  const [first, second] = chains[face];
  const graphemes = [...new Set(names.flatMap(graphemesOf))];
  const inFirst = new Set(shaped(first, graphemes).flatMap((glyphs, index) => (isWhole(glyphs) ? [graphemes[index]] : [])));
  const runs = names.map((name) => {
    const found: { path: string; text: string }[] = [];
    for (const grapheme of graphemesOf(name)) {
      const path = inFirst.has(grapheme) ? first : second;
      const last = found.at(-1);
      if (last?.path === path) last.text += grapheme;
      else found.push({ path, text: grapheme });
    }
    return found;
  });
  const glyphsOf = new Map([first, second].flatMap((path) => {
    const texts = [...new Set(runs.flat().filter((run) => run.path === path).map(({ text }) => text))];
    return shaped(path, texts).map((glyphs, index) => [`${path} ${texts[index] ?? ''}`, glyphs] as const);
  }));
  return runs.map((of) => ({
    glyphs: of.flatMap(({ path, text }) => {
      const { font, unitsPerEm } = trueType(path);
      return (glyphsOf.get(`${path} ${text}`) ?? []).map(({ g, ax, dx, dy }) => {
        if (g === 0 || dx !== 0 || dy !== 0) throw new Error(`no single glyph: ${text}`);
        return { outline: font.outline(g), advance: ax * 1000 / unitsPerEm };
      });
    }),
  }));
}

const PER_PAGE = 50;
const baseline = (index: number): number => 30 + (index % PER_PAGE) * 15;

function paintedNames(face: Face): Promise<Uint8Array> {
  const marks = names.map((text, index): Mark => (
    { type: 'text', x: LEFT, y: baseline(index), text, face, size: SIZE, narrowing: 1, ink: 'black' }));
  const pages = Array.from(
    { length: Math.ceil(names.length / PER_PAGE) }, (_, page) => marks.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  return paint(fonts, pages, { title: 'names', createdAt: new Date(0) });
}

/** Names of which the PDF draws anything else than is expected. */
async function differingNames(face: Face, expected: readonly Expected[]): Promise<readonly string[]> {
  const { texts } = readPdf(await paintedNames(face));
  const files = new Map<unknown, TrueType>();
  const outline = (file: Uint8Array, glyph: number): string => {
    const font = files.get(file) ?? readTrueType(file);
    files.set(file, font);
    return font.outline(glyph);
  };
  return names.filter((_, index) => {
    const page = Math.floor(index / PER_PAGE);
    const drawn = texts.filter((text) => text.page === page && Math.abs(paper.height - text.y - baseline(index)) < 0.1);
    let x: number = LEFT;
    const glyphs = drawn.flatMap((text) => {
      const isInPlace = Math.abs(text.x - x) < 0.02 && text.size === SIZE;
      x += text.glyphs.reduce((sum, { advance }) => sum + advance, 0) * SIZE / 1000;
      return text.glyphs.map(({ id, advance }) => ({ outline: isInPlace ? outline(text.font.file, id) : 'elsewhere', advance }));
    });
    const wanted = expected[index]?.glyphs ?? [];
    return glyphs.length !== wanted.length
      || glyphs.some((glyph, at) => glyph.outline !== wanted[at]?.outline || Math.abs(glyph.advance - wanted[at].advance) > 0.01);
  });
}

test('there are two hundred names and more, each once, and all can be printed', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(names.filter((name) => firstUnprintable([name], covers) !== undefined)).toEqual([]);
});

test.each(unprintableNames)('%s is refused by its code points', (_why, name, character) => {
  expect(firstUnprintable([name], covers)).toBe(character);
});

describe.each(faces)('%s', (face) => {
  let expected: readonly Expected[];
  beforeAll(() => {
    expected = expectedOf(face);
  });

  test('every glyph of every name is the one that HarfBuzz takes, as wide and in its place', async () => {
    expect(await differingNames(face, expected)).toEqual([]);
  });

  test('the comparison fails for names of which only the selector tells the form, once fontkit is as it came', async () => {
    Object.defineProperty(shared, 'getVariationSelector', asItCame);
    const differing = await differingNames(face, expected);
    expect(differing).toEqual(expect.arrayContaining(['葛\u{E0100}城\u3000剛', '辻\u{E0100}\u3000千春']));
    expect(differing.filter((name) => !/[\u{E0100}-\u{E01EF}]/u.test(name))).toEqual([]);
  });
});

test('text taken out of the PDF is the name in the register, selectors and marks included, but for the width of spaces', async () => {
  for (const face of faces) {
    const spaced = (text: string): string => text.replaceAll('\u3000', ' ');
    const lines = spaced(textOfPdf(await paintedNames(face))).split(/[\n\f]+/).filter((line) => line !== '');
    expect(lines).toEqual(names.map(spaced));
  }
});

describe('pictures', () => {
  const sample = [
    '葛\u{E0100}城\u3000剛', '辻\u{E0100}\u3000千春', '\u{FA11}山\u3000博', '\u{FA19}田\u3000実', '髙橋\u3000靖', '濵田\u3000実',
    'か\u{3099}んは\u{309A}\u3000太', 'ヴィヴィアン\u3000佐藤', 'Mu\u{308}ller\u3000隆', 'ﾊﾟﾜﾌﾙ太郎',
  ];
  const inGothic = async (text: string): Promise<Ink> => inkOf(await paintedPicture(text));

  test.each(sample)('%s looks as HarfBuzz and Cairo draw it', async (name) => {
    expect(sample.every((each) => names.includes(each))).toBe(true);
    expect(differenceOf(await inGothic(name), inkOf(viewed(chains.gothic[0], name, PICTURE)))).toBeLessThan(TOLERANCE);
  });

  test('the form without its selector does not', async () => {
    for (const name of ['葛\u{E0100}', '辻\u{E0100}']) {
      const ordinary = inkOf(viewed(chains.gothic[0], name.slice(0, 1), PICTURE));
      expect(differenceOf(await inGothic(name), ordinary)).toBeGreaterThan(2 * TOLERANCE);
    }
  });
});

/** Points. */
const PICTURE = 40;
/** Share of the ink that differs: the two drawings lie at other places between the pixels. */
const TOLERANCE = 0.1;

function paintedPicture(text: string): Promise<Uint8Array> {
  const mark: Mark = { type: 'text', x: LEFT, y: 100, text, face: 'gothic', size: PICTURE, narrowing: 1, ink: 'black' };
  return paint(fonts, [[mark]], { title: 'name', createdAt: new Date(0) });
}

interface Ink {
  readonly width: number;
  readonly height: number;
  /** 0 for white to 255 for black. */
  at(x: number, y: number): number;
}

/** The black of a picture, without the white around it. */
function inkOf(pdf: Uint8Array): Ink {
  const { width, height, grey } = pictureOf(pdf, 200);
  const dark = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : 255 - (grey[y * width + x] ?? 255));
  const rows = Array.from(Array(height).keys()).filter((y) => grey.subarray(y * width, (y + 1) * width).some((value) => value < 128));
  const columns = Array.from(Array(width).keys()).filter((x) => rows.some((y) => dark(x, y) > 127));
  const [top = 0, left = 0] = [rows[0], columns[0]];
  return {
    width: (columns.at(-1) ?? 0) - left + 1, height: (rows.at(-1) ?? 0) - top + 1, at: (x, y) => dark(x + left, y + top),
  };
}

/** The least share of ink that differs where one picture is moved over the other by up to a pixel. */
function differenceOf(a: Ink, b: Ink): number {
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const moves = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  return Math.min(...moves.map(([dx, dy]) => {
    let [differing, ink] = [0, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const shade = a.at(x, y);
        ink += shade;
        differing += Math.abs(shade - b.at(x + dx, y + dy));
      }
    }
    return differing / ink;
  }));
}
