// Labels with their values: two beside each other where both are short, with the values of a column below each other.
import type { Labelled } from '../../../core/sheets/sheet.ts';
import { type Mark, mm, type Style } from './drawing.ts';
import { fittedText, SLIGHTLY, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { lineStrips, type Strip, strip, textIn } from './strip.ts';

const label: Style = { face: 'gothic', size: 11 };
const prose: Style = { face: 'mincho', size: 11.5 };
const figure: Style = { face: 'gothic', size: 12.5 };
const HEIGHT = mm(5);
const BETWEEN = mm(6);
const GAP = mm(2.5);

export function pairStrips(fonts: Fonts, pairs: readonly Labelled[], width: number): readonly Strip[] {
  const column = (width - BETWEEN) / 2;
  return runsOf(pairs, (pair) => sortOf(fonts, pair, column)).flatMap(({ sort, run }) => {
    switch (sort) {
      case 'figure': return gridStrips(fonts, run, column);
      case 'word': return lineOfWords(fonts, run, width) ?? gridStrips(fonts, run, column);
      case 'long': return run.flatMap((pair) => longPair(fonts, pair, width));
    }
  });
}

type Sort = 'figure' | 'word' | 'long';

function sortOf(fonts: Fonts, { label: name, value }: Labelled, column: number): Sort {
  if (value.includes('\n') || widthOf(fonts, label, name) + GAP + widthOf(fonts, styleOf(value), value) > column) return 'long';
  return isFigure(value) ? 'figure' : 'word';
}

/** Neighbours of one sort, in their order. */
function runsOf(
  pairs: readonly Labelled[], sortOfPair: (pair: Labelled) => Sort,
): readonly { readonly sort: Sort; readonly run: readonly Labelled[] }[] {
  const runs: { sort: Sort; run: Labelled[] }[] = [];
  for (const pair of pairs) {
    const sort = sortOfPair(pair);
    const last = runs.at(-1);
    if (last?.sort === sort) last.run.push(pair);
    else runs.push({ sort, run: [pair] });
  }
  return runs;
}

/** Up to three short words one after the other; undefined where they do not fit. */
function lineOfWords(fonts: Fonts, pairs: readonly Labelled[], width: number): readonly Strip[] | undefined {
  const wide = pairs.reduce((sum, pair) => sum + widthOf(fonts, label, pair.label) + widthOf(fonts, prose, pair.value), 0);
  const narrowing = Math.min(1, (width - pairs.length * GAP - (pairs.length - 1) * BETWEEN) / wide);
  if (pairs.length > 3 || narrowing < SLIGHTLY) return undefined;
  const marks: Mark[] = [];
  let x = 0;
  for (const { label: name, value } of pairs) {
    for (const [text, style, after] of [[name, { ...label, narrowing }, GAP], [value, { ...prose, narrowing }, BETWEEN]] as const) {
      marks.push(textIn(0, HEIGHT, x, text, style));
      x += widthOf(fonts, style, text) + after;
    }
  }
  return [strip(HEIGHT, marks)];
}

function gridStrips(fonts: Fonts, pairs: readonly Labelled[], column: number): readonly Strip[] {
  const columns = [0, 1].map((side) => {
    const own = pairs.filter((_pair, index) => index % 2 === side);
    const names = Math.max(0, ...own.map(({ label: name }) => widthOf(fonts, label, name))) + GAP;
    const figures = Math.max(0, ...own.filter(({ value }) => isFigure(value)).map(({ value }) => widthOf(fonts, figure, value)));
    return { x: side * (column + BETWEEN), names, end: Math.min(column, names + figures) };
  });
  const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_row, index) => pairs.slice(2 * index, 2 * index + 2));
  return rows.map((row) => strip(HEIGHT, row.flatMap(({ label: name, value }, side): readonly Mark[] => {
    const { x, names, end } = columns[side] ?? { x: 0, names: 0, end: 0 };
    const style = styleOf(value);
    const own = widthOf(fonts, style, value);
    // Figures end below each other, words begin so; a value that would leave its column moves to its label.
    const at = isFigure(value) ? end - own : Math.min(names, column - own);
    return [textIn(0, HEIGHT, x, name, label), textIn(0, HEIGHT, x + at, value, style)];
  })));
}

/** A value that needs lines of its own: set beside its label where that is short, else below it. */
function longPair(fonts: Fonts, { label: name, value }: Labelled, width: number): readonly Strip[] {
  const names = widthOf(fonts, label, name) + GAP;
  if (names + widthOf(fonts, prose, value) * SLIGHTLY > width && names > width / 3) {
    return [
      ...lineStrips(fittedText(fonts, name, label, width)).map((each) => ({ ...each, withNext: true })),
      ...lineStrips(fittedText(fonts, value, prose, width)),
    ];
  }
  const [first, ...rest] = lineStrips(fittedText(fonts, value, prose, width - names), { x: names });
  if (first === undefined) return [];
  return [{ ...first, marks: [textIn(0, first.height, 0, name, label), ...first.marks] }, ...rest];
}

function styleOf(value: string): Style {
  return isFigure(value) ? figure : prose;
}

function isFigure(value: string): boolean {
  return /^[＋－]?[\d,]+(?:[件票人枚]|$)/.test(value);
}
