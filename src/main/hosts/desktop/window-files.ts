// The built renderer, read once, and what each request of the window is answered. There is no server and no network behind it.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY, ORIGIN } from './content-security-policy.ts';

/** Path from the root of the origin → file. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

interface WindowFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface FileAnswer {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Throws where the folder holds a kind of file that no window needs: the build has gone wrong. */
export function readWindowFiles(folder: string): WindowFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const type = types[extname(name)];
    if (type === undefined) throw new Error(`${path} is no file of a window`);
    return [path.slice(folder.length), { type, bytes: readFileSync(path) }];
  }));
}

/** Undefined for every other origin and for what is not there. */
export function answerOf(files: WindowFiles, requested: string): FileAnswer | undefined {
  const url = URL.parse(requested);
  if (url?.origin !== ORIGIN) return undefined;
  const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (file === undefined) return undefined;
  return {
    headers: [
      ['content-type', file.type],
      ['content-security-policy', CONTENT_SECURITY_POLICY],
      ['x-content-type-options', 'nosniff'],
      ['cross-origin-opener-policy', 'same-origin'],
      ['referrer-policy', 'no-referrer'],
      ['cache-control', 'no-store'],
    ],
    bytes: file.bytes,
  };
}
