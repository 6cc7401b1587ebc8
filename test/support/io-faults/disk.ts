// The disk after a run that ended at any of its calls: with all that the processes had done, or with only what had been made durable.
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { IoCall } from './trace.ts';

interface File { kind: 'file'; bytes: Buffer; flushed: Buffer }
interface Folder { kind: 'folder'; names: Map<string, Node>; flushed: Map<string, Node> }
type Node = File | Folder;

/**
 * What outlives the end: `everything` where the processes were killed. After a power cut, at the worst, `durable-only`: bytes and names
 * that fsync had been asked for; or `all-names`, the names of files whose bytes were not flushed.
 */
export type Left = 'everything' | 'durable-only' | 'all-names';

/** What stands at `root` now, as if all of it were durable. */
export function diskAt(root: string): Folder {
  const names = new Map(readdirSync(root).map((name): [string, Node] => [name, nodeAt(join(root, name))]));
  return { kind: 'folder', names, flushed: new Map(names) };
}

function nodeAt(path: string): Node {
  if (lstatSync(path).isDirectory()) return diskAt(path);
  const bytes = readFileSync(path);
  return { kind: 'file', bytes, flushed: bytes };
}

/** Does to the disk what the calls did to the folder `root`. */
export function replay(disk: Folder, root: string, calls: readonly IoCall[]): void {
  for (const call of calls) if (call.result >= 0) replayOne(disk, root, call);
}

function replayOne(disk: Folder, root: string, { call, path, other, result, offset, bytes }: IoCall): void {
  const [folder, name] = [folderAt(disk, root, dirname(path)), basename(path)];
  switch (call) {
    case 'create': case 'open-write':
      if (result === 1) folder.names.set(name, { kind: 'file', bytes: Buffer.alloc(0), flushed: Buffer.alloc(0) });
      return;
    case 'mkdir': {
      folder.names.set(name, { kind: 'folder', names: new Map(), flushed: new Map() });
      return;
    }
    case 'write': case 'pwrite': {
      const file = fileIn(folder, name);
      const grown = Buffer.alloc(Math.max(file.bytes.length, offset + bytes.length));
      file.bytes.copy(grown);
      grown.set(bytes, offset);
      file.bytes = grown;
      return;
    }
    case 'ftruncate': {
      const file = fileIn(folder, name);
      const cut = Buffer.alloc(offset);
      file.bytes.copy(cut);
      file.bytes = cut;
      return;
    }
    case 'unlink': case 'rmdir':
      folder.names.delete(name);
      return;
    case 'rename': {
      const moved = folder.names.get(name);
      if (moved === undefined) throw new Error(`nothing to rename: ${path}`);
      folder.names.delete(name);
      folderAt(disk, root, dirname(other)).names.set(basename(other), moved);
      return;
    }
    case 'fsync': case 'fdatasync': {
      const node = path === root ? disk : folder.names.get(name);
      if (node?.kind === 'file') node.flushed = node.bytes;
      if (node?.kind === 'folder') node.flushed = new Map(node.names);
      return;
    }
    case 'open': case 'read': case 'pread': case 'close': case 'refused': case 'killed': return;
    default: throw new Error(`a call that the disk does not know: ${call}`);
  }
}

function folderAt(disk: Folder, root: string, path: string): Folder {
  if (path.length <= root.length) return disk;
  let folder = disk;
  for (const name of path.slice(root.length + 1).split('/')) {
    const next = folder.names.get(name);
    if (next?.kind !== 'folder') throw new Error(`no folder: ${path}`);
    folder = next;
  }
  return folder;
}

function fileIn(folder: Folder, name: string): File {
  const file = folder.names.get(name);
  if (file?.kind !== 'file') throw new Error(`no file: ${name}`);
  return file;
}

/** Writes what is left into `to`, a folder that is there and empty. */
export function putDisk(disk: Folder, left: Left, to: string): void {
  for (const [name, node] of left === 'durable-only' ? disk.flushed : disk.names) {
    const path = join(to, name);
    if (node.kind === 'file') {
      writeFileSync(path, left === 'everything' ? node.bytes : node.flushed, { mode: 0o600 });
    } else {
      mkdirSync(path, { mode: 0o700 });
      putDisk(node, left, path);
    }
  }
}

/** Files by path, and folders as null: to compare what a run left with what it should have. */
export function treeOf(folder: string, prefix = ''): ReadonlyMap<string, string | null> {
  const tree = new Map<string, string | null>();
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = join(prefix, name);
    if (lstatSync(join(folder, path)).isDirectory()) {
      tree.set(path, null);
      for (const [below, bytes] of treeOf(folder, path)) tree.set(below, bytes);
    } else {
      tree.set(path, readFileSync(join(folder, path), 'latin1'));
    }
  }
  return tree;
}
