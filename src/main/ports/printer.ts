// The one printer of the terminal.
import type { PrinterState } from '../../core/readiness/printer.ts';
import type { PrinterRefusal } from '../../core/readiness/printer-refusals.ts';
import type { Result } from '../../core/kernel/result.ts';

export interface PrinterPort {
  state(): Promise<PrinterState>;
  /**
   * Prints a PDF file, absolute, as it is: A4, on one side, not scaled. Answered when the last page has left the print service, which
   * keeps nothing of it then. After a refusal nothing of the job waits any more, so that it can be printed again.
   */
  print(file: string): Promise<Result<void, PrinterRefusal>>;
}
