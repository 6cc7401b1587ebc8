// Piles the strips of the sections into pages: the name of a section hangs at its left and returns on the next page.
import type { Section, Sheet } from '../../../core/sheets/sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { blockStrips } from './blocks.ts';
import { contentWidth, type Mark, mm, type Page, paper, shifted, type Style, thin } from './drawing.ts';
import { fittedText, LEAST_SIZE } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { footOf, footTop } from './page-foot.ts';
import { headOf } from './page-head.ts';
import { practiceMarks } from './practice-marks.ts';
import { lineStrips, merged, type Strip, strip, together } from './strip.ts';
import { tagged, type Tag } from './tags.ts';

const HEADING_WIDTH = mm(25.5);
const INDENT = mm(28);
const PAD = mm(0.8);
const heading: Style = { face: 'gothic-bold', size: LEAST_SIZE };
const note: Style = { face: 'gothic', size: LEAST_SIZE };
const HEADING_LEADING = 1.25;
const BOTTOM = footTop - mm(1);
/** Whatever is longer than this may split after all. */
const LARGEST_GROUP = mm(200);
/** A last section of so much goes to the page of the signatures, if these have no room on its own and nothing to recall. */
const COMPANION = mm(45);

export function pagesOf(fonts: Fonts, sheet: Sheet): readonly Page[] {
  const contents = pile(
    [...sheet.prelude, ...sheet.body, ...sheet.account].map((section) => prepared(fonts, section)),
    sheet.closing.map((section) => prepared(fonts, section)),
    (page) => headOf(fonts, sheet, { page, pages: page }).bottom,
  );
  const pages = contents.length;
  return contents.map((marks, index) => {
    const number = { page: index + 1, pages };
    const head = headOf(fonts, sheet, number).marks;
    return [
      ...sheet.rehearsal ? practiceMarks() : [], ...index === 0 ? headTagged(sheet, head) : head, ...marks,
      ...footOf(fonts, sheet, number),
    ];
  });
}

/** The head of the first page is read; those of the others are there to look at. */
function headTagged({ title, contestName }: Sheet, head: readonly Mark[]): readonly Mark[] {
  const ofTitle: Tag = { role: 'H1' };
  const isOfTitle = (mark: Mark): boolean => mark.type === 'text' && mark.text !== contestName && title.some((line) => line.includes(mark.text));
  return head.flatMap((mark) => tagged([mark], isOfTitle(mark) ? ofTitle : { role: 'P' }));
}

interface Prepared {
  readonly heading: Strip;
  readonly headingAgain: Strip;
  /** Stands before the strips on every page but the first. */
  readonly recall: readonly Strip[];
  readonly strips: readonly Strip[];
}

function prepared(fonts: Fonts, section: Section): Prepared {
  const named = (text: string, style: Style): readonly Strip[] =>
    lineStrips(fittedText(fonts, text, style, HEADING_WIDTH, 0.75), { leading: HEADING_LEADING });
  const hang = (text: string): Strip => merged([
    ...named(text, heading), ...section.note === undefined ? [] : named(section.note, note),
  ]);
  const stripsOf = (blocks: Section['blocks']): readonly Strip[] => blocks.flatMap((block, index) => [
    ...index === 0 ? [] : [spacer],
    ...blockStrips(fonts, block, contentWidth - INDENT).map(block.type === 'text' ? taggedAs({ role: 'P' }) : eachTagged),
  ]);
  const recall = section.recall ?? [];
  return {
    heading: taggedAs({ role: 'H2' })(hang(section.heading)), headingAgain: hang(`${section.heading}\n${furniture.continued}`),
    recall: recall.length === 0 ? [] : [...stripsOf(recall), spacer],
    strips: stripsOf(section.blocks),
  };
}

/** Labels and values one by one, lest they run together. */
function eachTagged(each: Strip): Strip {
  return { ...each, marks: each.marks.flatMap((mark) => tagged([mark], { role: 'P' })) };
}

