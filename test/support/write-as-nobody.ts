// Writes a file into each of the folders named on the command line, as a user who is not root, and prints what came of it.
import { mediaFs } from '../../src/main/adapters/media-fs/media-fs.ts';
import { becomeNobody } from './become-nobody.ts';

becomeNobody();
const results = [];
for (const folder of process.argv.slice(2)) results.push(await mediaFs.write(`${folder}/a`, new Uint8Array(1)));
process.stdout.write(JSON.stringify(results));
