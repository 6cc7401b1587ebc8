// Printed sheets as PDF files.
import type { Result } from '../../core/kernel/result.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import type { Sheet } from '../../core/sheets/sheet.ts';

export interface PdfPort {
  /** The bytes of the PDF: the same for the same sheet, on every machine. Refused where a character cannot be printed. */
  render(sheet: Sheet): Promise<Result<Uint8Array, SheetsRefusal>>;
  /** Whether this character, with its variation selector, can be printed in every face. */
  covers(grapheme: string): boolean;
}
