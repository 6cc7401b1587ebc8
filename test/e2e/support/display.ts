// A display for windows of tests: an X server of our own without a screen, one for each test process, gone with it.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { inOwnWorld } from '../../support/tokens/own-worlds.ts';

let server: Promise<string> | undefined;

/** Starts it where none runs yet, and answers its name (`:99`). */
export function display(): Promise<string> {
  return server ??= startServer();
}

/** The lock files of displays lie where worlds of their own share them, and name processes that no other world knows. */
const locking = inOwnWorld() ? ['-nolock'] : [];

async function startServer(): Promise<string> {
  // setpriv (util-linux) ends it with us, however we end.
  const child: ChildProcess = spawn('setpriv', [
    '--pdeathsig', 'KILL', 'Xvfb', '-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset', ...locking,
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const chosen = child.stdio[3] as Readable;
  const name = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    // It writes number and line end apart, and closes then: whoever stops reading before that kills it.
    chosen.setEncoding('utf8').on('data', (more: string) => { text += more; }).once('end', () => resolve(`:${text.trim()}`));
  });
  // It shall not keep a test process alive.
  child.unref();
  return name;
}
