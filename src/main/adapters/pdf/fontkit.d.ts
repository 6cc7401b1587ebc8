// The part of fontkit 2.0.4 that is used here; the package brings no types.
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly _cmapProcessor: CmapProcessor;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] };
  }

  export interface Glyph {
    readonly id: number;
    /** Of the text for which the font made this glyph first. */
    readonly codePoints: readonly number[];
  }

  export interface CmapProcessor {
    /** The table of variation sequences (OpenType cmap format 14), where the font has one. */
    readonly uvs: VariationSequences | null;
    getVariationSelector(codePoint: number, selector: number): number;
  }

  export interface VariationSequences {
    readonly varSelectors: { toArray(): readonly VariationSelector[] };
  }

  export interface VariationSelector {
    readonly varSelector: number;
    /** Ranges of characters whose ordinary glyph is the one that the sequence asks for. */
    readonly defaultUVS?: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[];
    /** Characters that get another glyph. */
    readonly nonDefaultUVS?: readonly { readonly unicodeValue: number; readonly glyphID: number }[];
  }

  export function create(file: Uint8Array): Font;
}
