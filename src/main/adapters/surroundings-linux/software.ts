// The program's own files as one digest, which two persons compare with the slip that came with it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What makes the program, and what of it was built; packages of others are pinned by the lock file. */
const parts = ['bin', 'docs/formats', 'out/preload', 'out/renderer', 'package-lock.json', 'package.json', 'scripts', 'src'] as const;

/**
 * SHA-256, hexadecimal, over one line `<SHA-256 of the file> *<path>` for each regular file, by ascending path: what
 * `sha256sum -b` of the files, and `sha256sum` of its output, give.
 */
export async function digestOfSoftware(root: string): Promise<string> {
  const files = (await Promise.all(parts.map((part) => filesUnder(root, part)))).flat().sort();
  if (files.length === 0) throw new Error('no file of the program is there');
  const whole = createHash('sha256');
  for (const file of files) whole.update(`${createHash('sha256').update(await readFile(join(root, file))).digest('hex')} *${file}\n`);
  return whole.digest('hex');
}

async function filesUnder(root: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((fault: unknown) => {
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  });
  if (entries === null) return [path];
  const inside = await Promise.all(entries.map(async (entry) => {
    const name = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, name);
    return entry.isFile() ? [name] : [];
  }));
  return inside.flat();
}
