// Prints sheets that were made. What is on record does not depend on it: a print that fails leaves the count as it is.
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { PrinterRefusal } from '../../core/readiness/printer-refusals.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import { note, type RunningSession, stateOf } from './running-session.ts';
import { LABELS } from './session-files.ts';

export type PrintRefusal = PrinterRefusal | MediaRefusal | StoreRefusal;

/** Larger than any sheet, bytes. */
const LARGEST_SHEET = 64 * 1024 * 1024;

/** In this order, one job each, until one of them is refused. */
export async function printSheets(session: RunningSession, files: readonly string[]): Promise<Result<void, PrintRefusal>> {
  for (const file of files) {
    const known = await checkSheet(session, file);
    if (!known.ok) return known;
  }
  for (const file of files) {
    const printed = await printFile(session, file);
    if (!printed.ok) return printed;
  }
  return ok(undefined);
}

/** A sheet on record must be the file that was made; labels are on no record, and are made anew with every bag. */
async function checkSheet(session: RunningSession, file: string): Promise<Result<void, PrintRefusal>> {
  const { ports: { media, primitives }, folder } = session;
  const sheet = stateOf(session).sheets.find((each) => each.file === file);
  if (sheet === undefined && !isLabel(file)) return err({ code: 'printer/unknown-sheet', values: { file } });
  const bytes = await media.readInside(folder, file, LARGEST_SHEET);
  if (!bytes.ok) return bytes;
  if (sheet !== undefined && bytesToHex(primitives.sha256(bytes.value)) !== sheet.sha256) return err({ code: 'media/differs', place: file });
  return ok(undefined);
}

function isLabel(file: string): boolean {
  return file.startsWith(`${LABELS}/`) && /^[a-z0-9-]+\.pdf$/.test(file.slice(LABELS.length + 1));
}

/** Prints one file of the folder of the count; begun and done stand in the log. */
export async function printFile(session: RunningSession, file: string): Promise<Result<void, PrinterRefusal | StoreRefusal>> {
  const { printer } = session.ports;
  if (printer === undefined) return err({ code: 'printer/absent' });
  const { name } = await printer.state();
  const begun = note(session, { event: 'print-begun', data: { file, printer: name } });
  if (!begun.ok) return begun;
  const printed = await printer.print(join(session.folder, file));
  const done = note(session, { event: 'print-done', data: { file, printer: name, refused: printed.ok ? null : printed.error.code } });
  if (!done.ok) return done;
  return printed.ok ? ok(undefined) : err({ ...printed.error, place: file });
}
