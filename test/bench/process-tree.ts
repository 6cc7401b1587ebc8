// What a process and its descendants use, as /proc tells it while they run.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const TICKS_PER_SECOND = 100;
const LOOK_EVERY_MS = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its own and that of the children it has waited for, in seconds. */
  readonly cpu: number;
}

/** CPU time so far of a process, of its descendants, and of those of them that are gone. */
export function cpuOfTree(pid: number): number {
  return treeOf(pid).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** The most memory that a process of each role held, until `stop`. A process that lives for a moment only may be missed. */
export function watchTree(pid: number): { readonly stop: () => Readonly<Record<string, number>> } {
  const most: Record<string, number> = {};
  const look = (): void => {
    for (const each of treeOf(pid).filter((process) => process.pid !== pid)) {
      const role = roleOf(each.pid);
      const bytes = highWaterOf(each.pid);
      if (role !== undefined) most[role] = Math.max(most[role] ?? 0, bytes);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function treeOf(root: number): readonly Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(Number(name)) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid)); // a walk goes on over what is added
  return tree;
}

/** proc(5): after the name in brackets come state, ppid, … utime, stime, cutime, cstime as the fields 14 to 17. */
function statOf(pid: number): Process | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
  return { pid, parent: fields[1] ?? 0, cpu: ticks / TICKS_PER_SECOND };
}

/** `card`, `counter`, `cli`, `sha256sum`: the program, or the script that Node runs. */
function roleOf(pid: number): string | undefined {
  const words = readIfThere(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  const script = words.slice(1, 6).find((word) => word.endsWith('.ts')) ?? words[0];
  if (script === undefined || script === '') return undefined;
  return script.includes('verifier') ? 'verifier' : basename(script, '.ts');
}

function highWaterOf(pid: number): number {
  const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(readIfThere(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
