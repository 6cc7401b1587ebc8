// Fitting a text into its place: letters are narrowed first, then made smaller, and only then is the text broken into lines.
import type { Style } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import { brokenLines } from './line-breaking.ts';

export interface Fitted {
  readonly lines: readonly string[];
  readonly style: Style;
}

/** Words and figures that are read: they survive a telefax of ordinary resolution. */
export const LEAST_SIZE = 11;
/** Kana above names, the labels of head and foot. */
export const LEAST_LABEL = 9;
/** Below this the strokes of a character run together. */
const NARROWEST = 0.7;
/** So narrow a text still looks like its neighbours. */
export const SLIGHTLY = 0.8;

/** On one line if narrow letters make it fit, else broken like any text. */
export function fittedText(fonts: Fonts, text: string, style: Style, width: number, narrowest: number = SLIGHTLY): Fitted {
  const paragraphs = text.split('\n');
  const need = Math.min(1, ...paragraphs.map((line) => width / widthOf(fonts, style, line)));
  if (need >= narrowest) return { lines: paragraphs, style: narrowed(style, need) };
  return { lines: fonts.lines(style.face, style.size, text, width), style };
}

/** On one line at any cost: a label beside a place where a hand writes. */
export function fittedLabel(fonts: Fonts, text: string, style: Style, width: number): Fitted {
  return { lines: [text], style: narrowed(style, Math.min(1, width / widthOf(fonts, style, text))) };
}

/** A name: on one line while it can be read, then broken between its parts, at a space or a middle dot, never within one. */
export function fittedName(fonts: Fonts, text: string, style: Style, width: number, least: number = LEAST_SIZE): Fitted {
  const alone = onOneLine(fonts, text, style, width, least);
  if (alone !== undefined) return { lines: [text], style: alone };
  const small = { ...style, size: Math.min(style.size, least) };
  const parts = partsOf(text);
  for (const each of [style, narrowed(style, SLIGHTLY), narrowed(small, SLIGHTLY), narrowed(small, NARROWEST)]) {
    const lines = packed(parts, (line) => widthOf(fonts, each, line) <= width + 0.01);
    if (lines.length <= 2 && lines.every((line) => widthOf(fonts, each, line) <= width + 0.01)) return { lines, style: each };
  }
  const whole = [SLIGHTLY, NARROWEST].find((narrowing) =>
    parts.every((part) => widthOf(fonts, narrowed(small, narrowing), part.trimEnd()) <= width));
  // The name of a party may be one part that is longer than the place.
  const last = narrowed(small, whole ?? SLIGHTLY);
  return {
    lines: packed(parts, (line) => widthOf(fonts, last, line) <= width + 0.01)
      .flatMap((line) => brokenLines(line, width, (piece) => widthOf(fonts, last, piece))),
    style: last,
  };
}

function onOneLine(fonts: Fonts, text: string, style: Style, width: number, least: number): Style | undefined {
  const need = width / widthOf(fonts, style, text);
  if (need >= 1) return style;
  if (need >= SLIGHTLY) return narrowed(style, need);
  const size = style.size * need / SLIGHTLY;
  if (size >= least) return { ...narrowed(style, SLIGHTLY), size };
  const small = { ...style, size: Math.min(style.size, least) };
  const narrowing = width / widthOf(fonts, small, text);
  return narrowing >= NARROWEST ? narrowed(small, Math.min(1, narrowing)) : undefined;
}

export function widthOf(fonts: Fonts, { face, size, narrowing = 1 }: Style, text: string): number {
  return fonts.width(face, size, text) * narrowing;
}

function narrowed(style: Style, narrowing: number): Style {
  return narrowing === 1 ? style : { ...style, narrowing };
}

/** Each part with the space or the dot that ends it. */
function partsOf(text: string): readonly string[] {
  return text.match(/[^\s・＝]*[\s・＝]+|[^\s・＝]+$/gu) ?? [text];
}

function packed(parts: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last}${part}`.trimEnd())) lines[lines.length - 1] = `${last}${part}`;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
