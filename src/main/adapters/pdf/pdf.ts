// The PDF port: lays a sheet out and paints it.
import { millisecondsOf } from '../../../core/kernel/time.ts';
import { err, ok } from '../../../core/kernel/result.ts';
import { firstUnprintable } from '../../../core/sheets/coverage.ts';
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
      return ok(await paint(fonts, pagesOf(fonts, sheet), { title: `${sheet.form} ${sheet.file}`, createdAt: new Date(millisecondsOf(sheet.madeAt)) }));
    },
  };
}
