// Variation sequences (葛 + U+E0100): which glyph a font has for one. fontkit 2.0.4 looks into the table of other glyphs only
// where the table of ordinary glyphs had a hit, and so prints the ordinary 葛 for the other one, silently.
import type { CmapProcessor, Font, VariationSequences } from 'fontkit';

export type SequenceGlyph = { readonly form: 'other'; readonly glyph: number } | { readonly form: 'ordinary' };

const FIRST = 0xe0100;
const LAST = 0xe01ef;

export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= FIRST && codePoint <= LAST) || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
}

/** Undefined where the font does not know the sequence (OpenType, cmap format 14). */
export function glyphOfSequence(sequences: VariationSequences | null, codePoint: number, selector: number): SequenceGlyph | undefined {
  const found = sequences?.varSelectors.toArray().find(({ varSelector }) => varSelector === selector);
  const other = found?.nonDefaultUVS?.find(({ unicodeValue }) => unicodeValue === codePoint);
  if (other !== undefined) return { form: 'other', glyph: other.glyphID };
  const ordinary = found?.defaultUVS?.some(({ startUnicodeValue, additionalCount }) =>
    codePoint >= startUnicodeValue && codePoint <= startUnicodeValue + additionalCount);
  return ordinary === true ? { form: 'ordinary' } : undefined;
}

/** Mends fontkit for every font: all share the class of this font's character map. Mending twice changes nothing. */
export function mendFontkit(font: Font): void {
  const shared = Object.getPrototypeOf(font._cmapProcessor) as CmapProcessor;
  shared.getVariationSelector = function glyph(this: CmapProcessor, codePoint, selector) {
    const found = glyphOfSequence(this.uvs, codePoint, selector);
    return found?.form === 'other' ? found.glyph : 0;
  };
}
