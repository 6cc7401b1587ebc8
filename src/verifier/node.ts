// Node's side of the verifier: a folder as a source, and the runtime's digests.
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digests, type Entry, mostEntries, type Source } from './checks/source.ts';

const PIECE = 1 << 18;

export const nodeDigests: Digests = { sha256: () => createHash('sha256'), sha512: () => createHash('sha512') };

/** The files below a folder. Links are never followed. */
export function folderSource(folder: string): Source {
  return {
    list: async () => {
      const entries: Entry[] = [];
      await listInto(entries, folder, '');
      return entries;
    },
    chunks: (path) => chunksOf(join(folder, path)),
  };
}

async function listInto(entries: Entry[], folder: string, below: string): Promise<void> {
  const found: Dirent[] = [];
  for await (const each of await opendir(join(folder, below))) {
    found.push(each);
    if (entries.length + found.length > mostEntries) break;
  }
  for (const each of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entries.length > mostEntries) return;
    const path = below === '' ? each.name : `${below}/${each.name}`;
    if (each.isDirectory()) {
      entries.push({ path, type: 'directory', size: 0 });
      await listInto(entries, folder, path);
    } else {
      const size = each.isFile() ? (await lstat(join(folder, path))).size : 0;
      entries.push({ path, type: each.isFile() ? 'file' : 'other', size });
    }
  }
}

/** An error tells its code only: the folder's own path is of no matter to a report. All pieces lie in the same memory. */
async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  const piece = new Uint8Array(PIECE);
  try {
    const file = await open(path);
    try {
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, PIECE, null);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Error(error instanceof Error && 'code' in error ? String(error.code) : 'it could not be read', { cause: error });
  }
}
