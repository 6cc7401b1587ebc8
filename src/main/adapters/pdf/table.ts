// Tables: heads that return on every page, kana above names, figures in columns, boxes to tick, remarks under the row.
import { type Column, type Row, type Table, tickBox } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { hair, type Mark, mm, thin } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import { lineHeight, paragraph, type Strip, strip, type Style, textIn, together } from './strip.ts';

interface Sizes {
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

const sizes: Readonly<Record<Table['size'], Sizes>> = {
  regular: { heading: 9, text: 10.5, name: 13, kana: 8, number: 12, figure: 14, remark: 9, box: mm(4.6), pad: mm(0.8) },
  large: { heading: 9.5, text: 11, name: 13, kana: 9, number: 14, figure: 20, remark: 9.5, box: mm(5.2), pad: mm(1.3) },
  compact: { heading: 9, text: 10.5, name: 11, kana: 8, number: 10.5, figure: 12, remark: 9, box: mm(3.8), pad: mm(0.4) },
};

/** A table of so many rows is not worth a page break. */
const SHORT = 8;
const GAP = mm(2);
/** Between a figure and the first box, so that none is taken for a digit. */
const GAP_BEFORE_TICK = mm(4.5);
/** From the top of a line of CJK type to its baseline, in ems. */
const ASCENT = 0.88;

interface Place {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

export function tableStrips(fonts: Fonts, table: Table, width: number): readonly Strip[] {
  const size = sizes[table.size];
  const places = placesOf(table.columns, width);
  const head = headStrip(fonts, places, size, width);
  const heads: readonly Strip[] = head === undefined ? [] : [head];
  const strips: Strip[] = [...heads];
  let again = heads;
  for (const [index, row] of table.rows.entries()) {
    if (row.style === 'head') {
      const text = row.cells[0] ?? '';
      strips.push({ ...partStrip(fonts, text, size, width), again: heads });
      again = [...heads, partStrip(fonts, `${text}${furniture.continued}`, size, width)];
      continue;
    }
    const next = table.rows[index + 1];
    const underlined = next?.style === 'plain';
    strips.push(...rowStrips(fonts, { places, size, width, row, underlined }).map((each) => ({
      ...each, again, withNext: each.withNext || next?.style === 'sum',
    })));
  }
  return table.rows.length <= SHORT ? together(strips) : strips;
}

function placesOf(columns: readonly Column[], width: number): readonly Place[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  let x = 0;
  return columns.map((column, index) => {
    const whole = width * column.width / shares;
    const next = columns[index + 1];
    const free = next === undefined ? 0 : next.kind === 'tick' && column.kind === 'figure' ? GAP_BEFORE_TICK : GAP;
    const place = { column, x, width: whole - free };
    x += whole;
    return place;
  });
}

function headStrip(fonts: Fonts, places: readonly Place[], size: Sizes, width: number): Strip | undefined {
  if (places.every(({ column }) => column.heading === '')) return undefined;
  const style: Style = { face: 'gothic', size: size.heading };
  const line = style.size * 1.25;
  const wrapped = places.map((place) => ({
    place, lines: fonts.lines(style.face, style.size, place.column.heading, place.width + GAP / 2),
  }));
  const most = Math.max(...wrapped.map(({ lines }) => lines.length));
  const height = most * line + mm(1);
  const marks = wrapped.flatMap(({ place, lines }) => lines.map((text, index) =>
    textIn((most - lines.length + index) * line, line, aligned(fonts, place, text, style), text, style)));
  return strip(height, [...marks, rule(height, width, thin)], { withNext: true });
}

/** A row across the table that names the part which follows: a party before its list. */
function partStrip(fonts: Fonts, text: string, size: Sizes, width: number): Strip {
  const style: Style = { face: 'gothic-bold', size: size.name };
  const height = lineHeight(style);
  const lines = fonts.lines(style.face, style.size, text, width);
  const above = mm(2.5);
  const full = above + lines.length * height + mm(0.4);
  return strip(full, [...lines.map((line, index) => textIn(above + index * height, height, 0, line, style)), rule(full, width, thin)],
    { withNext: true });
}

interface RowFrame {
  readonly places: readonly Place[];
  readonly size: Sizes;
  readonly width: number;
  readonly row: Row;
  readonly underlined: boolean;
}

function rowStrips(fonts: Fonts, { places, size, width, row, underlined }: RowFrame): readonly Strip[] {
  const isSum = row.style === 'sum';
  const cells = places.map((place, index) => cellLines(fonts, place, row.cells[index] ?? '', size, isSum));
  const rise = Math.max(...cells.map(({ above, lines, style }) => above + (lines.length > 0 ? style.size * ASCENT : 0)), size.box * 0.85);
  const baseline = size.pad + rise;
  const drop = Math.max(
    ...cells.map(({ lines, style }) => (lines.length - 1) * style.size * 1.25 + style.size * (1 - ASCENT)), size.box * 0.15,
  );
  const height = baseline + drop + size.pad;
  const marks = cells.flatMap((cell) => cellMarks(fonts, cell, baseline, size));
  const above = isSum ? [rule(0, width, thin)] : [];
  const below = underlined ? [rule(height, width, hair)] : [];
  if (row.remark === null) return [strip(height, [...above, ...marks, ...below])];

  const x = places.find(({ column }) => column.kind === 'name')?.x ?? 0;
  const remark = paragraph(fonts, row.remark, { face: 'gothic', size: size.remark }, { x, width: width - x });
  return [
    strip(height - size.pad, [...above, ...marks], { withNext: true }),
    ...remark.slice(0, -1),
    ...remark.slice(-1).map((last) => strip(last.height + size.pad, [
      ...last.marks, ...underlined ? [rule(last.height + size.pad, width, hair)] : [],
    ])),
  ];
}

interface Cell {
  readonly place: Place;
  readonly lines: readonly string[];
  readonly style: Style;
  /** Kana above the name: its lines, and the height they take. */
  readonly kana: readonly string[];
  readonly kanaStyle: Style;
  readonly above: number;
  readonly ticked: boolean;
}

function cellLines(fonts: Fonts, place: Place, text: string, size: Sizes, isSum: boolean): Cell {
  const kanaStyle: Style = { face: 'gothic', size: size.kana };
  const style = styleOf(place.column.kind, size, isSum);
  if (place.column.kind === 'tick') return { place, lines: [], style, kana: [], kanaStyle, above: 0, ticked: text === tickBox };
  const [first = '', second] = text.split('\n');
  const [reading, name] = place.column.kind !== 'name' || second === undefined ? ['', text] : [first, second];
  const kana = reading === '' ? [] : fonts.lines(kanaStyle.face, kanaStyle.size, reading, place.width);
  const lines = name === '' ? [] : fonts.lines(style.face, style.size, name, place.width);
  return { place, lines, style, kana, kanaStyle, above: kana.length * kanaStyle.size * 1.25, ticked: false };
}

function styleOf(kind: Column['kind'], size: Sizes, isSum: boolean): Style {
  const face = isSum ? 'gothic-bold' : 'gothic';
  switch (kind) {
    case 'figure': return { face, size: size.figure };
    case 'number': return { face, size: size.number };
    case 'name': return { face, size: isSum ? size.text : size.name };
    case 'text': case 'tick': return { face: isSum ? face : 'mincho', size: size.text };
  }
}

function cellMarks(fonts: Fonts, cell: Cell, baseline: number, size: Sizes): readonly Mark[] {
  const { place, lines, style, kana, kanaStyle, above, ticked } = cell;
  if (ticked) {
    const x = place.x + (place.width - size.box) / 2;
    return [{ type: 'frame', x, y: baseline - size.box * 0.85, width: size.box, height: size.box, weight: thin }];
  }
  const top = baseline - style.size * ASCENT - above;
  return [
    ...kana.map((text, index) => textIn(top + index * kanaStyle.size * 1.25, kanaStyle.size * 1.2, place.x, text, kanaStyle)),
    ...lines.map((text, index): Mark => ({
      type: 'text', x: aligned(fonts, place, text, style), y: baseline + index * style.size * 1.25, text, ...style, ink: 'black',
    })),
  ];
}

function aligned(fonts: Fonts, { column, x, width }: Place, text: string, { face, size }: Style): number {
  const free = width - fonts.width(face, size, text);
  switch (column.kind) {
    case 'figure': return x + free;
    case 'number': case 'tick': return x + free / 2;
    case 'name': case 'text': return x;
  }
}

function rule(y: number, width: number, weight: number): Mark {
  return { type: 'rule', x1: 0, y1: y, x2: width, y2: y, weight };
}
