// Equations: on one line where they fit, with narrow labels if need be, else one term below the other with the figures in a column.
import type { Equation, Labelled, SignedTerm } from '../../../core/sheets/sheet.ts';
import { block as black, type Mark, mm, type Style, thin } from './drawing.ts';
import { fittedText, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { centred, type Strip, strip, textIn, together } from './strip.ts';

const label: Style = { face: 'gothic', size: 11 };
const sign: Style = { face: 'gothic', size: 12 };
const figure: Style = { face: 'gothic-bold', size: 13 };
const HEIGHT = mm(5.5);
const SIGN_GAP = mm(1.3);
const GAP = mm(1.3);
const VERDICT = mm(5);
/** Between a figure and the mark beside it, so that none is taken for a digit. */
export const VERDICT_ROOM = VERDICT + mm(3);

interface Term {
  readonly sign: '' | '＝' | SignedTerm['sign'];
  readonly term: Labelled;
}

export function equationStrips(fonts: Fonts, { left, right, verdict }: Equation, width: number): readonly Strip[] {
  const terms: readonly Term[] = [
    ...left.map((term, index) => ({ sign: index === 0 ? '' : term.sign, term }) as const),
    ...right.map((term, index) => ({ sign: index === 0 ? '＝' : term.sign, term }) as const),
  ];
  const room = width - VERDICT_ROOM;
  const labels = terms.reduce((sum, { term }) => sum + widthOf(fonts, label, term.label), 0);
  const others = terms.reduce((sum, each) => sum + widthWithout(fonts, each), 0);
  const narrowing = Math.min(1, (room - others) / labels);
  const strips = narrowing >= 0.72
    ? [lineOfTerms(fonts, terms, { ...label, narrowing })]
    : columnOfTerms(fonts, terms, room);
  return together([
    ...strips.slice(0, -1),
    ...strips.slice(-1).map((last) => ({ ...last, marks: [...last.marks, ...verdictMarks(fonts, verdict, width, last.height)] })),
  ]);
}

/** What a term takes besides its label. */
function widthWithout(fonts: Fonts, { sign: own, term }: Term): number {
  return (own === '' ? 0 : sign.size + 2 * SIGN_GAP) + GAP + widthOf(fonts, figure, term.value);
}

function lineOfTerms(fonts: Fonts, terms: readonly Term[], named: Style): Strip {
  const marks: Mark[] = [];
  let x = 0;
  for (const { sign: own, term } of terms) {
    if (own !== '') {
      marks.push(textIn(0, HEIGHT, x + SIGN_GAP, own, sign));
      x += sign.size + 2 * SIGN_GAP;
    }
    marks.push(textIn(0, HEIGHT, x, term.label, named));
    x += widthOf(fonts, named, term.label) + GAP;
    marks.push(textIn(0, HEIGHT, x, term.value, figure));
    x += widthOf(fonts, figure, term.value);
  }
  return strip(HEIGHT, marks);
}

function columnOfTerms(fonts: Fonts, terms: readonly Term[], room: number): readonly Strip[] {
  const indent = sign.size + 2 * SIGN_GAP;
  const figures = Math.max(...terms.map(({ term }) => widthOf(fonts, figure, term.value))) + mm(3);
  const line = label.size * 1.3;
  return terms.map(({ sign: own, term }) => {
    const { lines, style } = fittedText(fonts, term.label, label, room - indent - figures);
    const height = Math.max(HEIGHT - mm(0.4), lines.length * line + mm(0.6));
    const top = (height - lines.length * line) / 2;
    return strip(height, [
      ...own === '' ? [] : [textIn(0, height, SIGN_GAP, own, sign)],
      ...lines.map((text, at) => textIn(top + at * line, line, indent, text, style)),
      textIn(0, height, room - widthOf(fonts, figure, term.value), term.value, figure),
    ]);
  });
}

/** 合 in a thin frame, 差 white on black: the forms differ, so that print and fax tell them apart. It ends at `right`. */
export function verdictMarks(fonts: Fonts, verdict: '合' | '差', right: number, height: number): readonly Mark[] {
  const [x, y] = [right - VERDICT, (height - VERDICT) / 2];
  const style: Style = { face: verdict === '差' ? 'gothic-bold' : 'gothic', size: 11 };
  const letter = centred(fonts, y, VERDICT, { x, width: VERDICT }, verdict, style);
  return verdict === '差'
    ? [black(x, y, VERDICT, VERDICT), letter.type === 'text' ? { ...letter, ink: 'white' } : letter]
    : [{ type: 'frame', x, y, width: VERDICT, height: VERDICT, weight: thin }, letter];
}
