// Pages of a PDF as pictures, by poppler's pdftoppm: what Debian 12 has is the one that the approved pictures were made with.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type GreyPicture, parsePgm } from './grey-picture.ts';

/** Enough to read the smallest print, and few enough for small files. */
export const DOTS_PER_INCH = 80;

/** A picture of each page, in order. */
export async function picturesOf(pdf: Uint8Array, dotsPerInch = DOTS_PER_INCH): Promise<readonly GreyPicture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-pages-'));
  try {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, pdf);
    await promisify(execFile)('pdftoppm', ['-gray', '-r', String(dotsPerInch), file, join(folder, 'page')]);
    // The numbers of pages have as many digits as the last one.
    return readdirSync(folder).filter((name) => name.endsWith('.pgm')).sort().map((name) => parsePgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
