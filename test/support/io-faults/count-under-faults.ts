// Counts of a small practice election, whose calls to the file system are recorded, and of which one can be made to fail or be the last.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countWords, type Finished, rehearse } from '../cli.ts';
import { living } from '../proc.ts';
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
  /** Whether it had to be ended, because it did not come to its end by itself. */
  readonly hung: boolean;
  /** Whether processes of the count were there long after its end. */
  readonly remaining: boolean;
}

export interface Workshop {
  readonly folder: string;
  /** A new place with a copy of `from`, or of the election as it was made. */
  place(from?: string): Place;
  /** A place of which nothing is there yet. */
  emptyPlace(): Place;
  count(place: Place, order?: Order): Promise<Recorded>;
  /** Ends what runs still. */
  close(): void;
}

/** A count takes a few seconds; one that has not ended then hangs. */
const LONGEST_COUNT_MS = 60_000;

/** The system may be slow to end the last process of a count. */
const LONGEST_END_MS = 15_000;

export async function openWorkshop(scenario: string, ballots: number): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-io-'));
  const shim = join(folder, 'shim.so');
  execFileSync('gcc', ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', shim, source, '-ldl']);
  const election = join(folder, 'new/election');
  mkdirSync(join(folder, 'new'));
  const made = await rehearse(scenario, ballots, election);
  if (made.code !== 0) throw new Error(made.stderr);
  const groups = new Set<number>();
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
    count: (place, order) => count({ folder, shim, groups }, place, order),
    close() {
      for (const group of groups) killGroup(group);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Tools {
  readonly folder: string;
  readonly shim: string;
  /** Process groups of the counts that run. */
  readonly groups: Set<number>;
}

async function count({ folder, shim, groups }: Tools, { root, election, out }: Place, order?: Order): Promise<Recorded> {
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
    const ending = ended(child);
    const group = child.pid;
    if (group === undefined) throw new Error('a count could not be started', { cause: await ending.catch((error: unknown) => error) });
    groups.add(group);
    let hung = false;
    const impatience = setTimeout(() => {
      hung = true;
      killGroup(group);
    }, LONGEST_COUNT_MS);
    const finished = await ending.finally(() => { clearTimeout(impatience); });
    const remaining = !await isGone(group);
    if (remaining) killGroup(group);
    groups.delete(group);
    const calls = existsSync(trace) ? parseTrace(readFileSync(trace)) : [];
    return { ...finished, calls, hung, remaining, struck: calls.some(({ call }) => call === 'refused' || call === 'killed') };
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

/** Waits for the last process of a group. */
async function isGone(group: number): Promise<boolean> {
  for (const begun = performance.now(); performance.now() - begun < LONGEST_END_MS;) {
    if (!isRunning(group)) return true;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  return false;
}

/** A group that has ended is left alone: another may have its number. */
function killGroup(group: number): void {
  if (isRunning(group)) process.kill(-group, 'SIGKILL');
}

function isRunning(group: number): boolean {
  return living().some((each) => each.group === group);
}
