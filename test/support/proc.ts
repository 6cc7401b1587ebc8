// Processes of this machine, as /proc tells of them (proc(5)).
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** It has ended, and stands in the table only until somebody asks about it: for an orphan perhaps nobody does. */
  readonly hasEnded: boolean;
  /** Its own CPU time and that of the children it has waited for, in seconds. */
  readonly cpu: number;
}

export function allProcesses(): readonly Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => processOf(Number(name)) ?? []);
}

/** Processes that run: what has ended is none. */
export function living(): readonly Process[] {
  return allProcesses().filter(({ hasEnded }) => !hasEnded);
}

export function isAlive(pid: number): boolean {
  return processOf(pid)?.hasEnded === false;
}

/** Children of a process that run; with `script` only those that run this script of ours, as `processes/card.ts`. */
export function childrenOf(pid: number, script = ''): readonly number[] {
  const children = living().filter(({ parent }) => parent === pid);
  return children.filter((child) => wordsOf(child.pid).some((word) => word.endsWith(script))).map((child) => child.pid);
}

/** Its command line; empty where it is gone. */
export function wordsOf(pid: number): readonly string[] {
  return textOf(pid, 'cmdline')?.split('\0') ?? [];
}

/** A file of /proc about this process; undefined where it is gone. */
export function textOf(pid: number, file: 'stat' | 'status' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** After the name in brackets come state, ppid, pgrp, … utime, stime, cutime, cstime as the fields 14 to 17. */
function processOf(pid: number): Process | undefined {
  const stat = textOf(pid, 'stat');
  if (stat === undefined) return undefined;
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const numbers = fields.map(Number);
  const ticks = numbers.slice(10, 14).reduce((sum, each) => sum + each, 0);
  return { pid, parent: numbers[0] ?? 0, group: numbers[1] ?? 0, hasEnded: state === 'Z' || state === 'X', cpu: ticks / TICKS_PER_SECOND };
}
