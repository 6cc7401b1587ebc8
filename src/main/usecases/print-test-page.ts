// Prints every name of the election once, before anything is sealed in it: two persons look whether all of them are legible.
import { join } from 'node:path/posix';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import { testPage, testPageFile } from '../../core/sheets/test-page.ts';
import { printFile, type PrintRefusal } from './print-sheets.ts';
import { nowOf, type RunningSession } from './running-session.ts';

/** In the folder of the count while it is printed; no bag holds it. */
const FILE = `${testPageFile}.pdf`;

export async function printTestPage(session: RunningSession): Promise<Result<void, PrintRefusal | SheetsRefusal | MediaRefusal>> {
  const { ports: { media, pdf, software }, election: { definition, notices }, setting: { terminal }, store, folder } = session;
  const bytes = await pdf.render(testPage({
    definition, notices, covers: (grapheme) => pdf.covers(grapheme),
    facts: {
      terminal, software: `${software.name} ${software.version}`, madeAt: nowOf(session), operator: '', checker: '',
      logSeq: store.last.seq, logHead: store.last.hash, edition: 1, replaces: null,
    },
  }));
  if (!bytes.ok) return bytes;
  const written = await media.write(join(folder, FILE), bytes.value);
  if (!written.ok) return written;
  const printed = await printFile(session, FILE);
  const removed = await media.remove(join(folder, FILE));
  return printed.ok ? removed : printed;
}
