// A program of ours, run to its end in a utility process: its exit code, and what it wrote.
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { allowedEnvironment } from '../processes-node/environment.ts';
import { execArgv, type Fork } from './utility.ts';

export interface FinishedUtility {
  readonly exitCode: number;
  /** What it wrote to stdout. */
  readonly output: Uint8Array;
}

/** The program must end by itself: a utility process does not end when it has nothing to do any more. */
export function runUtility(fork: Fork, program: URL, words: readonly string[]): Promise<Result<FinishedUtility, 'not-started'>> {
  const child = fork(fileURLToPath(program), [...words], {
    serviceName: 'kaihyo verifier', env: allowedEnvironment(process.env), execArgv: [...execArgv], stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Uint8Array[] = [];
  child.stdout?.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve) => {
    let started = false;
    child.once('spawn', () => { started = true; });
    child.once('exit', (exitCode) => resolve(started ? ok({ exitCode, output: Buffer.concat(chunks) }) : err('not-started')));
  });
}
