// A bag in memory as the verifier's source, with the entries and lies that a medium can bring.
import type { Entry, Source } from '../../src/verifier/checks/source.ts';

/** `changed` are files whose bytes are other ones from the second reading on. */
export function memorySource(files: ReadonlyMap<string, Uint8Array>, { more = [], changed = new Map() }: {
  readonly more?: readonly Entry[];
  readonly changed?: ReadonlyMap<string, Uint8Array>;
} = {}): Source {
  const read = new Set<string>();
  return {
    list: () => Promise.resolve([...[...files].map(([path, { length }]): Entry => ({ path, type: 'file', size: length })), ...more]),
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is read asynchronously, this one has nothing to wait for
    chunks: async function* (path) {
      const bytes = (read.has(path) ? changed.get(path) : undefined) ?? files.get(path);
      read.add(path);
      if (bytes === undefined) throw new Error('ENOENT');
      const half = bytes.length >> 1;
      yield bytes.subarray(0, half);
      yield bytes.subarray(half);
    },
  };
}
