// Prints a PDF through CUPS to cups-pdf, in a world of its own, and answers what came out.
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const ownWorld = join(import.meta.dirname, '../support/tokens/in-own-world.sh');

/** Of a common laser printer: a sixth of an inch on each side is never printed. Points. */
export const HARDWARE_MARGIN = 12;

/** Only root may: cupsd changes to other users. `words` are options of lp. Throws with the log of CUPS where nothing came out. */
export async function printed(pdf: Uint8Array, words: readonly string[]): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-printing-'));
  try {
    chmodSync(folder, 0o755); // filters run as another user
    const [sheet, printer] = [join(folder, 'sheet.pdf'), join(folder, 'printer.ppd')];
    writeFileSync(sheet, pdf);
    writeFileSync(printer, printerDescription());
    await promisify(execFile)('/bin/sh', [ownWorld, '/bin/sh', join(import.meta.dirname, 'printing-world.sh'), folder, printer, ...words, sheet]);
    const [file, ...others] = readdirSync(join(folder, 'out'));
    if (file === undefined || others.length > 0) throw new Error(`not one file was printed: ${readFileSync(join(folder, 'log/error'), 'utf8')}`);
    return readFileSync(join(folder, 'out', file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The printer of cups-pdf with margins, and with Letter for its ordinary paper, as it came from the factory. */
function printerDescription(): string {
  const [width, height] = [595 - HARDWARE_MARGIN, 842 - HARDWARE_MARGIN];
  return readFileSync(PPD, 'utf8')
    .replace(/^\*ImageableArea A4\/A4: .*$/m, `*ImageableArea A4/A4: "${HARDWARE_MARGIN} ${HARDWARE_MARGIN} ${width} ${height}"`)
    .replace(/^\*(DefaultPageSize|DefaultPageRegion|DefaultImageableArea|DefaultPaperDimension): A4$/gm, '*$1: Letter');
}
