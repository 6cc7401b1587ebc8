// The data folder of the terminal: its database and the files of each count (mode 0700, files 0600).
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { attempt } from './sqlite-refusals.ts';

export interface Home {
  /** Absolute. */
  readonly path: string;
  readonly database: string;
}

/** The data folder, made if it is not there. One that others may read or enter is refused, not changed: it may be another folder. */
export function openHome(folder: string): Result<Home, StoreRefusal> {
  const path = resolve(folder);
  const made = makeFolders(path, 0o700);
  const status = made.ok ? attempt(() => lstatSync(path)) : made;
  if (!status.ok) return err({ ...status.error, place: path });
  if (!status.value.isDirectory()) return err({ code: 'store/not-writable', place: path });
  if ((status.value.mode & 0o077) !== 0) return err({ code: 'store/open-to-others', place: path });
  return ok({ path, database: join(path, 'terminal.db') });
}

/** Makes a folder that is missing, durably, with every folder above it that is missing too. `path` is absolute. */
export function makeFolders(path: string, mode: number): Result<void, StoreRefusal> {
  return attempt(() => {
    const first = mkdirSync(path, { recursive: true, mode });
    for (let made = path; first !== undefined && made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
  });
}

export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
