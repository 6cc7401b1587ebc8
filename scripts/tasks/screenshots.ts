// Pictures of every screen of the window: out/screenshots. `npm run screenshots -- <part of a name>` takes those whose name has it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root.ts';

// A program of its own: it knows of pages, of which scripts do not.
const child = spawn(process.execPath, [join(projectRoot, 'test/e2e/support/take-screenshots.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = await new Promise<number>((resolve, reject) => {
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
});
