// Breaking Japanese into lines (JIS X 4051, the part that plain sheets need): no closing mark begins a line, no opening one ends it.
import { graphemesOf } from '../../../core/sheets/coverage.ts';

const NEVER_FIRST = /^[、。，．・：；？！)）」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％]/u;
const NEVER_LAST = /^[(（「『【〔［｛〈《]/u;
/** Digits, Latin words and numbers with commas stay together. */
const RUN = /^[0-9A-Za-z,.-]/u;
const DIGIT = /^[0-9]/u;
/** 412票, 第2区, 午後9時: a number stays with what it counts. */
const COUNTER = /^[件票人名号区年月日時分枚版回]/u;
const BEFORE_NUMBER = /^[第－＋]/u;

/** Lines that fit into `width`; an empty text is one empty line. Line feeds end lines. */
export function brokenLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, width, widthOf));
}

function brokenParagraph(paragraph: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of unbreakableParts(paragraph)) {
    // A part that is wider than a line has to be broken all the same.
    const pieces = widthOf(part) > width ? graphemesOf(part) : [part];
    for (const piece of pieces) {
      const pieceWidth = widthOf(piece);
      if (line !== '' && used + pieceWidth > width + 0.01) {
        lines.push(line.trimEnd());
        [line, used] = ['', 0];
      }
      if (line === '' && lines.length > 0 && piece.trim() === '') continue;
      line += piece;
      used += pieceWidth;
    }
  }
  return [...lines, line];
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
