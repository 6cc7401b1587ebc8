// Where the entries of processes and threads stand: as .ts when the program runs from source, as .js in a package.
import type { EntryName } from '../ports/processes.ts';

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

export function entryUrl(entry: EntryName): URL {
  return siblingUrl(entry);
}

export function threadUrl(thread: 'ecdh' | 'opener'): URL {
  return siblingUrl(`threads/${thread}`);
}

/** A module by its place seen from here, without extension. */
export function siblingUrl(module: string): URL {
  return new URL(`${module}.${extension}`, import.meta.url);
}
