// The top of every page: re-issue, form and office, district, contest, title, edition; below it the facts, or one line for them.
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { block, bold, contentWidth, hair, type Mark, mm, paper, shifted, type Style, thin } from './drawing.ts';
import { factsStrip, runningStrip } from './facts.ts';
import { fittedLabel, fittedName, fittedText, LEAST_LABEL, LEAST_SIZE, widthOf } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { centred, gap, lineHeight, lineStrips, merged, paragraph, type Strip, strip, textIn } from './strip.ts';

export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

const small: Style = { face: 'gothic', size: LEAST_SIZE };
const form: Style = { face: 'gothic-bold', size: LEAST_SIZE };
const district: Style = { face: 'gothic-bold', size: 20 };
const contest: Style = { face: 'gothic-bold', size: 14 };
const title: Style = { face: 'mincho', size: 13 };
const mark: Style = { face: 'gothic-bold', size: LEAST_SIZE };

const EDITION_WIDTH = mm(56);
const EDITION_HEIGHT = mm(11);
const ROOM = contentWidth - EDITION_WIDTH - mm(3);
const LINE = mm(5.4);
const BESIDE = mm(2);

/** The head of one page, at its place on the paper. Its height is the same for every number of the pages that follow the first. */
export function headOf(fonts: Fonts, sheet: Sheet, number: PageNumber): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const isFirst = number.page === 1;
  const reissue = reissueStrips(fonts, sheet);
  const top = isFirst ? [officeStrip(fonts, sheet), ...districtStrips(fonts, sheet, 0)] : shortTop(fonts, sheet);
  const all = merged([
    ...reissue, ...top, ...titleStrips(fonts, sheet), lineStrip(bold),
    isFirst ? factsStrip(fonts, sheet.facts) : runningStrip(fonts, sheet.running), lineStrip(thin),
  ]);
  const box = shifted(editionBox(fonts, sheet, number), 0, merged(reissue).height);
  return { marks: shifted([...all.marks, ...box], paper.left, paper.top), bottom: paper.top + all.height };
}

function reissueStrips(fonts: Fonts, { edition }: Sheet): readonly Strip[] {
  if (edition.replaces === null) return [];
  const inside = contentWidth - mm(6);
  const inner = merged([
    gap(mm(0.8)),
    ...paragraph(fonts, furniture.reissue(edition.number), district, { x: mm(3), width: inside, leading: 1.25 }),
    ...lineStrips(fittedText(fonts, edition.replaces, { face: 'gothic-bold', size: 13 }, inside), { x: mm(3) }),
    gap(mm(0.8)),
  ]);
  const frame: Mark = { type: 'frame', x: 0, y: 0, width: contentWidth, height: inner.height, weight: bold };
  return [strip(inner.height, [...inner.marks, frame]), gap(mm(2.5))];
}

/** Form number, the mark of a rehearsal, the office. */
function officeStrip(fonts: Fonts, sheet: Sheet): Strip {
  const signs = signsOf(fonts, sheet, 0, LINE);
  const office = fittedName(fonts, sheet.office, small, ROOM - signs.width);
  return strip(Math.max(1, office.lines.length) * LINE, [
    ...signs.marks, ...office.lines.map((text, index) => textIn(index * LINE, LINE, signs.width, text, office.style)),
  ]);
}

/** On the pages that follow, form number and district share a line. */
function shortTop(fonts: Fonts, sheet: Sheet): readonly Strip[] {
  const signs = signsOf(fonts, sheet, mm(2.6), LINE);
  const beside = districtStrips(fonts, sheet, signs.width);
  const all = merged(beside);
  return [strip(Math.max(all.height, EDITION_HEIGHT + mm(0.5)), [...signs.marks, ...all.marks])];
}

