// The foot of every page: what the sheet must not be used for, its digest, the 照合番号, its place in the log, its number.
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { bold, contentWidth, type Mark, mm, paper, shifted, type Style } from './drawing.ts';
import { fittedLabel, LEAST_LABEL, LEAST_SIZE, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import type { PageNumber } from './page-head.ts';
import { textIn } from './strip.ts';

const small: Style = { face: 'gothic', size: LEAST_LABEL };
const warning: Style = { face: 'gothic-bold', size: LEAST_SIZE };
const numbered: Style = { face: 'gothic-bold', size: 13 };
const first = mm(4.8);
const line = mm(3.8);
const TOP = mm(1.2);
const BETWEEN = mm(3);

export const footTop = paper.height - paper.bottom - TOP - first - 2 * line;

export function footOf(fonts: Fonts, { foot }: Sheet, { page, pages }: PageNumber): readonly Mark[] {
  const number = furniture.pageOf(page, pages);
  const names = Math.max(...[furniture.digest, furniture.fingerprint].map((name) => widthOf(fonts, small, name))) + mm(2.5);
  const right = (text: string, style: Style): number => contentWidth - widthOf(fonts, style, text);
  const said = fittedLabel(fonts, foot.warning, warning, right(number, numbered) - BETWEEN);
  const log = fittedLabel(fonts, foot.log, small, contentWidth - names - widthOf(fonts, small, foot.fingerprint) - BETWEEN);
  const second = TOP + first;
  return shifted([
    { type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight: bold },
    textIn(TOP, first, 0, foot.warning, said.style),
    textIn(TOP, first, right(number, numbered), number, numbered),
    textIn(second, line, 0, furniture.digest, small),
    textIn(second, line, names, foot.countDigest, small),
    textIn(second + line, line, 0, furniture.fingerprint, small),
    textIn(second + line, line, names, foot.fingerprint, small),
    textIn(second + line, line, right(foot.log, log.style), foot.log, log.style),
  ], paper.left, footTop);
}
