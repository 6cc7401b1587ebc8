// The facts of the session on the first page, in two columns; on the pages that follow one line stands for them.
import type { Labelled } from '../../../core/sheets/sheet.ts';
import { contentWidth, type Mark, mm, type Style } from './drawing.ts';
import { type Fitted, fittedText, LEAST_LABEL, LEAST_SIZE, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { gap, lineStrips, merged, type Strip, strip, textIn } from './strip.ts';

const label: Style = { face: 'gothic', size: LEAST_LABEL };
const value: Style = { face: 'gothic', size: LEAST_SIZE };
const HEIGHT = mm(4.6);
const BETWEEN = mm(5);
const COLUMN = (contentWidth - BETWEEN) / 2;

interface Placed {
  readonly fact: Labelled;
  readonly side: 0 | 1;
  readonly whole: boolean;
}

export function factsStrip(fonts: Fonts, facts: readonly Labelled[]): Strip {
  const rows = rowsOf(facts, (fact) => widthOf(fonts, label, fact.label) + mm(2.5) + widthOf(fonts, value, fact.value) * 0.85 > COLUMN);
  const names = [0, 1].map((side) => {
    const labels = rows.flat().filter((each) => each.side === side).map(({ fact }) => widthOf(fonts, label, fact.label));
    return Math.max(0, ...labels) + mm(2.5);
  });
  return merged([gap(mm(0.8)), ...rows.map((row) => rowStrip(fonts, row, names)), gap(mm(0.8))]);
}

/** Filled row by row; one that does not fit a column has a row of its own. */
function rowsOf(facts: readonly Labelled[], isWide: (fact: Labelled) => boolean): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (isWide(fact)) rows.push([{ fact, side: 0, whole: true }]);
    else if (last?.length === 1 && last[0]?.whole === false) last.push({ fact, side: 1, whole: false });
    else rows.push([{ fact, side: 0, whole: false }]);
  }
  return rows;
}

function rowStrip(fonts: Fonts, row: readonly Placed[], names: readonly number[]): Strip {
  const cells = row.map(({ fact, side, whole }) => {
    const own = names[side] ?? 0;
    return { fact, x: side * (COLUMN + BETWEEN), own, value: valueOf(fonts, fact.value, (whole ? contentWidth : COLUMN) - own) };
  });
  const lines = Math.max(...cells.map((cell) => cell.value.lines.length));
  return strip(lines * HEIGHT, cells.flatMap((cell): readonly Mark[] => [
    textIn(0, HEIGHT, cell.x, cell.fact.label, label),
    ...cell.value.lines.map((line, index) => textIn(index * HEIGHT, HEIGHT, cell.x + cell.own, line, cell.value.style)),
  ]));
}

function valueOf(fonts: Fonts, text: string, width: number): Fitted {
  return fittedText(fonts, text, value, width, 0.75);
}

export function runningStrip(fonts: Fonts, running: string): Strip {
  return merged([gap(mm(0.8)), ...lineStrips(fittedText(fonts, running, value, contentWidth, 0.7)), gap(mm(0.6))]);
}
