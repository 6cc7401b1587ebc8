// The PDF port: lays a sheet out and paints it.
import { millisecondsOf } from '../../../core/kernel/time.ts';
import { err, ok } from '../../../core/kernel/result.ts';
import { firstUnprintable } from '../../../core/sheets/coverage.ts';
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { textsOf } from '../../../core/sheets/texts-of-sheet.ts';
import type { PdfPort } from '../../ports/pdf.ts';
import { loadFonts } from './fonts.ts';
import { pagesOf } from './pagination.ts';
import { paint } from './painter.ts';

export function createPdf(): PdfPort {
  const fonts = loadFonts();
  return {
    covers: (grapheme) => fonts.covers(grapheme),
    render: async (sheet) => {
      const unprintable = firstUnprintable(textsOf(sheet), (grapheme) => fonts.covers(grapheme));
      if (unprintable !== undefined) return err({ code: 'sheets/unprintable-text', place: sheet.file, values: { character: unprintable, file: sheet.file } });
      return ok(await paint(fonts, pagesOf(fonts, sheet), { title: titleOf(sheet), createdAt: new Date(millisecondsOf(sheet.madeAt)) }));
    },
  };
}

/** As a window or a reader names the file. The library writes it into XML as it is. */
function titleOf({ form, title, district, contestName }: Sheet): string {
  const fullWidth = { '&': '＆', '<': '＜', '>': '＞' };
  return [form, ...title, district, contestName].filter((text) => text !== '').join('　')
    .replace(/[&<>]/g, (character) => fullWidth[character as keyof typeof fullWidth]);
}
