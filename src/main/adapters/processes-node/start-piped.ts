// Another program with two more pipes: one on its descriptor 3, from which it reads, and one on 4, to which it writes.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface PipedProgram {
  readonly pid: number | undefined;
  readonly toProgram: Writable;
  readonly fromProgram: Readable;
  /** Settles when it is gone; also where it could not be started. */
  readonly ended: Promise<void>;
  readonly kill: () => void;
}

export function startPiped(program: string, words: readonly string[], env: Readonly<Record<string, string>>): PipedProgram {
  const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , toProgram, fromProgram] = child.stdio as unknown as [null, null, null, Writable, Readable];
  // What is written to a program that has gone is lost, as it must be; that it has gone is told by `ended`.
  toProgram.on('error', () => undefined);
  fromProgram.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return { pid: child.pid, toProgram, fromProgram, ended, kill: () => child.kill('SIGKILL') };
}
