// The top of every page: re-issue, form and office, district, contest, title, edition; below it the facts, or one line for them.
import type { Labelled, Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { block, bold, contentWidth, hair, type Mark, mm, paper, shifted, thin } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import { gap, lineHeight, merged, paragraph, type Strip, strip, type Style, textIn } from './strip.ts';

export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

const small: Style = { face: 'gothic', size: 9 };
const district: Style = { face: 'gothic-bold', size: 20 };
const contest: Style = { face: 'gothic-bold', size: 14 };
const title: Style = { face: 'mincho', size: 13 };
const mark: Style = { face: 'gothic-bold', size: 10.5 };
const label: Style = { face: 'gothic', size: 8.5 };
const value: Style = { face: 'gothic', size: 9.5 };

/** The head of one page, at its place on the paper. Its height is the same for every number. */
export function headOf(fonts: Fonts, sheet: Sheet, number: PageNumber): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const facts = number.page === 1 ? factsStrip(fonts, sheet.facts) : runningStrip(fonts, sheet.running);
  const reissue = reissueStrips(fonts, sheet);
  const all = merged([...reissue, topStrip(fonts, sheet), ...titleStrips(fonts, sheet), lineStrip(bold), facts, lineStrip(thin)]);
  const box = shifted(editionBox(fonts, sheet, number), 0, merged(reissue).height);
  return { marks: shifted([...all.marks, ...box], paper.left, paper.top), bottom: paper.top + all.height };
}

function reissueStrips(fonts: Fonts, { edition }: Sheet): readonly Strip[] {
  if (edition.replaces === null) return [];
  const inner = merged([
    gap(mm(1)),
    ...paragraph(fonts, furniture.reissue(edition.number), district, { x: mm(3), width: contentWidth - mm(6) }),
    ...paragraph(fonts, edition.replaces, { face: 'gothic-bold', size: 11 }, { x: mm(3), width: contentWidth - mm(6) }),
    gap(mm(1)),
  ]);
  const frame: Mark = { type: 'frame', x: 0, y: 0, width: contentWidth, height: inner.height, weight: bold };
  return [strip(inner.height, [...inner.marks, frame]), gap(mm(3))];
}

const EDITION_WIDTH = mm(54);

/** Form number and office, then district and contest. The edition box stands at their right. */
function topStrip(fonts: Fonts, sheet: Sheet): Strip {
  const room = contentWidth - EDITION_WIDTH - mm(3);
  const line = lineHeight(small);
  const form = framedText(fonts, sheet.form, { ...small, face: 'gothic-bold' }, { x: 0, y: 0 });
  const practice = sheet.rehearsal ? practiceBlock(fonts, form.width + mm(2)) : { marks: [], width: 0 };
  const x = form.width + practice.width + mm(2);
  const office = fonts.lines(small.face, small.size, sheet.office, room - x);
  const first = strip(Math.max(line, office.length * line), [
    ...form.marks, ...practice.marks, ...office.map((text, index) => textIn(index * line, line, x, text, small)),
  ]);
  return merged([first, gap(mm(0.5)), ...districtStrips(fonts, sheet, room)]);
}

function districtStrips(fonts: Fonts, sheet: Sheet, room: number): readonly Strip[] {
  const height = district.size * 1.3;
  const lines = fonts.lines(district.face, district.size, sheet.district, room);
  const strips = lines.map((text) => strip(height, [textIn(0, height, 0, text, district)]));
  const used = fonts.width(district.face, district.size, lines.at(-1) ?? '') + mm(4);
  const fits = used + fonts.width(contest.face, contest.size, sheet.contestName) <= room;
  const last = strips.at(-1);
  if (!fits || last === undefined) return [...strips, ...paragraph(fonts, sheet.contestName, contest, { width: contentWidth })];
  return [...strips.slice(0, -1), strip(height, [...last.marks, textIn(mm(0.6), height, used, sheet.contestName, contest)])];
}

function titleStrips(fonts: Fonts, sheet: Sheet): readonly Strip[] {
  const strips = sheet.title.flatMap((line) => paragraph(fonts, line, title, { width: contentWidth }));
  if (sheet.mark === null) return [...strips, gap(mm(1.5))];
  const last = strips.at(-1);
  const width = fonts.width(title.face, title.size, sheet.title.at(-1) ?? '') + mm(4);
  const beside = width + fonts.width(mark.face, mark.size, sheet.mark) + mm(4) <= contentWidth;
  const height = lineHeight(title);
  const framed = framedText(fonts, sheet.mark, mark, { x: beside ? width : 0, y: (height - lineHeight(mark)) / 2 });
  if (!beside || last === undefined) return [...strips, strip(height, framed.marks), gap(mm(1.5))];
  return [...strips.slice(0, -1), strip(last.height, [...last.marks, ...framed.marks]), gap(mm(1.5))];
}

