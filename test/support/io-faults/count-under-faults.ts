// Counts of a small practice election, whose calls to the file system are recorded, and of which one can be made to fail or be the last.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countWords, type Finished, rehearse } from '../cli.ts';
import { type IoCall, parseTrace, type Point } from './trace.ts';

const program = join(import.meta.dirname, '../../../scripts/tasks/cli.ts');
const source = join(import.meta.dirname, 'shim.c');

export type Fault = 'ENOSPC' | 'EIO' | 'EROFS' | 'kill' | 'half' | 'kill-all';

/** Paths of the point are relative to the place. */
export interface Order {
  readonly point: Point;
  readonly fault: Fault;
  /** `lasting`: the disk stays so until the program ends. */
  readonly lasts: 'once' | 'lasting';
}

/** A folder that holds the election, with the card, and where the count puts everything. */
export interface Place {
  readonly root: string;
  readonly election: string;
  readonly out: string;
}

export interface Recorded extends Finished {
  readonly calls: readonly IoCall[];
  /** Whether the fault that was ordered came. */
  readonly struck: boolean;
  /** Processes of the count that were there two seconds after its end. */
  readonly remaining: boolean;
}

export interface Workshop {
  readonly folder: string;
  /** A new place with a copy of `from`, or of the election as it was made. */
  place(from?: string): Place;
  /** A place of which nothing is there yet. */
  emptyPlace(): Place;
  count(place: Place, order?: Order): Promise<Recorded>;
  close(): void;
}

export async function openWorkshop(scenario: string, ballots: number): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-io-'));
  const shim = join(folder, 'shim.so');
  execFileSync('gcc', ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', shim, source, '-ldl']);
  const election = join(folder, 'new/election');
  mkdirSync(join(folder, 'new'));
  const made = await rehearse(scenario, ballots, election);
  if (made.code !== 0) throw new Error(made.stderr);
  let number = 0;
  const emptyPlace = (): Place => {
    const root = join(folder, `place-${++number}`);
    return { root, election: join(root, 'election'), out: join(root, 'out') };
  };
  return {
    folder,
    emptyPlace,
    place(from = join(folder, 'new')) {
      const place = emptyPlace();
      cpSync(from, place.root, { recursive: true });
      return place;
    },
    count: (place, order) => count(folder, shim, place, order),
    close: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}

async function count(folder: string, shim: string, { root, election, out }: Place, order?: Order): Promise<Recorded> {
  const trace = `${root}.trace`;
  rmSync(trace, { force: true });
  const launcher = writeLauncher(root, {
    LD_PRELOAD: shim, KAIHYO_IO_WATCH: root, KAIHYO_IO_TRACE: trace, KAIHYO_IO_ORDER: order === undefined ? '' : formatOrder(root, order),
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  });
  const pin = openSync(join(election, 'pin.txt'), 'r');
  try {
    const child = spawn(launcher.program, ['--import', launcher.module, program, ...countWords(election, out, '--workers', '1')], {
      // A group of its own, so that all of it can be killed and looked for.
      detached: true,
      env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8', HOME: '/nonexistent' },
      stdio: ['ignore', 'pipe', 'pipe', pin],
    });
    const finished = await ended(child);
    const remaining = !await isGone(child.pid ?? 0);
    const calls = existsSync(trace) ? parseTrace(readFileSync(trace)) : [];
    return { ...finished, calls, remaining, struck: calls.some(({ call }) => call === 'refused' || call === 'killed') };
  } finally {
    closeSync(pin);
  }
}

/**
 * Children get none of our environment: the program that main takes for Node is a script that puts the shim under whatever it starts.
 * Nothing of the product knows of it.
 */
function writeLauncher(
  root: string, environment: Readonly<Record<string, string>>,
): { readonly program: string; readonly module: string } {
  const [script, module] = [`${root}.launcher`, `${root}.mjs`];
  const quoted = (text: string): string => `'${text.replaceAll('\'', '\'\\\'\'')}'`;
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`);
  writeFileSync(script, ['#!/bin/sh', ...exports, `exec ${quoted(process.execPath)} "$@"`, ''].join('\n'));
  chmodSync(script, 0o700);
  writeFileSync(module, `process.execPath = ${JSON.stringify(script)};\n`);
  return { program: script, module };
}

function formatOrder(root: string, { point: { process: name, call, path, ordinal }, fault, lasts }: Order): string {
  return [name, call, join(root, path), ordinal, fault, lasts].join('\t');
}

function ended(child: ChildProcess): Promise<Finished> {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { output.stdout += text; });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { output.stderr += text; });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}

/** Waits up to two seconds for the last process of a group; one that has ended and was only not yet asked about is none. */
async function isGone(group: number): Promise<boolean> {
  for (let waited = 0; waited < 2000; waited += 20) {
    if (!readdirSync('/proc').some((name) => /^\d+$/.test(name) && isAliveIn(group, name))) return true;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  return false;
}

function isAliveIn(group: number, pid: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , processGroup] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return Number(processGroup) === group && state !== 'Z';
  } catch {
    return false;
  }
}
