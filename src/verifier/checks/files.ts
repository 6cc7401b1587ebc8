// The files of a bag, listed and digested once. What is read afterwards must be what was digested: a medium may change
// under the reader's hands.
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Fail } from './failures.ts';
import { type Digests, type Entry, mostEntries, type Source } from './source.ts';

export interface Digested {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly sha512: string;
}

export interface Files {
  /** Every plain file with an allowed name; undefined where it could not be read. */
  readonly all: ReadonlyMap<string, Digested | undefined>;
  /** The bytes of a file of at most `limit` bytes; undefined (and told) where that is not so, undefined where it is missing. */
  bytes(path: string, limit: number): Promise<Uint8Array | undefined>;
  /** The pieces of a file, as the source gives them. Throws where it cannot be read, or at the end where it is not what was digested. */
  chunks(path: string): AsyncIterable<Uint8Array>;
}

const SEGMENT = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** Lists and digests; tells every entry that no bag may have (formats/bag §2). */
export async function openFiles(source: Source, digests: Digests, fail: Fail): Promise<Files> {
  const listed = await listOf(source, fail);
  if (listed.length > mostEntries) fail('entries', '', `more than ${mostEntries} entries; only the first are looked at`);
  const entries = listed.slice(0, mostEntries);
  const holding = new Set(entries.filter(({ type }) => type === 'file').flatMap(({ path }) => foldersAbove(path)));
  const all = new Map<string, Digested | undefined>();
  for (const { path, type, size } of entries) {
    if (!path.split('/').every(isSegment)) fail('entries', path, 'a name that no bag may have');
    else if (type === 'other') fail('entries', path, 'neither a plain file nor a folder');
    else if (type === 'directory' && !holding.has(path)) fail('entries', path, 'a folder that holds no file');
    else if (type === 'file') all.set(path, await digested(source, path, size, digests, fail));
  }
  return {
    all,
    bytes: (path, limit) => readBytes(source, digests, fail, path, all.get(path), limit),
    chunks: (path) => unchanged(source, digests, path, all.get(path)),
  };
}

async function listOf(source: Source, fail: Fail): Promise<readonly Entry[]> {
  try {
    return await source.list();
  } catch (error) {
    fail('unreadable', '', reasonOf(error));
    return [];
  }
}

/** Whether one segment of a path has an allowed name. */
function isSegment(segment: string): boolean {
  return SEGMENT.test(segment) && !segment.includes('..') && !segment.endsWith('.');
}

function foldersAbove(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

async function digested(source: Source, path: string, size: number, digests: Digests, fail: Fail): Promise<Digested | undefined> {
  const [short, long] = [digests.sha256(), digests.sha512()];
  try {
    for await (const chunk of bounded(source, path, size)) {
      short.update(chunk);
      long.update(chunk);
    }
  } catch (error) {
    fail('unreadable', path, reasonOf(error));
    return undefined;
  }
  return { size, sha256: bytesToHex(short.digest()), sha512: bytesToHex(long.digest()) };
}

async function readBytes(
  source: Source, digests: Digests, fail: Fail, path: string, known: Digested | undefined, limit: number,
): Promise<Uint8Array | undefined> {
  if (known === undefined) return undefined;
  if (known.size > limit) {
    fail('size', path, `${known.size} bytes; a file of this kind has at most ${limit}`);
    return undefined;
  }
  const bytes = new Uint8Array(known.size);
  let at = 0;
  try {
    for await (const chunk of unchanged(source, digests, path, known)) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  } catch (error) {
    fail('unreadable', path, reasonOf(error));
    return undefined;
  }
  return bytes;
}

/** The pieces of a file; throws at the end where they are not those that were digested. */
async function* unchanged(source: Source, digests: Digests, path: string, known: Digested | undefined): AsyncIterable<Uint8Array> {
  const digest = digests.sha256();
  for await (const chunk of bounded(source, path, known?.size ?? 0)) {
    digest.update(chunk);
    yield chunk;
  }
  if (bytesToHex(digest.digest()) !== known?.sha256) throw new Error('it changed while it was read');
}

/** The pieces of a file that has exactly so many bytes; throws where it has more or fewer. */
async function* bounded(source: Source, path: string, size: number): AsyncIterable<Uint8Array> {
  let left = size;
  for await (const chunk of source.chunks(path)) {
    left -= chunk.length;
    if (left < 0) throw new Error('it is longer than it was listed');
    yield chunk;
  }
  if (left > 0) throw new Error('it is shorter than it was listed');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'it could not be read';
}
