// What the program asks of its own process before anything else.
import { readFileSync } from 'node:fs';
import { runProgram } from '../../adapters/processes-node/run-program.ts';

const PRLIMIT = '/usr/bin/prlimit';

/** Files are for their owner alone, and no core dump, in which secrets would lie, is written of this process or of its children. */
export async function prepareOwnProcess(): Promise<void> {
  process.umask(0o077);
  // Node cannot set its own limits; util-linux, which every Debian has, can.
  await runProgram(PRLIMIT, ['--pid', String(process.pid), '--core=0:0'], { output: 'capture' });
  if (!/^Max core file size\s+0\s+0\s/m.test(readFileSync('/proc/self/limits', 'latin1'))) {
    throw new Error(`core dumps cannot be forbidden: ${PRLIMIT} did not do it`);
  }
}
