// Tables: heads that return on every page, sums that stay with the row before them, remarks under the row.
import type { Column, Row, Table } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { hair, type Mark, mm, type Style, thin } from './drawing.ts';
import { fittedText } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { lineHeight, lineStrips, type Strip, strip, textIn, together } from './strip.ts';
import { type RowTag, tagged, untagged } from './tags.ts';
import { ASCENT, aligned, cellMarks, cellOf, type Place, type Sizes, sizes } from './table-cells.ts';

/** A table of so many rows is not worth a page break. */
const SHORT = 8;
const GAP = mm(2);
/** Between a figure and the first box, so that none is taken for a digit. */
const GAP_BEFORE_TICK = mm(4.5);

export function tableStrips(fonts: Fonts, table: Table, width: number): readonly Strip[] {
  const size = sizes[table.size];
  const places = placesOf(table.columns, width);
  const head = headStrip(fonts, places, size, width, { table });
  const heads: readonly Strip[] = head === undefined ? [] : [head];
  const isEquation = table.columns.some(({ kind }) => kind === 'checked');
  const strips: Strip[] = table.continues === true ? [] : [...heads];
  const headsAgain = heads.map(asFurniture);
  let again = headsAgain;
  for (const [index, row] of table.rows.entries()) {
    if (row.style === 'head') {
      const text = row.cells[0] ?? '';
      const part = partStrip(fonts, text, size, width);
      strips.push({ ...part, marks: tagged(part.marks, { role: 'TH', row: { table }, column: 0 }), again: headsAgain });
      again = [...headsAgain, partStrip(fonts, `${text}${furniture.continued}`, size, width)];
      continue;
    }
    const next = table.rows[index + 1];
    const underlined = next?.style === 'plain' && !isEquation;
    strips.push(...rowStrips(fonts, { places, size, width, row, underlined, tag: { table } }).map((each) => ({
      ...each, again, withNext: each.withNext || next?.style === 'sum' || (isEquation && next !== undefined && row.style === 'plain'),
    })));
    // The next equation begins.
    if (isEquation && row.style === 'sum' && next !== undefined) strips.push(strip(mm(1.2), []));
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

function headStrip(fonts: Fonts, places: readonly Place[], size: Sizes, width: number, tag: RowTag): Strip | undefined {
  if (places.every(({ column }) => column.heading === '')) return undefined;
  const line = size.heading * 1.2;
  const wrapped = places.map((place, index) => ({
    place,
    ...fittedText(
      fonts, place.column.heading, { face: 'gothic', size: size.heading }, place.width + (index < places.length - 1 ? GAP / 2 : 0), 0.7,
    ),
  }));
  const most = Math.max(...wrapped.map(({ lines }) => lines.length));
  const height = most * line + mm(1);
  const marks = wrapped.flatMap(({ place, lines, style }, column) => tagged(lines.map((text, index) =>
    textIn((most - lines.length + index) * line, line, headingX(fonts, place, text, style), text, style)), { role: 'TH', row: tag, column }));
  return strip(height, [...marks, rule(height, width, thin)], { withNext: true });
}

/** A heading that is wider than the figures of its column stands over the marks beside them too. */
function headingX(fonts: Fonts, place: Place, text: string, style: Style): number {
  return Math.max(place.x, aligned(fonts, place, text, style));
}

/** A row across the table that names the part which follows: a party before its list. */
function partStrip(fonts: Fonts, text: string, size: Sizes, width: number): Strip {
  const { lines, style } = fittedText(fonts, text, { face: 'gothic-bold', size: size.name }, width);
  const height = lineHeight(style, 1.3);
  const above = mm(1.6);
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
  readonly tag: RowTag;
}

function rowStrips(fonts: Fonts, { places, size, width, row, underlined, tag }: RowFrame): readonly Strip[] {
  const isSum = row.style === 'sum';
  const cells = places.map((place, index) => cellOf(fonts, place, row.cells[index] ?? '', size, isSum));
  const rise = Math.max(
    ...cells.map(({ above, lines, style }) => above + (lines.length > 0 ? style.size * ASCENT : 0)), ...boxRise(cells, size, 0.85),
  );
  const baseline = size.pad + rise;
  const drop = Math.max(
    ...cells.map(({ lines, style }) => (lines.length - 1) * style.size * 1.2 + style.size * (1 - ASCENT)), ...boxRise(cells, size, 0.15),
  );
  const height = baseline + drop + size.pad;
  const marks = cells.flatMap((cell, column) => tagged(cellMarks(fonts, cell, baseline, size), { role: 'TD', row: tag, column }));
  const above = isSum ? [rule(0, width, thin)] : [];
  const below = underlined ? [rule(height, width, hair)] : [];
  if (row.remark === null) return [strip(height, [...above, ...marks, ...below])];

  const named = Math.max(places.findIndex(({ column }) => column.kind === 'name'), 0);
  const x = places[named]?.x ?? 0;
  const remark = remarkStrips(fonts, row.remark, size, x, width - x)
    .map((each) => ({ ...each, marks: tagged(each.marks, { role: 'TD', row: tag, column: named }) }));
  return [
    strip(height - size.pad, [...above, ...marks], { withNext: true }),
    ...remark.slice(0, -1),
    ...remark.slice(-1).map((last) => strip(last.height + size.pad, [
      ...last.marks, ...underlined ? [rule(last.height + size.pad, width, hair)] : [],
    ])),
  ];
}

function boxRise(cells: readonly { readonly place: Place }[], { box }: Sizes, share: number): readonly number[] {
  return cells.some(({ place }) => place.column.kind === 'tick') ? [box * share] : [];
}

function remarkStrips(fonts: Fonts, remark: string, { remark: size }: Sizes, x: number, width: number): readonly Strip[] {
  const style: Style = { face: 'mincho', size };
  return lineStrips(fittedText(fonts, remark, style, width), { x, leading: 1.25 });
}

/** What returns on top of a page is there to look at; a reader that hears the table has it once. */
function asFurniture(each: Strip): Strip {
  return { ...each, marks: untagged(each.marks) };
}

function rule(y: number, width: number, weight: number): Mark {
  return { type: 'rule', x1: 0, y1: y, x2: width, y2: y, weight };
}
