// Reads folders and regular files without ever following a link.
import { createHash } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { MediaRefusal } from '../../../core/bag/media-refusals.ts';
import type { Entry } from '../../../core/bag/structure.ts';
import type { PayloadFile } from '../../../core/bag/tag-files.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { guarded } from './system-refusals.ts';

type Answer<T> = Promise<Result<T, MediaRefusal>>;

/** A link is not followed, a pipe not waited for. */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const PIECE = 1024 * 1024;
const SMALLEST_PIECE = 4096;
const MOST_ENTRIES = 10_000;

export function entries(folder: string): Answer<readonly Entry[]> {
  return guarded(basename(folder), async () => ok(await entriesOf(folder, '')));
}

export function list(folder: string, most = MOST_ENTRIES): Answer<readonly Entry[]> {
  return guarded(basename(folder), async () => {
    const found: Entry[] = [];
    const folders = [''];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      for (const entry of await entriesOf(folder, next)) {
        found.push(entry);
        if (entry.type === 'directory') folders.push(`${entry.path}/`);
      }
      if (found.length > most) return err({ code: 'media/too-many-entries', place: basename(folder) });
    }
    return ok(found.sort(byPath));
  });
}

export function read(file: string, limit: number): Answer<Uint8Array> {
  return withFile(file, basename(file), (handle) => readUpTo(handle, limit, basename(file)));
}

export async function readInside(folder: string, path: string, limit: number): Answer<Uint8Array> {
  return withFileInside(folder, path, (handle) => readUpTo(handle, limit, path));
}

async function readUpTo(handle: FileHandle, limit: number, place: string): Answer<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces(handle)) {
    size += piece.length;
    if (size > limit) return err({ code: 'media/too-large', place });
    parts.push(piece);
  }
  return ok(new Uint8Array(Buffer.concat(parts)));
}

export async function digest(folder: string, paths: readonly string[]): Answer<readonly PayloadFile[]> {
  const files: PayloadFile[] = [];
  for (const path of paths) {
    const file = await withFileInside(folder, path, async (handle) => ok(await digestOf(handle, path)));
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
}

export async function* chunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, READ);
  try {
    if (!(await handle.stat()).isFile()) throw new Error('a ballot file that is no file');
    yield* pieces(handle);
  } finally {
    await handle.close();
  }
}

export async function compare(a: string, b: string): Answer<void> {
  const [left, right] = [await list(a), await list(b)];
  if (!left.ok) return left;
  if (!right.ok) return right;
  for (let i = 0; i < Math.max(left.value.length, right.value.length); i++) {
    const [one, other] = [left.value[i], right.value[i]];
    const place = [one, other].flatMap((entry) => entry?.path ?? []).sort()[0] ?? '';
    if (one?.path !== other?.path || one?.type !== other?.type || one?.size !== other?.size) return err({ code: 'media/differs', place });
    if (one?.type === 'other') return err({ code: 'media/not-a-file', place });
    if (one?.type !== 'file') continue;
    const same = await withFileInside(a, place, (handle) => withFileInside(b, place, async (twin) => ok(await sameBytes(handle, twin))));
    if (!same.ok) return same;
    if (!same.value) return err({ code: 'media/differs', place });
  }
  return ok(undefined);
}

/** `place` is shown where it is no regular file. */
export function withFile<T>(file: string, place: string, use: (handle: FileHandle) => Answer<T>): Answer<T> {
  return guarded(place, async () => {
    const handle = await open(file, READ);
    try {
      const isFile = (await handle.stat()).isFile();
      return isFile ? await use(handle) : err({ code: 'media/not-a-file', place });
    } finally {
      await handle.close();
    }
  });
}

/** A path that leads out of its folder is our bug: what stands on a medium was judged before. */
export function assertInside(path: string): void {
  if (isAbsolute(path) || path.split('/').includes('..')) throw new Error('a path shall lie inside its folder');
}

/** As {@link withFile}; no folder between may be a link either. */
export function withFileInside<T>(folder: string, path: string, use: (handle: FileHandle) => Answer<T>): Answer<T> {
  assertInside(path);
  return guarded(path, async () => {
    const real = await realpath(join(folder, dirname(path)));
    if (real !== join(await realpath(folder), dirname(path))) return err({ code: 'media/not-a-file', place: path });
    return withFile(join(folder, path), path, use);
  });
}

/**
 * Pieces of 1 MiB, the last one shorter; a small file is one piece. `lent`: in the same memory each time, so that it holds only until
 * the next is asked for.
 */
export async function* pieces(handle: FileHandle, memory: 'new' | 'lent' = 'new'): AsyncGenerator<Uint8Array> {
  // A small file gets small memory: a night reads hundreds of them, and 1 MiB for each would have the garbage collected all the time.
  const length = Math.min(PIECE, Math.max(SMALLEST_PIECE, (await handle.stat()).size + 1));
  let piece = Buffer.allocUnsafeSlow(length);
  for (;;) {
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(piece, filled, length - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled > 0) yield new Uint8Array(piece.buffer, 0, filled);
    if (filled < length) return;
    if (memory === 'new') piece = Buffer.allocUnsafeSlow(length);
  }
}

async function entriesOf(folder: string, prefix: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const type = typeOf(entry);
    const size = type === 'file' ? (await lstat(join(folder, prefix, entry.name))).size : 0;
    found.push({ path: prefix + entry.name, type, size });
  }
  return found.sort(byPath);
}

/** A name that is not UTF-8 reaches us with U+FFFD in it and could not be opened by it. */
function typeOf(entry: Dirent): Entry['type'] {
  if (entry.name.includes('\uFFFD')) return 'other';
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other';
}

function byPath(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : 1;
}

async function digestOf(handle: FileHandle, path: string): Promise<PayloadFile> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  for await (const piece of pieces(handle, 'lent')) {
    sha256.update(piece);
    sha512.update(piece);
    size += piece.length;
  }
  return { path, size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}

async function sameBytes(a: FileHandle, b: FileHandle): Promise<boolean> {
  const others = pieces(b, 'lent');
  for await (const piece of pieces(a, 'lent')) {
    const other = await others.next();
    if (other.done === true || Buffer.compare(piece, other.value) !== 0) return false;
  }
  return (await others.next()).done === true;
}
