// Another program, run to its end: the verifier, which is never imported.
import { spawn } from 'node:child_process';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { allowedEnvironment } from './environment.ts';

export interface FinishedProgram {
  readonly exitCode: number;
  /** What it wrote to stdout; empty where that went to the terminal. */
  readonly output: Uint8Array;
}

/**
 * `output: 'show'` gives the program our terminal, `'capture'` keeps stdout and drops stderr. Stdin is empty. Refused as `not-started`
 * where there is no such program, as `killed` where a signal ended it.
 */
export function runProgram(
  program: string, words: readonly string[], { output }: { readonly output: 'show' | 'capture' },
): Promise<Result<FinishedProgram, 'not-started' | 'killed'>> {
  const [stdout, stderr] = output === 'show' ? ['inherit', 'inherit'] as const : ['pipe', 'ignore'] as const;
  const child = spawn(program, words, { env: allowedEnvironment(process.env), stdio: ['ignore', stdout, stderr] });
  const chunks: Uint8Array[] = [];
  child.stdout?.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve(err('not-started')));
    child.once('close', (exitCode) => resolve(exitCode === null ? err('killed') : ok({ exitCode, output: Buffer.concat(chunks) })));
  });
}
