// The blocks of a section as strips: pairs, texts, equations, boxes for hands. Tables are in table.ts.
import type { Block, Equation, Labelled, SignatureBox, SignedTerm } from '../../../core/sheets/sheet.ts';
import { assertNever } from '../../../core/kernel/result.ts';
import { block as black, bold, type Mark, mm, thin } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import { gap, merged, paragraph, type Strip, strip, type Style, textIn, together } from './strip.ts';
import { tableStrips } from './table.ts';

const label: Style = { face: 'gothic', size: 9 };
const prose: Style = { face: 'mincho', size: 11 };
const small: Style = { face: 'gothic', size: 9 };
const framed: Style = { face: 'gothic-bold', size: 13 };
const figure: Style = { face: 'gothic', size: 12 };
const strong: Style = { face: 'gothic-bold', size: 12.5 };

export function blockStrips(fonts: Fonts, block: Block, width: number): readonly Strip[] {
  switch (block.type) {
    case 'pairs': return pairStrips(fonts, block.pairs, width);
    case 'text': return textStrips(fonts, block.text, block.style, width);
    case 'equation': return together(equationStrips(fonts, block, width));
    case 'table': return tableStrips(fonts, block, width);
    case 'signatures': return signatureStrips(fonts, block.boxes, width);
    default: return assertNever(block);
  }
}

function textStrips(fonts: Fonts, text: string, style: 'plain' | 'framed' | 'small', width: number): readonly Strip[] {
  switch (style) {
    case 'plain': return paragraph(fonts, text, prose, { width });
    case 'small': return paragraph(fonts, text, small, { width });
    case 'framed': {
      const inner = merged([gap(mm(1.5)), ...paragraph(fonts, text, framed, { x: mm(4), width: width - mm(8) }), gap(mm(1.5))]);
      return [strip(inner.height, [...inner.marks, { type: 'frame', x: 0, y: 0, width, height: inner.height, weight: bold }])];
    }
  }
}

/** Label and value side by side, as many pairs in a line as fit. */
function pairStrips(fonts: Fonts, pairs: readonly Labelled[], width: number): readonly Strip[] {
  const between = mm(6);
  const lines: { marks: Mark[]; used: number }[] = [];
  const strips: Strip[] = [];
  const height = prose.size * 1.36;
  const flush = (): void => {
    const line = lines.pop();
    if (line !== undefined) strips.push(strip(height, line.marks));
  };
  for (const pair of pairs) {
    const style = valueStyle(pair.value);
    const labelWidth = fonts.width(label.face, label.size, pair.label) + mm(2);
    const whole = labelWidth + fonts.width(style.face, style.size, pair.value);
    if (whole > width || pair.value.includes('\n')) {
      flush();
      strips.push(...longPair(fonts, pair, labelWidth, width));
      continue;
    }
    if ((lines[0]?.used ?? 0) + whole > width) flush();
    const line = lines[0] ?? { marks: [], used: 0 };
    lines[0] = line;
    line.marks.push(textIn(0, height, line.used, pair.label, label), textIn(0, height, line.used + labelWidth, pair.value, style));
    line.used += whole + between;
  }
  flush();
  return strips;
}

/** A value that needs lines of its own: set beside its label where that is short, else below it. */
function longPair(fonts: Fonts, pair: Labelled, labelWidth: number, width: number): readonly Strip[] {
  if (labelWidth > width / 3) {
    return [
      ...paragraph(fonts, pair.label, label, { width }).map((each) => ({ ...each, withNext: true })),
      ...paragraph(fonts, pair.value, prose, { width }),
    ];
  }
  const [first, ...rest] = paragraph(fonts, pair.value, prose, { x: labelWidth, width: width - labelWidth });
  if (first === undefined) return [];
  return [{ ...first, marks: [textIn(0, first.height, 0, pair.label, label), ...first.marks] }, ...rest];
}

function valueStyle(value: string): Style {
  return /^[＋－]?[\d,]+(?:[件票人]|$)/.test(value) ? figure : prose;
}

interface PlacedTerm {
  readonly sign: '' | '＝' | SignedTerm['sign'];
  readonly term: Labelled;
  readonly width: number;
}

/** One after the other where each term is short, else one below the other with the figures in a column. */
function equationStrips(fonts: Fonts, equation: Equation, width: number): readonly Strip[] {
  const room = width - mm(10);
  const terms = [
    ...equation.left.map((term, index) => ({ sign: index === 0 ? '' : term.sign, term }) as const),
    ...equation.right.map((term, index) => ({ sign: index === 0 ? '＝' : term.sign, term }) as const),
  ].map((each) => ({
    ...each, width: (each.sign === '' ? 0 : SIGN) + fonts.width(label.face, label.size, each.term.label) + mm(1.5)
      + fonts.width(strong.face, strong.size, each.term.value),
  }));
  return terms.some((each) => each.width > room * 0.6)
    ? columnOfTerms(fonts, terms, equation.verdict, width)
    : lineOfTerms(fonts, terms, equation.verdict, width);
}

