// Breaking Japanese into lines (JIS X 4051, the part that plain sheets need): no closing mark begins a line, no opening one ends it,
// and no line ends a paragraph with a character or a particle alone.
import { graphemesOf } from '../../../core/sheets/coverage.ts';

const NEVER_FIRST = /^[、。，．・：；？！)）」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％]/u;
const NEVER_LAST = /^[(（「『【〔［｛〈《]/u;
/** Digits, Latin words and numbers with commas stay together. */
const RUN = /^[0-9A-Za-z,.-]/u;
const DIGIT = /^[0-9]/u;
/** 412票, 第2区, 午後9時: a number stays with what it counts. */
const COUNTER = /^[件票人名号区年月日時分枚版回頁]/u;
const BEFORE_NUMBER = /^[第－＋]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** A last line has so many letters at least: の, から and した are drawn to what they belong to. */
const LEAST_LETTERS = 3;

/** Lines that fit into `width`; an empty text is one empty line. Line feeds end lines. */
export function brokenLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, width, widthOf));
}

/** Pieces of a line that stay together. */
type Line = string[];

function brokenParagraph(paragraph: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: Line[] = [[]];
  let used = 0;
  for (const part of unbreakableParts(paragraph)) {
    // A part that is wider than a line has to be broken all the same.
    const pieces = widthOf(part) > width ? graphemesOf(part) : [part];
    for (const piece of pieces) {
      const pieceWidth = widthOf(piece);
      if (used > 0 && used + pieceWidth > width + 0.01) {
        lines.push([]);
        used = 0;
      }
      // A space at the break stays on the line before, where it does not show.
      if (used === 0 && lines.length > 1 && piece.trim() === '') {
        lines.at(-2)?.push(piece);
        continue;
      }
      lines.at(-1)?.push(piece);
      used += pieceWidth;
    }
  }
  const [last = [], before, ...others] = lines.toReversed();
  const mended = before === undefined ? [last] : [...others.toReversed(), ...withoutWidow(before, last, (line) => widthOf(line.join('')) <= width + 0.01)];
  return mended.map((line, index) => (index < mended.length - 1 ? line.join('').trimEnd() : line.join('')));
}

/** Draws pieces into the last line until it has letters enough; a break at a space is left where it is, unless one letter stands alone. */
function withoutWidow(before: Line, last: Line, fits: (line: Line) => boolean): readonly Line[] {
  let [above, below] = [before, last];
  while (lettersOf(below) < LEAST_LETTERS && lettersOf(above) > lettersOf(below)) {
    const moved = above.at(-1) ?? '';
    const next = [moved, ...below];
    const left = above.slice(0, -1);
    if ((moved.trim() === '' && lettersOf(below) > 1) || left.length === 0 || !fits(next)) break;
    [above, below] = [left, next];
  }
  return [above, below[0]?.trim() === '' ? below.slice(1) : below];
}

function lettersOf(line: Line): number {
  return graphemesOf(line.join('')).filter((grapheme) => LETTER.test(grapheme)).length;
}

function unbreakableParts(text: string): readonly string[] {
  const parts: string[] = [];
  let before = '';
  for (const grapheme of graphemesOf(text)) {
    if (before !== '' && areJoined(before, grapheme)) parts.push(`${parts.pop() ?? ''}${grapheme}`);
    else parts.push(grapheme);
    before = grapheme;
  }
  return parts;
}

function areJoined(before: string, after: string): boolean {
  return NEVER_FIRST.test(after) || NEVER_LAST.test(before)
    || (RUN.test(before) && RUN.test(after))
    || (DIGIT.test(before) && COUNTER.test(after))
    || (BEFORE_NUMBER.test(before) && DIGIT.test(after));
}
