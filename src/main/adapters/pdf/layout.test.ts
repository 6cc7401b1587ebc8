// What every page of every sheet keeps to: margins, sizes of type, figures beside signatures, no lonely character.
import { describe, expect, test } from 'vitest';
import { sheetsIn, type SituationName } from '../../../../test/support/sheet-situations.ts';
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { textsOf } from '../../../core/sheets/texts-of-sheet.ts';
import { furniture } from '../../../core/sheets/words.ts';
import { type Mark, type Page, paper } from './drawing.ts';
import { loadFonts } from './fonts.ts';
import { footTop } from './page-foot.ts';
import { headOf } from './page-head.ts';
import { pagesOf } from './pagination.ts';

type Text = Extract<Mark, { readonly type: 'text' }>;

const fonts = loadFonts();
const names = [
  'house-0', 'house-3000', 'house-rehearsal', 'house-second-edition', 'upper-notices', 'rare-names', 'longest-names', 'ten-witnesses',
  'undecryptable', 'merged', 'not-held', 'eventful',
] as const satisfies readonly SituationName[];

const textsOn = (page: Page): readonly Text[] => page.filter((mark) => mark.type === 'text');
/** Between head and foot. */
const contentOf = (sheet: Sheet, page: Page, number: number): readonly Text[] => {
  const { bottom } = headOf(fonts, sheet, { page: number, pages: number });
  return textsOn(page).filter(({ y }) => y > bottom && y < footTop);
};
const isKana = (text: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text);
const lettersOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
/** Sheets on which the votes of a contest, or their sums, are signed. */
const hasFigures = ({ form, mark }: Sheet): boolean => /^(?:A-[1-4]|A-22|照合)$/u.test(form) && mark !== null;

describe.each(names)('%s', (name) => {
  const sheets = sheetsIn(name, (grapheme) => fonts.covers(grapheme));
  const laidOut = sheets.map((sheet) => [sheet.file, sheet, pagesOf(fonts, sheet)] as const);

  test.each(laidOut)('%s keeps its margins', (_file, _sheet, pages) => {
    expect(pages.flatMap((page) => page.filter(isOutside))).toEqual([]);
  });

  test.each(laidOut)('%s: words and figures have 11 points or more; kana, head and foot 9 or more', (_file, sheet, pages) => {
    pages.forEach((page, index) => {
      expect(textsOn(page).filter(({ size }) => size < 9)).toEqual([]);
      expect(contentOf(sheet, page, index + 1).filter(({ size, text }) => size < 11 && !isKana(text))).toEqual([]);
    });
  });

  // A label of an envelope has what is in it in larger letters.
  test.each(laidOut.filter(([file]) => !file.includes('envelope')))('%s: the district is the largest text, the lines of the title are equal', (_file, sheet, pages) => {
    for (const page of pages) {
      const size = Math.max(...textsOn(page).map((text) => text.size));
      expect(size).toBe(20);
      expect(textsOn(page).some((text) => text.size === 20 && text.text !== '' && sheet.district.includes(text.text))).toBe(true);
      const title = textsOn(page).filter(({ text, face }) => face === 'mincho' && sheet.title.includes(text));
      expect(new Set(title.map((text) => `${text.size} ${text.narrowing}`)).size).toBe(1);
      expect(title[0]?.size).toBeGreaterThanOrEqual(13);
    }
  });

  test.each(laidOut)('%s: no line has one character of a longer text', (_file, sheet, pages) => {
    const whole = new Set([...textsOf(sheet).flatMap((text) => text.split('\n')), '合', '差']);
    const lonely = pages.flatMap((page, index) => contentOf(sheet, page, index + 1))
      .filter(({ text }) => lettersOf(text) === 1 && !whole.has(text));
    expect(lonely.map(({ text }) => text)).toEqual([]);
  });

  test.each(laidOut.filter(([, sheet]) => hasFigures(sheet)))('%s: nobody signs a page without its totals', (_file, sheet, pages) => {
    const labels = sheet.closing.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'signatures' ? block.boxes.map(({ label }) => label) : []));
    expect(labels.length).toBeGreaterThan(0);
    const signed = pages.filter((page) => textsOn(page).some(({ text }) => labels.includes(text)));
    expect(signed).toHaveLength(1);
    for (const page of signed) {
      const texts = textsOn(page).map(({ text }) => text);
      expect(texts).toContain('投票総数');
      expect(texts.some((text) => /^[\d,]+票?$/.test(text))).toBe(true);
    }
  });
});

function isOutside(mark: Mark): boolean {
  const right = paper.width - paper.right + 0.6;
  switch (mark.type) {
    case 'text':
      return mark.x < paper.left - 0.1 || mark.x + fonts.width(mark.face, mark.size, mark.text) * mark.narrowing > right
        || mark.y - mark.size < paper.top - 1 || mark.y > paper.height - paper.bottom + 2;
    case 'frame': return mark.x < paper.left - 0.1 || mark.x + mark.width > right || mark.y < paper.top - 0.1 || mark.y + mark.height > footTop;
    case 'rule': return Math.min(mark.x1, mark.x2) < paper.left - 0.1 || Math.max(mark.x1, mark.x2) > right || Math.max(mark.y1, mark.y2) > footTop + 0.1;
    // The marks of a rehearsal stand in the margins, and black blocks within what the texts above keep.
    case 'fill': case 'outline': return false;
  }
}

const pagesIn = (name: SituationName, file: string): readonly Page[] => {
  const found = sheetsIn(name, (grapheme) => fonts.covers(grapheme)).find((sheet) => sheet.file === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return pagesOf(fonts, found);
};

test.each([
  ['house-3000', 'a-1-contest-1', 1], ['house-3000', 'a-4-contest-3', 2], ['house-3000', 'reconciliation', 2], ['house-3000', 'a-22-contest-1', 1],
  ['house-rehearsal', 'a-1-contest-1', 1], ['upper-notices', 'a-3-contest-2', 7], ['eventful', 'reconciliation', 1], ['not-held', 'a-1-contest-1', 1],
] as const)('%s %s takes %d pages', (name, file, expected) => {
  expect(pagesIn(name, file)).toHaveLength(expected);
});

test('the equations that go on over a page have the names of the contests again', () => {
  const sheet = sheetsIn('house-3000', (grapheme) => fonts.covers(grapheme)).find(({ form }) => form === '照合');
  if (sheet === undefined) throw new Error('no reconciliation');
  const many = { ...sheet, body: [...sheet.body, ...sheet.body.slice(1), ...sheet.body.slice(1)], closing: [] };
  const pages = pagesOf(fonts, many);
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => expect(contentOf(many, page, index + 1).filter(({ text }) => text === '国民審査')).toHaveLength(1));
});

test('a rehearsal is marked on every page, before what is read', () => {
  for (const page of pagesIn('house-rehearsal', 'a-4-contest-3')) {
    expect(page[0]).toMatchObject({ type: 'outline', text: furniture.watermark });
    expect(page.filter((mark) => mark.type === 'fill').length).toBeGreaterThan(100);
  }
});