/** District and contest at the left of the edition box; a contest that does not fit there has a line of its own. */
function districtStrips(fonts: Fonts, sheet: Sheet, x: number): readonly Strip[] {
  const height = lineHeight(district, 1.3);
  const { lines, style } = fittedName(fonts, sheet.district, district, ROOM - x, district.size);
  const strips = lines.map((text) => strip(height, [textIn(0, height, x, text, style)]));
  const used = x + widthOf(fonts, style, lines.at(-1) ?? '') + mm(4);
  const name = fittedLabel(fonts, sheet.contestName, contest, ROOM - used);
  const last = strips.at(-1);
  if ((name.style.narrowing ?? 1) < 0.7 || last === undefined) {
    return [...strips, ...lineStrips(fittedText(fonts, sheet.contestName, contest, contentWidth))];
  }
  return [...strips.slice(0, -1), strip(height, [...last.marks, textIn(mm(0.8), height, used, sheet.contestName, name.style)])];
}

/** All lines of the title in one size and width of letters, the mark beside the last. */
function titleStrips(fonts: Fonts, sheet: Sheet): readonly Strip[] {
  const height = lineHeight(title, 1.35);
  const { lines, style } = fittedText(fonts, sheet.title.join('\n'), title, contentWidth);
  const strips = lines.map((line) => strip(height, [textIn(0, height, 0, line, style)]));
  if (sheet.mark === null) return [gap(mm(0.5)), ...strips, gap(mm(1.5))];
  const width = widthOf(fonts, style, lines.at(-1) ?? '') + mm(4);
  const framed = (x: number): Placed => framedText(fonts, sheet.mark ?? '', mark, { x, y: mm(0.3), height: height - mm(0.6) });
  const last = strips.at(-1);
  if (last === undefined || width + framed(0).width > contentWidth) return [...strips, strip(height, framed(0).marks), gap(mm(1.5))];
  return [gap(mm(0.5)), ...strips.slice(0, -1), strip(height, [...last.marks, ...framed(width).marks]), gap(mm(1.5))];
}

interface Placed {
  readonly marks: readonly Mark[];
  /** With the space after it. */
  readonly width: number;
}

function signsOf(fonts: Fonts, sheet: Sheet, y: number, height: number): Placed {
  const number = framedText(fonts, sheet.form, form, { x: 0, y, height });
  if (!sheet.rehearsal) return { marks: number.marks, width: number.width + BESIDE };
  const style: Style = { face: 'gothic-bold', size: LEAST_SIZE };
  const x = number.width + BESIDE;
  const width = widthOf(fonts, style, furniture.practice) + mm(3);
  const black = [block(x, y, width, height), textIn(y, height, x + mm(1.5), furniture.practice, style, 'white')];
  return { marks: [...number.marks, ...black], width: x + width + BESIDE };
}

function framedText(
  fonts: Fonts, text: string, style: Style, { height, ...at }: { readonly x: number; readonly y: number; readonly height: number },
): Placed {
  const width = widthOf(fonts, style, text) + 2 * mm(1.5);
  return { width, marks: [{ type: 'frame', ...at, width, height, weight: thin }, centred(fonts, at.y, height, { x: at.x, width }, text, style)] };
}

function editionBox(fonts: Fonts, sheet: Sheet, { page, pages }: PageNumber): readonly Mark[] {
  const cells = [
    { share: 0.31, name: furniture.edition, text: furniture.editionOf(sheet.edition.number) },
    { share: 0.33, name: furniture.copy, text: sheet.copy },
    { share: 0.36, name: furniture.page, text: furniture.pageOf(page, pages) },
  ];
  let x = contentWidth - EDITION_WIDTH;
  const frame: Mark = { type: 'frame', x, y: 0, width: EDITION_WIDTH, height: EDITION_HEIGHT, weight: thin };
  return [frame, ...cells.flatMap(({ share, name, text }, index) => {
    const place = { x, width: EDITION_WIDTH * share };
    const { style } = fittedLabel(fonts, text, { face: 'gothic', size: 13 }, place.width - mm(2));
    const marks: readonly Mark[] = [
      centred(fonts, mm(0.5), mm(4), place, name, { face: 'gothic', size: LEAST_LABEL }),
      centred(fonts, mm(4.4), mm(6), place, text, style),
      ...index === 0 ? [] : [{ type: 'rule', x1: x, y1: 0, x2: x, y2: EDITION_HEIGHT, weight: hair } as const],
    ];
    x += place.width;
    return marks;
  })];
}

function lineStrip(weight: number): Strip {
  return strip(0, [{ type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight }]);
}
