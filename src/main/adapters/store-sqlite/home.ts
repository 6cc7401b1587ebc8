// The data folder of the terminal: where its database and the files of each count are (mode 0700, files 0600).
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Purpose } from '../../../core/election/definition.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { attempt } from './sqlite-refusals.ts';

export interface Home {
  /** Absolute. */
  readonly path: string;
  readonly database: string;
  readonly config: string;
}

/** The folder of one count. Paths are absolute; only `path`, `sheets` and `tmp` are there from the beginning. */
export interface SessionFolder {
  readonly path: string;
  readonly received: string;
  readonly receivedBackup: string;
  readonly sheets: string;
  readonly preservation: string;
  readonly tmp: string;
  readonly sessionKey: string;
}

/** The data folder, made if it is not there. One that others may read or enter is refused, not changed: it may be another folder. */
export function openHome(folder: string): Result<Home, StoreRefusal> {
  const path = resolve(folder);
  const status = attempt(() => {
    makeFolder(path);
    return lstatSync(path);
  });
  if (!status.ok) return err({ ...status.error, place: path });
  if (!status.value.isDirectory()) return err({ code: 'store/not-writable', place: path });
  if ((status.value.mode & 0o077) !== 0) return err({ code: 'store/open-to-others', place: path });
  return ok({ path, database: join(path, 'terminal.db'), config: join(path, 'config.json') });
}

/** Practice and real counts stand in folders of their own. The name begins with the district, for people. */
export function openSessionFolder(
  home: Home, { purpose, district, ctx }: { readonly purpose: Purpose; readonly district: string; readonly ctx: string },
): Result<SessionFolder, StoreRefusal> {
  const path = join(home.path, purpose, `${district}-${ctx.slice(0, 16)}`);
  const folder: SessionFolder = {
    path,
    received: join(path, 'received'),
    receivedBackup: join(path, 'received-backup'),
    sheets: join(path, 'sheets'),
    preservation: join(path, 'preservation'),
    tmp: join(path, 'tmp'),
    sessionKey: join(path, 'session.key'),
  };
  const made = attempt(() => [folder.sheets, folder.tmp].forEach(makeFolder));
  return made.ok ? ok(folder) : err({ ...made.error, place: path });
}

/** Durably, with every folder above it that is missing. */
function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first !== undefined) syncFolder(dirname(first));
}

export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
