// The cells of a table: kana above names, figures in columns, 合 or 差 beside a figure, boxes to tick.
import { type Column, type Table, tickBox } from '../../../core/sheets/sheet.ts';
import { type Mark, mm, shifted, type Style, thin } from './drawing.ts';
import { verdictMarks, VERDICT_ROOM } from './equations.ts';
import { type Fitted, fittedLabel, fittedName, fittedText, LEAST_LABEL, LEAST_SIZE, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { textAt, textIn } from './strip.ts';

/** In points, but for the paddings: nothing that is read is smaller than LEAST_SIZE, kana than LEAST_LABEL. */
export interface Sizes {
  readonly heading: number;
  readonly text: number;
  readonly name: number;
  readonly kana: number;
  readonly number: number;
  readonly figure: number;
  readonly remark: number;
  readonly box: number;
  readonly pad: number;
}

const shared = { heading: LEAST_SIZE, text: LEAST_SIZE, kana: LEAST_LABEL, remark: LEAST_SIZE } as const;

export const sizes: Readonly<Record<Table['size'], Sizes>> = {
  regular: { ...shared, name: 14, number: 13, figure: 14.5, box: mm(4.6), pad: mm(0.5) },
  large: { ...shared, text: 12, name: 15, number: 15, figure: 20, box: mm(5.2), pad: mm(1.2) },
  compact: { ...shared, name: 11.5, number: 11.5, figure: 12.5, box: mm(3.8), pad: mm(0.2) },
};

/** From the top of a line of CJK type to its baseline, in ems. */
export const ASCENT = 0.88;

export interface Place {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

export interface Cell extends Fitted {
  readonly place: Place;
  /** Kana above the name, and the height they take. */
  readonly kana: Fitted;
  readonly above: number;
  readonly ticked: boolean;
  readonly verdict: '合' | '差' | undefined;
}

export function cellOf(fonts: Fonts, place: Place, text: string, size: Sizes, isSum: boolean): Cell {
  const style = styleOf(place.column.kind, size, isSum);
  const kanaStyle: Style = { face: 'gothic', size: size.kana };
  const plain = { place, kana: { lines: [], style: kanaStyle }, above: 0, ticked: false, verdict: undefined };
  const nothing: Fitted = { lines: [], style };
  switch (place.column.kind) {
    case 'tick': return { ...plain, ...nothing, ticked: text === tickBox };
    case 'name': {
      const [first = '', second] = text.split('\n');
      const [reading, name] = second === undefined ? ['', first] : [first, second];
      const kana = reading === '' ? plain.kana : fittedName(fonts, reading, kanaStyle, place.width, LEAST_LABEL);
      const fitted = name === '' ? nothing : fittedName(fonts, name, style, place.width);
      const above = kana.lines.length === 0 ? 0 : kana.lines.length * kana.style.size * KANA_LINE + KANA_ABOVE;
      return { ...plain, ...fitted, kana, above };
    }
    case 'checked': {
      const [figure = '', verdict] = text.split('\n');
      const room = { ...place, width: place.width - VERDICT_ROOM };
      const checked = verdict === '合' || verdict === '差' ? verdict : undefined;
      return { ...plain, ...figure === '' ? nothing : fittedLabel(fonts, figure, style, room.width), verdict: checked };
    }
    case 'number': case 'figure': return { ...plain, ...text === '' ? nothing : fittedLabel(fonts, text, style, place.width) };
    case 'text': return { ...plain, ...text === '' ? nothing : fittedText(fonts, text, style, place.width, 0.85) };
  }
}

function styleOf(kind: Column['kind'], size: Sizes, isSum: boolean): Style {
  const face = isSum ? 'gothic-bold' : 'gothic';
  switch (kind) {
    case 'figure': case 'checked': return { face, size: size.figure };
    case 'number': return { face, size: size.number };
    case 'name': return { face, size: isSum ? Math.min(size.name, 12.5) : size.name };
    case 'text': case 'tick': return { face: isSum ? face : 'mincho', size: size.text };
  }
}

const KANA_LINE = 1.15;
/** Between the rule of the row and its kana. */
const KANA_ABOVE = mm(0.4);

export function cellMarks(fonts: Fonts, cell: Cell, baseline: number, size: Sizes): readonly Mark[] {
  const { place, lines, style, kana, above, ticked, verdict } = cell;
  if (ticked) {
    const x = place.x + (place.width - size.box) / 2;
    return [{ type: 'frame', x, y: baseline - size.box * 0.85, width: size.box, height: size.box, weight: thin }];
  }
  const top = baseline - style.size * ASCENT - above + KANA_ABOVE;
  const kanaLine = kana.style.size * KANA_LINE;
  const middle = baseline - style.size * 0.38;
  return [
    ...kana.lines.map((text, index) => textIn(top + index * kanaLine, kanaLine, place.x, text, kana.style)),
    ...lines.map((text, index) => textAt(aligned(fonts, place, text, style), baseline + index * style.size * 1.2, text, style)),
    ...verdict === undefined ? [] : shifted(verdictMarks(fonts, verdict, place.x + place.width, 0), 0, middle),
  ];
}

export function aligned(fonts: Fonts, { column, x, width }: Place, text: string, style: Style): number {
  const free = width - widthOf(fonts, style, text);
  switch (column.kind) {
    case 'figure': return x + free;
    case 'checked': return x + free - VERDICT_ROOM;
    case 'number': case 'tick': return x + free / 2;
    case 'name': case 'text': return x;
  }
}
