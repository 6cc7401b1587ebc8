// What a process and its descendants use, as /proc tells it while they run.
import { basename } from 'node:path';
import { allProcesses, type Process, textOf, wordsOf } from '../support/proc.ts';

const LOOK_EVERY_MS = 100;

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
  const all = allProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid)); // a walk goes on over what is added
  return tree;
}

/** `card`, `counter`, `cli`, `sha256sum`: the program, or the script that Node runs. */
function roleOf(pid: number): string | undefined {
  const words = wordsOf(pid);
  const script = words.slice(1, 6).find((word) => word.endsWith('.ts')) ?? words[0];
  if (script === undefined || script === '') return undefined;
  return script.includes('verifier') ? 'verifier' : basename(script, '.ts');
}

function highWaterOf(pid: number): number {
  const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(textOf(pid, 'status') ?? '')?.[1];
  return Number(kibibytes ?? 0) * 1024;
}
