// Runs what is measured: each time a program of its own, with an account of the CPU time and memory of all its descendants.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../scripts/lib/project-root.ts';
import { type Measured, WrongResult } from './case.ts';
import { watchTree } from './process-tree.ts';

/** Everything that the bench makes, programs included, lies here. */
export const benchFolder = join(projectRoot, 'out/bench');

export interface Program {
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** An open file that becomes descriptor 3. */
  readonly fd3?: number;
  /** What the program tells while it runs; `pid` is at the top of its processes. */
  readonly onStderr?: (text: string, pid: number) => void;
}

export interface Run {
  readonly stdout: string;
  readonly used: Omit<Measured, 'units'>;
}

/** The programs of `c/`, with what each is linked to. `rusage` gives the account of all the others. */
const cPrograms = {
  'rusage': [],
  'open-limit': ['-lcrypto'],
  'append-limit': [],
  'pkcs11-limit': ['-I/usr/include/p11-kit-1', '-lcrypto', '-ldl'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CProgram = keyof typeof cPrograms;

/** Compiles a program with the machine's compiler, anew in every bench, and answers where it is. */
export function build(program: CProgram): string {
  const built = join(benchFolder, program);
  const source = join(import.meta.dirname, 'c', `${program}.c`);
  const gcc = spawnSync('gcc', ['-O2', '-Wall', '-Wno-deprecated-declarations', source, '-o', built, ...cPrograms[program]], { encoding: 'utf8' });
  if (gcc.status !== 0) throw new Error(`${program}.c does not compile: ${gcc.stderr}`);
  return built;
}

/** Node with a program of `subjects/`. */
export function subject(name: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, join(import.meta.dirname, 'subjects', `${name}.ts`), ...words];
}

export function isThere(...words: readonly [string, ...string[]]): boolean {
  const [command, ...rest] = words;
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0;
}

/** Throws where the program does not end with 0. */
export async function run({ words, environment = {}, fd3, onStderr }: Program): Promise<Run> {
  const report = join(benchFolder, 'used.json');
  const child = spawn(join(benchFolder, 'rusage'), [report, ...words], {
    stdio: ['ignore', 'pipe', 'pipe', ...(fd3 === undefined ? [] : [fd3])],
    env: { ...process.env, ...environment },
  });
  const pid = child.pid ?? 0;
  const watched = watchTree(pid);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onStderr?.(text, pid);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const byRole = watched.stop();
  if (code !== 0) throw new WrongResult(`${nameOf(words)} ended with ${String(code)}: ${stderr.trim()}`);
  const { wall, cpu, maxRss } = JSON.parse(readFileSync(report, 'utf8')) as { readonly wall: number; readonly cpu: number; readonly maxRss: number };
  return { stdout, used: { wall, cpu, maxRss: Object.keys(byRole).length > 0 ? byRole : { program: maxRss } } };
}

/** What a program that measures its own loop prints. */
interface OwnAccount extends Omit<Measured, 'maxRss'> {
  readonly found: Found;
}

export type Found = Readonly<Record<string, unknown>>;

/** A program that starts, warms up and then measures its loop itself. `expected` is what it must have found, among other things. */
export async function runLoop(program: Program, expected: Found = {}): Promise<Measured & { readonly found: Found }> {
  const { stdout, used: { maxRss } } = await run(program);
  const account = JSON.parse(stdout) as OwnAccount;
  for (const [name, value] of Object.entries(expected)) {
    const found = account.found[name];
    if (found !== value) throw new WrongResult(`${nameOf(program.words)}: ${name} is ${String(found)}, not ${String(value)}`);
  }
  return { ...account, maxRss };
}

function nameOf(words: readonly string[]): string {
  return words.slice(0, 3).map((word) => basename(word)).join(' ');
}
