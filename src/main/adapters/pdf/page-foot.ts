// The foot of every page: what the sheet must not be used for, its digest, the 照合番号, its place in the log, its number.
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { bold, contentWidth, type Mark, mm, paper, shifted } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import type { PageNumber } from './page-head.ts';
import { type Style, textIn } from './strip.ts';

const small: Style = { face: 'gothic', size: 8.5 };
const log: Style = { face: 'gothic', size: 8 };
const warning: Style = { face: 'gothic-bold', size: 9 };
const line = mm(4);

export const footTop = paper.height - paper.bottom - 3 * line - mm(1.6);

export function footOf(fonts: Fonts, { foot }: Sheet, { page, pages }: PageNumber): readonly Mark[] {
  const number = furniture.pageOf(page, pages);
  const numbered: Style = { face: 'gothic-bold', size: 12 };
  const right = (text: string, { face, size }: Style): number => contentWidth - fonts.width(face, size, text);
  const names = Math.max(...[furniture.digest, furniture.fingerprint].map((name) => fonts.width(small.face, small.size, name))) + mm(2.5);
  const top = mm(1.6);
  return shifted([
    { type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight: bold },
    textIn(top, line, 0, foot.warning, warning),
    textIn(top + line, line, 0, furniture.digest, small),
    textIn(top + line, line, names, foot.countDigest, small),
    textIn(top + 2 * line, line, 0, furniture.fingerprint, small),
    textIn(top + 2 * line, line, names, foot.fingerprint, small),
    textIn(top, line, right(number, numbered), number, numbered),
    textIn(top + 2 * line, line, right(foot.log, log), foot.log, log),
  ], paper.left, footTop);
}
