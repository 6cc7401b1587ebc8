// Piles the strips of the sections into pages: the name of a section hangs at its left and returns on the next page.
import type { Section, Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { blockStrips } from './blocks.ts';
import { contentWidth, type Mark, mm, type Page, paper, shifted, thin } from './drawing.ts';
import type { Fonts } from './fonts.ts';
import { footOf, footTop } from './page-foot.ts';
import { headOf } from './page-head.ts';
import { practiceMarks } from './practice-marks.ts';
import { lineHeight, merged, paragraph, type Strip, strip, type Style, together } from './strip.ts';

const HEADING_WIDTH = mm(26);
const INDENT = mm(28);
const PAD = mm(1.1);
const heading: Style = { face: 'gothic-bold', size: 10 };
const note: Style = { face: 'gothic', size: 8 };
const BOTTOM = footTop - mm(1.5);

export function pagesOf(fonts: Fonts, sheet: Sheet): readonly Page[] {
  const topOf = (page: number): number => headOf(fonts, sheet, { page, pages: page }).bottom;
  const closing = sheet.closing.map((section) => prepared(fonts, section)).map((each) => ({ ...each, strips: together(each.strips) }));
  const contents = pile([...[...sheet.prelude, ...sheet.body, ...sheet.account].map((section) => prepared(fonts, section)), ...closing], topOf);
  const pages = contents.length;
  return contents.map((marks, index) => {
    const number = { page: index + 1, pages };
    return [...sheet.rehearsal ? practiceMarks() : [], ...headOf(fonts, sheet, number).marks, ...marks, ...footOf(fonts, sheet, number)];
  });
}

interface Prepared {
  readonly heading: Strip;
  readonly headingAgain: Strip;
  readonly strips: readonly Strip[];
}

function prepared(fonts: Fonts, section: Section): Prepared {
  const hang = (text: string): Strip => merged([
    ...paragraph(fonts, text, heading, { width: HEADING_WIDTH }),
    ...section.note === undefined ? [] : paragraph(fonts, section.note, note, { width: HEADING_WIDTH }),
  ]);
  const strips = section.blocks.flatMap((block, index) => [
    ...index === 0 ? [] : [spacer],
    ...blockStrips(fonts, block, contentWidth - INDENT),
  ]);
  return { heading: hang(section.heading), headingAgain: hang(`${section.heading}\n${furniture.continued}`), strips };
}

const spacer: Strip = strip(mm(0.8), []);

/** Content of each page, in place on the paper. */
function pile(sections: readonly Prepared[], topOf: (page: number) => number): readonly (readonly Mark[])[] {
  const pages: Mark[][] = [[]];
  let y = topOf(1);
  const put = (marks: readonly Mark[], x: number, top: number): void => {
    pages.at(-1)?.push(...shifted(marks, x, top));
  };
  const turn = (): void => {
    pages.push([]);
    y = topOf(pages.length);
  };

  for (const section of sections) {
    const least = Math.max(section.heading.height, heightOfGroup(section.strips, 0));
    if (y + PAD + least > BOTTOM && y > topOf(pages.length)) turn();
    y += PAD;
    put(section.heading.marks, paper.left, y);
    let headingEnd = y + section.heading.height;
    for (const [index, each] of section.strips.entries()) {
      const startsGroup = index === 0 || section.strips[index - 1]?.withNext === false;
      const needed = startsGroup ? heightOfGroup(section.strips, index) : each.height;
      const pageIsFresh = y <= topOf(pages.length) + PAD;
      if (y + needed > BOTTOM && !pageIsFresh) {
        turn();
        y += PAD;
        put(section.headingAgain.marks, paper.left, y);
        headingEnd = y + section.headingAgain.height;
        if (each.marks.length === 0) continue;
        for (const head of each.again) {
          put(head.marks, paper.left + INDENT, y);
          y += head.height;
        }
      }
      put(each.marks, paper.left + INDENT, y);
      y += each.height;
    }
    y = Math.max(y, headingEnd) + PAD;
    put([ruleAcross], paper.left, y);
  }
  return pages;
}

const ruleAcross: Mark = { type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight: thin };

/** From this strip on, what must stand on one page; never more than fits on one. */
function heightOfGroup(strips: readonly Strip[], from: number): number {
  let height = 0;
  for (const each of strips.slice(from)) {
    height += each.height;
    if (!each.withNext) break;
  }
  return Math.min(height, LARGEST_GROUP);
}

/** Whatever is longer than this may split after all. */
const LARGEST_GROUP = lineHeight(heading) * 40;
