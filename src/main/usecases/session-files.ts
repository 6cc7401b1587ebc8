// The files of a count on the terminal itself: which there are, and which an interrupted installation may leave.
import { dirname, join } from 'node:path/posix';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import type { MediaPort } from '../ports/media.ts';

export const SHEETS = 'sheets';
/** Inventory and envelope labels: what is printed of the preservation bag and is not in it. */
export const LABELS = 'labels';

/** The pinned definition as a file: what the verifier is told to trust. */
export function trustFile(folder: string): string {
  return join(folder, 'definition.json');
}

export function keyFile(folder: string): string {
  return join(folder, 'session.key');
}

/** Makes those that are missing, each after the one that holds it. */
export async function makeFolders(media: MediaPort, folders: readonly string[]): Promise<Result<void, MediaRefusal>> {
  for (const folder of folders) {
    const made = await media.makeFolder(folder);
    if (!made.ok && made.error.code !== 'media/already-there') return made;
  }
  return ok(undefined);
}

/** `folder` is that of the count; the one above it is that of its purpose. */
export function makeSessionFolders(media: MediaPort, folder: string): Promise<Result<void, MediaRefusal>> {
  return makeFolders(media, [dirname(folder), folder, join(folder, SHEETS)]);
}

/** What an installation writes before it is committed; `.part` is the end of a name under which something is being written. */
const leftFiles = ['definition.json', 'definition.json.part', 'session.key', 'session.key.part'];

/**
 * Removes what an interrupted installation left. Anything else is the trace of a count whose records are lost: ballots may have
 * been opened here, and nothing of it is touched.
 */
export async function clearInstallation(media: MediaPort, folder: string): Promise<Result<void, MediaRefusal | InstallRefusal>> {
  const found = await media.entries(folder);
  if (!found.ok) return found.error.code === 'media/missing' ? ok(undefined) : found;
  const sheets = found.value.some(({ path, type }) => path === SHEETS && type === 'directory')
    ? await media.entries(join(folder, SHEETS)) : ok([]);
  if (!sheets.ok) return sheets;
  const isLeft = ({ path, type }: (typeof found.value)[number]): boolean =>
    (type === 'file' && leftFiles.includes(path)) || (type === 'directory' && path === SHEETS);
  if (!found.value.every(isLeft) || sheets.value.length > 0) return err({ code: 'install/traces-of-earlier-count', values: { folder } });
  return media.remove(folder);
}
