// Writes files and folders so that they are on the medium when we say so: flush, rename, flush the folder.
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MediaRefusal } from '../../../core/bag/media-refusals.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { NameToCopy } from '../../ports/media.ts';
import { assertInside, list, pieces, withFileInside } from './reading.ts';
import { guarded } from './system-refusals.ts';

type Answer<T> = Promise<Result<T, MediaRefusal>>;

/** The end of a name under which something is written until it is whole. */
const PART = '.part';
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

export function write(file: string, bytes: Uint8Array): Answer<void> {
  return guarded(basename(file), async () => {
    const part = `${file}${PART}`;
    await rm(part, { force: true });
    try {
      const handle = await open(part, NEW_FILE, 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(part, file);
    } finally {
      await rm(part, { force: true });
    }
    await flushFolder(dirname(file));
    return ok(undefined);
  });
}

export function makeFolder(folder: string): Answer<void> {
  return guarded(basename(folder), async () => {
    await mkdir(folder, { mode: 0o700 });
    await flushFolder(dirname(folder));
    return ok(undefined);
  });
}

export async function copyIn(folder: string, names: readonly NameToCopy[], to: string): Answer<void> {
  for (const { path } of names) assertInside(path);
  const made = await makeFolder(to);
  if (!made.ok) return made;
  const copied = await copyInto(folder, names, foldersAbove(names.map(({ path }) => path)), to);
  if (copied.ok) return copied;
  const removed = await remove(to);
  return removed.ok ? copied : removed;
}

export async function copyOut(from: string, to: string): Answer<void> {
  const found = await list(from);
  if (!found.ok) return found;
  const strange = found.value.find(({ type }) => type === 'other');
  if (strange !== undefined) return err({ code: 'media/not-a-file', place: strange.path });
  const files = found.value.filter(({ type }) => type === 'file').map(({ path, size }) => ({ path, limit: size }));
  const folders = found.value.filter(({ type }) => type === 'directory').map(({ path }) => path);
  return guarded(basename(to), async () => {
    if (await exists(to)) return err({ code: 'media/already-there', place: basename(to) });
    const part = `${to}${PART}`;
    await rm(part, { recursive: true, force: true });
    try {
      await mkdir(part, { mode: 0o700 });
      const copied = await copyInto(from, files, folders, part);
      if (!copied.ok) return copied;
      await rename(part, to);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
    await flushFolder(dirname(to));
    return ok(undefined);
  });
}

export function remove(path: string): Answer<void> {
  return guarded(basename(path), async () => {
    await rm(path, { recursive: true, force: true });
    if (await exists(dirname(path))) await flushFolder(dirname(path));
    return ok(undefined);
  });
}

/** `folders` stand before the folders inside them. */
async function copyInto(from: string, names: readonly NameToCopy[], folders: readonly string[], to: string): Answer<void> {
  return guarded(basename(to), async () => {
    for (const folder of folders) await mkdir(join(to, folder), { mode: 0o700 });
    for (const { path, limit } of names) {
      const copied = await withFileInside(from, path, async (source) => {
        const whole = await copyFile(source, join(to, path), limit);
        return whole ? ok(undefined) : err({ code: 'media/too-large', place: path });
      });
      if (!copied.ok) return copied;
    }
    for (const folder of [...folders, '']) await flushFolder(join(to, folder));
    return ok(undefined);
  });
}

/** Whether all of the source was copied: it is left as soon as it shows to be longer than the limit. */
async function copyFile(source: FileHandle, target: string, limit: number): Promise<boolean> {
  const handle = await open(target, NEW_FILE, 0o600);
  try {
    let size = 0;
    for await (const piece of pieces(source, 'lent')) {
      size += piece.length;
      if (size > limit) return false;
      await handle.writeFile(piece);
    }
    await handle.sync();
    return true;
  } finally {
    await handle.close();
  }
}

function foldersAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const segments = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= segments.length; depth++) folders.add(segments.slice(0, depth).join('/'));
  }
  return [...folders].sort();
}

async function exists(path: string): Promise<boolean> {
  const status = await lstat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return status !== undefined;
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
