// The PDF files themselves, read by another program (poppler): every text can be searched and copied, every font is embedded.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import type { Sheet } from '../../src/core/sheets/sheet.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { loadFonts } from '../../src/main/adapters/pdf/fonts.ts';
import { pagesOf } from '../../src/main/adapters/pdf/pagination.ts';
import { aSettingOf } from '../support/sheet-settings.ts';
import { printedTexts } from '../support/printed-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdf = createPdf();
const covers = (grapheme: string): boolean => pdf.covers(grapheme);

function poppler(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8' });
}

/** Without white space: lines are broken in the file. */
const dense = (text: string): string => text.replace(/\s/gu, '');

describe.each([
  ...sheetsOf(aSettingOf('rare-names', { ballots: 33, covers })),
  ...sheetsOf(aSettingOf('upper-notices', { ballots: 344, purpose: 'rehearsal', covers })).slice(0, 2),
  ...sheetsOf(aSettingOf('undecryptable', { ballots: 90, covers })).slice(2, 4),
].map((sheet, index) => [`${sheet.file} (${index})`, sheet] as const))('%s', (name, sheet: Sheet) => {
  const path = join(folder, `${name.replaceAll(/[^a-z0-9-]/g, '')}.pdf`);
  beforeAll(async () => {
    const rendered = await pdf.render(sheet);
    if (!rendered.ok) throw new Error(rendered.error.code);
    writeFileSync(path, rendered.value);
  });

  test('holds every text of the sheet as text, with variation selectors', () => {
    const text = dense(poppler('pdftotext', '-raw', path, '-'));
    const short = printedTexts(sheet, 1).filter((each) => each !== '' && Array.from(each).length <= 12);
    expect(short.length).toBeGreaterThan(20);
    expect(short.filter((each) => !text.includes(dense(each)))).toEqual([]);
  });

  test('embeds every font, with the way back to characters', () => {
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((line) => !/ CID TrueType +Identity-H +yes yes yes /.test(line))).toEqual([]);
  });

  test('is A4, with the pages that the layout says', () => {
    const info = poppler('pdfinfo', path);
    expect(info).toMatch(/Page size: +595\.276 x 841\.89 pts \(A4\)/);
    expect(info).toMatch(new RegExp(`Pages: +${pagesOf(loadFonts(), sheet).length}\\n`));
  });
});
