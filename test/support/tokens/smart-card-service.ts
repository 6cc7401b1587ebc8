// The smart card service with its two virtual readers, for one test file in a world of its own: started, looked at, stopped.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const SOCKET = '/run/pcscd/pcscd.comm';

export interface SmartCardService {
  start(): Promise<void>;
  /** In order, or as by a crash: then its socket is left. */
  stop(how?: 'killed'): Promise<void>;
  /** Comes back when the reader in this place has a card, or has none. */
  seen(slot: number, what: 'card' | 'no-card'): Promise<void>;
}

export function smartCardService(): SmartCardService {
  let daemon: ChildProcess | undefined;
  return {
    async start() {
      daemon = spawn('/usr/sbin/pcscd', ['--foreground', '--critical'], { stdio: 'ignore' });
      daemon.on('error', () => undefined);
      await until('the smart card service to listen', () => Promise.resolve(existsSync(SOCKET)));
    },
    async stop(how) {
      const stopping = daemon;
      daemon = undefined;
      if (stopping?.exitCode !== null || stopping.signalCode !== null) return;
      const gone = new Promise((resolve) => { stopping.once('exit', resolve); });
      stopping.kill(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
      await gone;
    },
    seen: (slot, what) => until(`reader ${slot} to show ${what}`, async () => await cardIn(slot) === (what === 'card')),
  };
}

/** As OpenSC's own tool sees it: `0    Yes             Virtual PCD 00 00`. */
async function cardIn(slot: number): Promise<boolean | undefined> {
  const { stdout } = await promisify(execFile)('opensc-tool', ['--list-readers'], { timeout: 3000 }).catch(() => ({ stdout: '' }));
  const line = stdout.split('\n').find((each) => each.startsWith(`${slot} `));
  return line === undefined ? undefined : line.split(/\s+/)[1] === 'Yes';
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 30_000;
  while (!await isSo()) {
    if (Date.now() > patience) throw new Error(`waited in vain for ${what}`);
    await wait(20);
  }
}
