// Boxes for hands: the label, and below it the printed name with room for a seal or a signature at its right.
import type { SignatureBox } from '../../../core/sheets/sheet.ts';
import { type Mark, mm, type Style, thin } from './drawing.ts';
import { type Fitted, fittedLabel, fittedName, fittedText, LEAST_SIZE } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { type Strip, strip, textIn, together } from './strip.ts';

const label: Style = { face: 'gothic', size: LEAST_SIZE };
const name: Style = { face: 'mincho', size: 12.5 };
const prompt: Style = { face: 'mincho', size: 12 };
const HEIGHT = mm(11.5);
const INSIDE = mm(1.5);
/** Right of a printed name, for a seal. */
const SEAL = mm(14);
const LABEL_LINE = mm(4.6);
const NAME_LINE = mm(5.2);

interface Filled {
  readonly x: number;
  readonly width: number;
  readonly label: Fitted;
  readonly name: Fitted;
  readonly prompt: Fitted;
}

export function signatureStrips(fonts: Fonts, boxes: readonly SignatureBox[], width: number): readonly Strip[] {
  return together(rowsOf(boxes).map((row) => {
    let x = 0;
    const filled = row.map((box): Filled => {
      const own = width * box.sixths / 6;
      const room = own - 2 * INSIDE;
      const place = {
        x, width: own,
        label: fittedText(fonts, box.label, label, room, 0.7),
        name: box.name === '' ? { lines: [], style: name } : fittedName(fonts, box.name, name, room - SEAL),
        prompt: box.prompt === '' ? { lines: [], style: prompt } : fittedLabel(fonts, box.prompt, prompt, room),
      };
      x += own;
      return place;
    });
    const height = Math.max(HEIGHT, ...filled.map((each) => heightOf(each) + mm(1.4)));
    return strip(height, filled.flatMap((each) => boxMarks(each, height)));
  }));
}

function rowsOf(boxes: readonly SignatureBox[]): readonly (readonly SignatureBox[])[] {
  const rows: SignatureBox[][] = [];
  for (const box of boxes) {
    const row = rows.at(-1);
    const used = row?.reduce((sum, each) => sum + each.sixths, 0) ?? 6;
    if (row !== undefined && used + box.sixths <= 6) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

function heightOf({ label: { lines }, name: { lines: names }, prompt: { lines: prompts } }: Filled): number {
  return lines.length * LABEL_LINE + Math.max(names.length + prompts.length, 1) * NAME_LINE;
}

function boxMarks(each: Filled, height: number): readonly Mark[] {
  const { x, width, label: labelled, name: named, prompt: prompted } = each;
  const top = mm(0.6);
  const written = [named, prompted].flatMap(({ lines, style }) => lines.map((text) => ({ text, style })));
  const below = top + labelled.lines.length * LABEL_LINE;
  const free = (height - below - written.length * NAME_LINE) / 2;
  return [
    { type: 'frame', x, y: 0, width, height, weight: thin },
    ...labelled.lines.map((text, index) => textIn(top + index * LABEL_LINE, LABEL_LINE, x + INSIDE, text, labelled.style)),
    ...written.map(({ text, style }, index) => textIn(below + free + index * NAME_LINE, NAME_LINE, x + INSIDE + mm(1.5), text, style)),
  ];
}
