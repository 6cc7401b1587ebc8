// Runs the command line as its users do: as a program, with a PIN on descriptor 3.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'scripts/tasks/cli.ts');

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `pin` is the file that becomes descriptor 3; `env` adds to what the program is told; `onStart` gets the process. */
export function kaihyo(
  words: readonly string[],
  { pin, env = {}, onStart }: {
    readonly pin?: string; readonly env?: Readonly<Record<string, string>>; readonly onStart?: (child: ChildProcess) => void;
  } = {},
): Promise<Finished> {
  const fd = pin === undefined ? undefined : openSync(pin, 'r');
  const child = spawn(process.execPath, [program, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8', HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(fd === undefined ? [] : [fd])],
  });
  onStart?.(child);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { output.stdout += text; });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { output.stderr += text; });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (fd !== undefined) closeSync(fd);
      resolve({ code, signal, ...output });
    });
  });
}

/** The words of a count of the practice election in `election`, with its output in `out`. */
export function countWords(election: string, out: string, ...more: readonly string[]): readonly string[] {
  return [
    'count', '--session', join(election, 'session.json'), '--medium', join(election, 'medium'), '--card', `software:${join(election, 'card.key')}`,
    '--pin-fd', '3', '--out', out, ...more,
  ];
}

export function count(election: string, out: string, ...more: readonly string[]): Promise<Finished> {
  return kaihyo(countWords(election, out, ...more), { pin: join(election, 'pin.txt') });
}

export function rehearse(scenario: string, ballots: number, out: string, seed = 7): Promise<Finished> {
  return kaihyo(['rehearse', '--scenario', scenario, '--ballots', String(ballots), '--seed', String(seed), '--out', out]);
}
