// The texts of a sheet that stand on its paper, for tests that look for them there.
import type { Section, Sheet } from '../../src/core/sheets/sheet.ts';
import { textsOf } from '../../src/core/sheets/texts-of-sheet.ts';

/**
 * The running line and what is called to mind again stand from the second page on alone; the heads of a table that goes on, where a page
 * begins with it; boxes to tick are frames.
 */
export function printedTexts(sheet: Sheet, pages: number): readonly string[] {
  const plain = (sections: readonly Section[]): readonly Section[] => sections.map(({ blocks, ...section }) => ({
    ...section, recall: [],
    blocks: blocks.map((block) => (block.type === 'table' && block.continues === true
      ? { ...block, columns: block.columns.map((column) => ({ ...column, heading: '' })) } : block)),
  }));
  const { prelude, body, account, closing } = sheet;
  const shown = { ...sheet, prelude: plain(prelude), body: plain(body), account: plain(account), closing: plain(closing) };
  return textsOf(shown).flatMap((text) => text.split('\n')).filter((text) => text !== '□' && (pages > 1 || text !== sheet.running));
}
