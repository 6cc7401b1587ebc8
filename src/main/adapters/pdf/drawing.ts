// What a page is made of before it is a PDF: texts and rules at places. Lengths are points from the top left corner.

import type { Tag } from './tags.ts';

export type Face = 'mincho' | 'gothic' | 'gothic-bold';

export interface Style {
  readonly face: Face;
  readonly size: number;
  /** Horizontal scale; 1 where it is left out. */
  readonly narrowing?: number;
}

export type Mark =
  /** `y` is the baseline; `narrowing` is the horizontal scale, 1 for letters as wide as the font has them. */
  | {
    readonly type: 'text'; readonly x: number; readonly y: number; readonly text: string;
    readonly face: Face; readonly size: number; readonly narrowing: number; readonly ink: 'black' | 'white';
    readonly tag?: Tag | undefined;
  }
  | { readonly type: 'rule'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly weight: number }
  | { readonly type: 'frame'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly weight: number }
  | { readonly type: 'fill'; readonly corners: readonly (readonly [x: number, y: number])[] }
  /** Letters in outline only, turned about their middle at (x, y); degrees, counter-clockwise. */
  | { readonly type: 'outline'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly degrees: number };

export type Page = readonly Mark[];

export function mm(millimetres: number): number {
  return millimetres * 72 / 25.4;
}

/** Weights of rules. */
export const hair = 0.25;
export const thin = 0.6;
export const bold = 1.6;

/** A4 portrait: 20 mm at the left for binding; the other margins are kept by every office printer. */
export const paper = { width: mm(210), height: mm(297), left: mm(20), right: mm(15), top: mm(13), bottom: mm(9) } as const;
export const contentWidth = paper.width - paper.left - paper.right;

export function shifted(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.type) {
      case 'rule': return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
      case 'fill': return { ...mark, corners: mark.corners.map(([x, y]) => [x + dx, y + dy] as const) };
      case 'text': case 'frame': case 'outline': return { ...mark, x: mark.x + dx, y: mark.y + dy };
    }
  });
}

export function block(x: number, y: number, width: number, height: number): Mark {
  return { type: 'fill', corners: [[x, y], [x + width, y], [x + width, y + height], [x, y + height]] };
}