const SIGN = figure.size + mm(3);
const TERM_HEIGHT = strong.size * 1.4;

function lineOfTerms(fonts: Fonts, terms: readonly PlacedTerm[], verdict: Equation['verdict'], width: number): readonly Strip[] {
  const room = width - mm(10);
  const lines: Mark[][] = [[]];
  let x = 0;
  for (const { sign, term, width: own } of terms) {
    if (x > 0 && x + own > room) {
      lines.push([]);
      x = mm(4);
    }
    const at = x + (sign === '' ? 0 : SIGN);
    lines.at(-1)?.push(
      ...sign === '' ? [] : [textIn(0, TERM_HEIGHT, x + mm(1.5), sign, figure)],
      textIn(0, TERM_HEIGHT, at, term.label, label),
      textIn(0, TERM_HEIGHT, x + own - fonts.width(strong.face, strong.size, term.value), term.value, strong),
    );
    x += own;
  }
  const [last = [], ...before] = lines.toReversed();
  return [
    ...before.toReversed().map((marks) => strip(TERM_HEIGHT, marks)),
    strip(TERM_HEIGHT, [...last, ...verdictMarks(fonts, verdict, width, TERM_HEIGHT)]),
  ];
}

function columnOfTerms(fonts: Fonts, terms: readonly PlacedTerm[], verdict: Equation['verdict'], width: number): readonly Strip[] {
  const room = width - mm(10);
  const indent = mm(7);
  const labelLine = label.size * 1.3;
  return terms.map(({ sign, term }, index) => {
    const lines = fonts.lines(label.face, label.size, term.label, room - indent - mm(22));
    const full = Math.max(TERM_HEIGHT, lines.length * labelLine + mm(0.6));
    const top = (full - lines.length * labelLine) / 2;
    return strip(full, [
      ...sign === '' ? [] : [textIn(0, full, mm(1), sign, figure)],
      ...lines.map((line, at) => textIn(top + at * labelLine, labelLine, indent, line, label)),
      textIn(0, full, room - fonts.width(strong.face, strong.size, term.value), term.value, strong),
      ...index === terms.length - 1 ? verdictMarks(fonts, verdict, width, full) : [],
    ]);
  });
}

/** 合 in a thin frame, 差 white on black: the forms differ, so that print and fax tell them apart. */
function verdictMarks(fonts: Fonts, verdict: '合' | '差', width: number, height: number): readonly Mark[] {
  const side = mm(5);
  const [x, y] = [width - side, height - side - mm(0.6)];
  const differs = verdict === '差';
  const style: Style = { face: differs ? 'gothic-bold' : 'gothic', size: 10 };
  const at = x + (side - fonts.width(style.face, style.size, verdict)) / 2;
  return [
    ...differs ? [black(x, y, side, side)] : [{ type: 'frame', x, y, width: side, height: side, weight: thin } as const],
    textIn(y, side, at, verdict, style, differs ? 'white' : 'black'),
  ];
}

const BOX_HEIGHT = mm(11);

function signatureStrips(fonts: Fonts, boxes: readonly SignatureBox[], width: number): readonly Strip[] {
  const rows: SignatureBox[][] = [];
  for (const box of boxes) {
    const row = rows.at(-1);
    const used = row?.reduce((sum, each) => sum + each.sixths, 0) ?? 6;
    if (row !== undefined && used + box.sixths <= 6) row.push(box);
    else rows.push([box]);
  }
  return together(rows.map((row) => {
    let x = 0;
    const marks = row.flatMap((box) => {
      const own = width * box.sixths / 6;
      const placed = boxMarks(fonts, box, x, own);
      x += own;
      return placed;
    });
    return strip(BOX_HEIGHT, marks);
  }));
}

/** The label, and below it the printed name with room for a seal or a signature at its right. */
function boxMarks(fonts: Fonts, { label: text, name, prompt }: SignatureBox, x: number, width: number): readonly Mark[] {
  const inside = mm(1.5);
  const room = width - 2 * inside;
  const labelled = fitted(fonts, text, { face: 'gothic', size: 8.5 }, room);
  const named = fitted(fonts, name, { face: 'gothic', size: 11 }, room - mm(14));
  const line = mm(4.2);
  return [
    { type: 'frame', x, y: 0, width, height: BOX_HEIGHT, weight: thin },
    textIn(mm(0.5), line, x + inside, text, labelled),
    ...name === '' ? [] : [textIn(line, BOX_HEIGHT - line, x + inside + mm(2), name, named)],
    ...prompt === '' ? [] : [textIn(line, BOX_HEIGHT - line, x + inside + mm(2), prompt, { face: 'mincho', size: 11 })],
  ];
}

/** A style so small that the text fits: printed for orientation only, the hand signs. */
function fitted(fonts: Fonts, text: string, style: Style, width: number): Style {
  return { ...style, size: Math.min(style.size, style.size * width / Math.max(fonts.width(style.face, style.size, text), 1)) };
}
