// A PKCS#11 module that counts how often a PIN reached it, in front of a real one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CardModule } from '../../../src/main/ports/card.ts';
import { runTool } from './run-tool.ts';

export interface CountingModule {
  readonly module: CardModule;
  pinsTried(): number;
}

export async function countingModule(folder: string, real: string, parameters: string | null): Promise<CountingModule> {
  const [path, notes] = [join(folder, 'login-counter.so'), join(folder, 'logins')];
  await runTool('g++', [
    '-shared', '-fPIC', '-O1', `-DREAL="${real}"`, `-DNOTES="${notes}"`, '-o', path, join(import.meta.dirname, 'login-counter.cc'), '-ldl',
  ]);
  return { module: pinned(path, parameters), pinsTried: () => (existsSync(notes) ? statSync(notes).size : 0) };
}

/** As the configuration of a terminal names it. */
export function pinned(path: string, parameters: string | null = null): CardModule {
  return { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), parameters };
}
