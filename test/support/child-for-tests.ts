// A process that tells what it was given, for the tests of starting processes.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { serve } from '../../src/main/processes/serve.ts';

export interface ChildForTests {
  readonly echo: (input: unknown) => unknown;
  readonly pid: (input: null) => number;
  readonly wait: (milliseconds: number) => number;
  readonly environment: (input: null) => readonly string[];
  readonly words: (input: null) => readonly string[];
  /** What the open descriptors lead to. */
  readonly openFiles: (input: null) => readonly string[];
  readonly coreLimit: (input: null) => string;
  readonly fail: (secret: string) => null;
  readonly die: (input: null) => null;
  readonly neverListenAgain: (input: null) => null;
}

serve<ChildForTests>({
  echo: (input) => input,
  pid: () => process.pid,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(milliseconds), milliseconds)),
  environment: () => Object.keys(process.env),
  words: () => [...process.execArgv, ...process.argv.slice(2)],
  openFiles: () => readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // The descriptor by which the folder itself was read is gone by now.
      return [];
    }
  }),
  coreLimit: () => /Max core file size\s+(\S+)\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.slice(1).join(' ') ?? '',
  fail: (secret) => { throw new Error(secret); },
  die: () => process.exit(3),
  neverListenAgain: () => { for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000); },
});