function taggedAs(tag: Tag): (each: Strip) => Strip {
  return (each) => ({ ...each, marks: tagged(each.marks, tag) });
}

const spacer: Strip = strip(mm(0.8), []);

/** Content of each page, in place on the paper. What hands fill in stands together on the last page, if one page can hold it. */
function pile(flowing: readonly Prepared[], closing: readonly Prepared[], topOf: (page: number) => number): readonly (readonly Mark[])[] {
  const pages = emptyPages(topOf);
  const standsAlone = closing.length > 0 && closing.every(({ recall }) => recall.length === 0);
  for (const [index, section] of flowing.entries()) {
    const height = heightOf([section]);
    const wouldLeaveSignatures = index === flowing.length - 1 && pages.has(height) && !pages.has(height + heightOf(closing));
    if (wouldLeaveSignatures && standsAlone && height <= COMPANION) pages.turn();
    place(pages, section);
  }
  if (!pages.has(heightOf(closing)) && !pages.isFresh()) pages.turn();
  for (const section of closing) {
    place(pages, pages.marks.length === 1 ? section : { ...section, strips: together([...section.recall, ...section.strips]) });
  }
  return pages.marks;
}

function place(pages: Pages, section: Prepared): void {
  if (!pages.has(PAD + Math.max(section.heading.height, heightOfGroup(section.strips, 0))) && !pages.isFresh()) pages.turn();
  let hung = pages.hang(section.heading);
  for (const [index, each] of section.strips.entries()) {
    const startsGroup = index === 0 || section.strips[index - 1]?.withNext === false;
    if (!pages.has(startsGroup ? heightOfGroup(section.strips, index) : each.height) && !pages.isFresh()) {
      pages.turn();
      hung = pages.hang(section.headingAgain);
    }
    if (pages.isFresh() && each.marks.length === 0) continue;
    for (const strips of pages.isFresh() ? [...each.again, each] : [each]) pages.put(strips, INDENT);
  }
  pages.end(hung);
}

/** The pages so far, and how far down the last one is filled. */
interface Pages {
  readonly marks: readonly (readonly Mark[])[];
  /** Nothing but the head stands on the last page. */
  isFresh(): boolean;
  has(height: number): boolean;
  turn(): void;
  /** The name of a section; returns where it ends. */
  hang(name: Strip): number;
  put(strip: Strip, indent: number): void;
  end(hung: number): void;
}

function emptyPages(topOf: (page: number) => number): Pages {
  const pages: Mark[][] = [[]];
  let y = topOf(1);
  const draw = (marks: readonly Mark[], indent: number): void => {
    pages.at(-1)?.push(...shifted(marks, paper.left + indent, y));
  };
  return {
    marks: pages,
    isFresh: () => y <= topOf(pages.length) + PAD,
    has: (height) => y + height <= BOTTOM,
    turn: () => {
      pages.push([]);
      y = topOf(pages.length);
    },
    hang: (name) => {
      y += PAD;
      draw(name.marks, 0);
      return y + name.height;
    },
    put: ({ marks, height }, indent) => {
      draw(marks, indent);
      y += height;
    },
    end: (hung) => {
      y = Math.max(y, hung) + PAD;
      draw([{ type: 'rule', x1: 0, y1: 0, x2: contentWidth, y2: 0, weight: thin }], 0);
    },
  };
}

/** Of whole sections one below the other. */
function heightOf(sections: readonly Prepared[]): number {
  return sections.reduce((sum, { heading: { height }, strips }) => sum + Math.max(height, heightOfStrips(strips)) + 2 * PAD, 0);
}

function heightOfStrips(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

/** From this strip on, what must stand on one page; never more than fits on one. */
function heightOfGroup(strips: readonly Strip[], from: number): number {
  const end = strips.findIndex(({ withNext }, index) => index >= from && !withNext);
  return Math.min(heightOfStrips(strips.slice(from, end === -1 ? undefined : end + 1)), LARGEST_GROUP);
}