interface Placed {
  readonly marks: readonly Mark[];
  readonly width: number;
}

function framedText(fonts: Fonts, text: string, style: Style, at: { readonly x: number; readonly y: number }): Placed {
  const pad = mm(1.5);
  const width = fonts.width(style.face, style.size, text) + 2 * pad;
  const height = lineHeight(style);
  return { width, marks: [{ type: 'frame', ...at, width, height, weight: thin }, textIn(at.y, height, at.x + pad, text, style)] };
}

/** White on black; its width counts the space after it. */
function practiceBlock(fonts: Fonts, x: number): Placed {
  const style: Style = { face: 'gothic-bold', size: 10.5 };
  const height = lineHeight(small);
  const width = fonts.width(style.face, style.size, furniture.practice) + mm(3);
  return { width: width + mm(2), marks: [block(x, 0, width, height), textIn(0, height, x + mm(1.5), furniture.practice, style, 'white')] };
}

function editionBox(fonts: Fonts, sheet: Sheet, { page, pages }: PageNumber): readonly Mark[] {
  const cells = [
    { share: 0.33, name: furniture.edition, text: furniture.editionOf(sheet.edition.number) },
    { share: 0.3, name: furniture.copy, text: sheet.copy },
    { share: 0.37, name: furniture.page, text: furniture.pageOf(page, pages) },
  ];
  const height = mm(11);
  let x = contentWidth - EDITION_WIDTH;
  const frame: Mark = { type: 'frame', x, y: 0, width: EDITION_WIDTH, height, weight: thin };
  return [frame, ...cells.flatMap(({ share, name, text }, index) => {
    const width = EDITION_WIDTH * share;
    const style: Style = { face: 'gothic', size: fitting(fonts, text, 12, width - mm(1)) };
    const marks: Mark[] = [
      textIn(mm(0.6), mm(3.6), x + (width - fonts.width('gothic', 7.5, name)) / 2, name, { face: 'gothic', size: 7.5 }),
      textIn(mm(4.2), mm(6), x + (width - fonts.width(style.face, style.size, text)) / 2, text, style),
      ...index === 0 ? [] : [{ type: 'rule', x1: x, y1: 0, x2: x, y2: height, weight: hair } as const],
    ];
    x += width;
    return marks;
  })];
}

function fitting(fonts: Fonts, text: string, size: number, width: number): number {
  return Math.min(size, size * width / fonts.width('gothic', size, text));
}

/** Facts in two columns, filled row by row; one that does not fit a column has a row of its own. */
function factsStrip(fonts: Fonts, facts: readonly Labelled[]): Strip {
  const between = mm(5);
  const column = (contentWidth - between) / 2;
  const labelWidth = Math.max(...facts.map((fact) => fonts.width(label.face, label.size, fact.label))) + mm(2.5);
  const rows: Strip[] = [];
  let waiting: Strip | undefined;
  const flush = (): void => {
    if (waiting !== undefined) rows.push(waiting);
    waiting = undefined;
  };
  for (const fact of facts) {
    const fits = labelWidth + fonts.width(value.face, value.size, fact.value) <= column;
    if (!fits) flush();
    const cell = factCell(fonts, fact, waiting === undefined ? 0 : column + between, { labelWidth, width: fits ? column : contentWidth });
    const before = waiting;
    waiting = undefined;
    if (before !== undefined) rows.push(strip(cell.height, [...before.marks, ...cell.marks]));
    else if (fits) waiting = cell;
    else rows.push(cell);
  }
  flush();
  return merged([gap(mm(0.8)), ...rows, gap(mm(0.8))]);
}

function factCell(
  fonts: Fonts, fact: Labelled, x: number, { labelWidth, width }: { readonly labelWidth: number; readonly width: number },
): Strip {
  const height = value.size * 1.28;
  const lines = fonts.lines(value.face, value.size, fact.value, width - labelWidth);
  return strip(lines.length * height, [
    textIn(0, height, x, fact.label, label), ...lines.map((line, index) => textIn(index * height, height, x + labelWidth, line, value)),
  ]);
}

function runningStrip(fonts: Fonts, running: string): Strip {
  return merged([gap(mm(1)), ...paragraph(fonts, running, value, { width: contentWidth }), gap(mm(1))]);
}

function lineStrip(weight: number): Strip {
  return strip(0, [{ type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight }]);
}
