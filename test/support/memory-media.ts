// A medium in memory, as much of the port as an import needs: fast enough to be read thousands of times.
import { createHash } from 'node:crypto';
import type { Entry } from '../../src/core/bag/structure.ts';
import type { MediaRefusal } from '../../src/core/bag/media-refusals.ts';
import { ok, type Result } from '../../src/core/kernel/result.ts';
import type { MediaPort } from '../../src/main/ports/media.ts';

export interface MemoryMedia extends MediaPort {
  /** Every file by its absolute path. */
  readonly files: Map<string, Uint8Array>;
}

type Answer<T> = Promise<Result<T, MediaRefusal>>;

export function memoryMedia(given: ReadonlyMap<string, Uint8Array>): MemoryMedia {
  const files = new Map(given);
  const missing = (place: string): Result<never, MediaRefusal> => ({ ok: false, error: { code: 'media/missing', place } });

  function below(folder: string): readonly Entry[] {
    const entries = new Map<string, Entry>();
    for (const [path, { length }] of files) {
      if (!path.startsWith(`${folder}/`)) continue;
      const inside = path.slice(folder.length + 1);
      inside.split('/').slice(0, -1).forEach((_name, depth, names) => {
        const parent = names.slice(0, depth + 1).join('/');
        entries.set(parent, { path: parent, type: 'directory', size: 0 });
      });
      entries.set(inside, { path: inside, type: 'file', size: length });
    }
    return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  function read(file: string, limit: number): Answer<Uint8Array> {
    const bytes = files.get(file);
    if (bytes === undefined) return Promise.resolve(missing(file));
    return Promise.resolve(bytes.length > limit ? { ok: false, error: { code: 'media/too-large', place: file } } : ok(bytes.slice()));
  }

  return {
    files,
    entries: (folder) => Promise.resolve(ok(below(folder).filter(({ path }) => !path.includes('/')))),
    list: (folder) => Promise.resolve(ok(below(folder))),
    read,
    readInside: (folder, path, limit) => read(`${folder}/${path}`, limit),
    copyIn(folder, names, to) {
      for (const { path } of names) {
        const bytes = files.get(`${folder}/${path}`);
        if (bytes === undefined) return Promise.resolve(missing(path));
        files.set(`${to}/${path}`, bytes.slice());
      }
      return Promise.resolve(ok(undefined));
    },
    digest: (folder, paths) => Promise.resolve(ok(paths.map((path) => {
      const bytes = files.get(`${folder}/${path}`) ?? new Uint8Array();
      const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
      return { path, size: bytes.length, sha256: hash('sha256'), sha512: hash('sha512') };
    }))),
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is read asynchronously, this one has nothing to wait for
    chunks: async function* (file) {
      const bytes = files.get(file);
      if (bytes === undefined) throw new Error('ENOENT');
      for (let at = 0; at < bytes.length; at += 100) yield bytes.slice(at, at + 100);
    },
    remove(path) {
      for (const file of files.keys()) if (file === path || file.startsWith(`${path}/`)) files.delete(file);
      return Promise.resolve(ok(undefined));
    },
    write: notHere, makeFolder: notHere, copyOut: notHere, compare: notHere,
  };
}

function notHere(): never {
  throw new Error('an import does not do this');
}
