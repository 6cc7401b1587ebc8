// Whether the fonts have the characters of a text: nothing may come out as a box, or as the character of another name.

/** Whether the fonts have this character, with the marks and variation selectors that follow it. */
export type Coverage = (grapheme: string) => boolean;

/** A character with the marks that combine with it: dakuten, variation selectors. */
export function graphemesOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/**
 * What no paper shows, whatever a font holds for it: private use (外字 of one office only), control and format characters,
 * halves of pairs, unassigned ones, marks without a letter. Two names could differ by these alone and look the same.
 */
const NEVER_SHOWN = /^[\p{C}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The first character that cannot be printed, as `U+845B U+E0100`; undefined where all can. */
export function firstUnprintable(texts: Iterable<string>, covers: Coverage): string | undefined {
  for (const text of texts) {
    for (const grapheme of graphemesOf(text)) {
      if (grapheme !== '\n' && (NEVER_SHOWN.test(grapheme) || !covers(grapheme))) return codePointsOf(grapheme);
    }
  }
  return undefined;
}

/** `U+845B U+E0100`. */
export function codePointsOf(grapheme: string): string {
  return Array.from(grapheme, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
