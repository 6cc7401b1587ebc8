// Strips: pieces of a sheet from top to bottom that never split. The paginator piles them up (pagination.ts).
import type { Face, Mark } from './drawing.ts';
import { shifted } from './drawing.ts';
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

export interface Style {
  readonly face: Face;
  readonly size: number;
}

/** A middle line of CJK type lies so far above the baseline, in ems (BIZ UD: ascent 0.88, descent 0.12). */
const MIDDLE = 0.38;
const LEADING = 1.45;

export function lineHeight({ size }: Style): number {
  return size * LEADING;
}

/** A text on the middle of a line that begins at `top`. */
export function textIn(top: number, height: number, x: number, text: string, { face, size }: Style, ink: 'black' | 'white' = 'black'): Mark {
  return { type: 'text', x, y: top + height / 2 + size * MIDDLE, text, face, size, ink };
}

export function strip(height: number, marks: readonly Mark[], { withNext = false }: { readonly withNext?: boolean } = {}): Strip {
  return { height, marks, withNext, again: [] };
}

/** Lines of a text as strips, so that a long one may run over pages. */
export function paragraph(
  fonts: Fonts, text: string, style: Style, { x = 0, width }: { readonly x?: number; readonly width: number },
): readonly Strip[] {
  const height = lineHeight(style);
  const lines = fonts.lines(style.face, style.size, text, width);
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
