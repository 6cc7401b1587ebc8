// Starts `child-for-tests.ts` and prints the open files of both, to be run with descriptors that were opened outside.
import { readdirSync, readlinkSync } from 'node:fs';
import { forkedProcesses } from '../../src/main/adapters/processes-node/fork.ts';
import type { Child } from '../../src/main/ports/processes.ts';
import type { ChildForTests } from './child-for-tests.ts';

const own = readdirSync('/proc/self/fd').filter((fd) => fd === process.argv[2]).map((fd) => readlinkSync(`/proc/self/fd/${fd}`));
const processes = forkedProcesses(() => new URL('child-for-tests.ts', import.meta.url));
const child = processes.start('card') as unknown as Child<ChildForTests>;
const files = await child.ask('openFiles', null);
await child.stop();
process.stdout.write(JSON.stringify({ own, child: files.ok ? files.value : null }));
