// Strips: pieces of a sheet from top to bottom that never split. The paginator piles them up (pagination.ts).
import { type Mark, shifted, type Style } from './drawing.ts';
import { type Fitted, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';

export interface Strip {
  readonly height: number;
  /** Relative to the top left corner of the strip. */
  readonly marks: readonly Mark[];
  /** No page ends between this strip and the next. */
  readonly withNext: boolean;
  /** Set once more on top where a new page begins with this strip: the head of a table. */
  readonly again: readonly Strip[];
}

/** A middle line of CJK type lies so far above the baseline, in ems (BIZ UD: ascent 0.88, descent 0.12). */
const MIDDLE = 0.38;
const LEADING = 1.4;

export function lineHeight({ size }: Style, leading: number = LEADING): number {
  return size * leading;
}

/** A text with its baseline at `y`. */
export function textAt(x: number, y: number, text: string, { face, size, narrowing = 1 }: Style, ink: 'black' | 'white' = 'black'): Mark {
  return { type: 'text', x, y, text, face, size, narrowing, ink };
}

/** A text on the middle of a line that begins at `top`. */
export function textIn(top: number, height: number, x: number, text: string, style: Style, ink: 'black' | 'white' = 'black'): Mark {
  return textAt(x, top + height / 2 + style.size * MIDDLE, text, style, ink);
}

/** A text in the middle of a place of this width. */
export function centred(
  fonts: Fonts, top: number, height: number, place: { readonly x: number; readonly width: number }, text: string, style: Style,
): Mark {
  return textIn(top, height, place.x + (place.width - widthOf(fonts, style, text)) / 2, text, style);
}

export function strip(height: number, marks: readonly Mark[], { withNext = false }: { readonly withNext?: boolean } = {}): Strip {
  return { height, marks, withNext, again: [] };
}

interface Set {
  readonly x?: number;
  readonly leading?: number;
}

/** Lines of a text as strips, so that a long one may run over pages. */
export function paragraph(fonts: Fonts, text: string, style: Style, { width, ...set }: Set & { readonly width: number }): readonly Strip[] {
  return lineStrips({ lines: fonts.lines(style.face, style.size, text, width), style }, set);
}

export function lineStrips({ lines, style }: Fitted, { x = 0, leading = LEADING }: Set = {}): readonly Strip[] {
  const height = lineHeight(style, leading);
  return lines.map((line, index) => strip(height, [textIn(0, height, x, line, style)],
    // No single first or last line stands alone.
    { withNext: index === 0 ? lines.length > 1 : index === lines.length - 2 }));
}

export function gap(height: number): Strip {
  return strip(height, [], { withNext: true });
}

/** Strips that stay together as one. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((each, index) => ({ ...each, withNext: index < strips.length - 1 || each.withNext }));
}

/** One strip of several, one below the other. */
export function merged(strips: readonly Strip[]): Strip {
  let y = 0;
  const marks = strips.flatMap((each) => {
    const placed = shifted(each.marks, 0, y);
    y += each.height;
    return placed;
  });
  return strip(y, marks);
}
