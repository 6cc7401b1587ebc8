// Where the entries of processes and threads stand: as .ts when the program runs from source, as .js in a package.
import type { EntryName } from '../ports/processes.ts';

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

export function entryUrl(entry: EntryName): URL {
  return new URL(`${entry}.${extension}`, import.meta.url);
}

export function threadUrl(thread: 'ecdh' | 'opener'): URL {
  return new URL(`threads/${thread}.${extension}`, import.meta.url);
}
