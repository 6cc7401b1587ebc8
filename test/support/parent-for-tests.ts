// Starts `child-for-tests.ts`, prints the child's id and the open files of both, and is killed without having stopped it.
// To be run with a descriptor that was opened outside; its number is the only word.
import { readdirSync, readlinkSync } from 'node:fs';
import { forkedProcesses } from '../../src/main/adapters/processes-node/fork.ts';
import type { Child } from '../../src/main/ports/processes.ts';
import type { ChildForTests } from './child-for-tests.ts';

const own = readdirSync('/proc/self/fd').filter((fd) => fd === process.argv[2]).map((fd) => readlinkSync(`/proc/self/fd/${fd}`));
const processes = forkedProcesses(() => new URL('child-for-tests.ts', import.meta.url));
const child = processes.start('card') as unknown as Child<ChildForTests>;
const files = await child.ask('openFiles', null);
const pid = await child.ask('pid', null);
process.stdout.write(JSON.stringify({ own, child: files.ok ? files.value : null, pid: pid.ok ? pid.value : null }), () => {
  process.kill(process.pid, 'SIGKILL');
});
