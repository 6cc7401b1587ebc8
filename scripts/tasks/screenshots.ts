// Plays an ordinary practice night in the window and keeps a picture of each screen: out/screenshots/<language>/<screen>.png.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root.ts';

// A program of its own: it knows of pages, of which scripts do not.
const child = spawn(process.execPath, [join(projectRoot, 'test/e2e/support/take-screenshots.ts')], { stdio: 'inherit' });
process.exitCode = await new Promise<number>((resolve, reject) => {
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
});
