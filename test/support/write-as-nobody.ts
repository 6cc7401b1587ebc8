// Writes a file into each of the folders named on the command line, as a user who is not root, and prints what came of it.
import { mediaFs } from '../../src/main/adapters/media-fs/media-fs.ts';

/** `nobody`; root would be permitted everything. Dropped only here, so that the modules are readable wherever they stand. */
const NOBODY = 65_534;

if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const results = [];
for (const folder of process.argv.slice(2)) results.push(await mediaFs.write(`${folder}/a`, new Uint8Array(1)));
process.stdout.write(JSON.stringify(results));
