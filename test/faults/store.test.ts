// The store under real faults: the program killed in the middle of its commits, and a disk that refuses to write.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TerminalStore } from '../../src/main/ports/store.ts';
import { openTerminalStore } from '../../src/main/adapters/store-sqlite/terminal-store.ts';

const ctx = 'c0'.repeat(32);
const writer = join(import.meta.dirname, '../support/store-writer.ts');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function startWriter(file: string): ChildProcess {
  return spawn(process.execPath, [writer, file, ctx], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The lines that the writer told until it was gone; it is killed so many milliseconds after it told this line. */
async function killedAfter(child: ChildProcess, line: string, milliseconds: number): Promise<readonly string[]> {
  let told = '';
  let doomed = false;
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (doomed || !told.split('\n').includes(line)) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return told.split('\n').filter((each) => each !== '');
}

function reopened(file: string): TerminalStore {
  const store = openTerminalStore(file);
  if (!store.ok) throw new Error(`${store.error.code} ${store.error.place ?? ''}`);
  return store.value;
}

/** State, log, registry and kept file are those of one and the same step, which is told. */
function stepOf(store: TerminalStore): number {
  const session = store.session(ctx);
  const step = session.last.seq;
  expect(session.state).toEqual({ step });
  expect(session.log()).toHaveLength(step + 1);
  expect(new TextDecoder().decode(session.kept('step'))).toBe(String(step));
  expect(store.registry().map(({ contest }) => contest)).toEqual(Array.from({ length: step }, (_, index) => index + 1));
  return step;
}

test('killed in the middle of its commits, the program finds the last one whole, and every one that was answered', async () => {
  const file = join(folder, 'terminal.db');
  let first = 1;
  for (let round = 0; round < 8; round++) {
    const told = await killedAfter(startWriter(file), String(first), round * 5);
    const answered = Number(told.at(-1));
    const store = reopened(file);
    const step = stepOf(store);
    store.close();
    expect(answered).toBeGreaterThanOrEqual(first);
    expect([answered, answered + 1]).toContain(step);
    first = step + 1;
  }
});

test('killed while a new store is made, the program finds it empty or whole', async () => {
  for (let round = 0; round < 8; round++) {
    const file = join(folder, `${round}.db`);
    const child = startWriter(file);
    if (round % 2 === 0) setTimeout(() => child.kill('SIGKILL'), 120 + round * 20);
    await (round % 2 === 0 ? new Promise((resolve) => child.once('close', resolve)) : killedAfter(child, 'open', round));
    const store = reopened(file);
    if (store.installed().length > 0) stepOf(store);
    store.close();
  }
});

test('a killed program leaves no lock behind, and a living one is not disturbed', async () => {
  const file = join(folder, 'terminal.db');
  const child = startWriter(file);
  const told = killedAfter(child, '5', 300);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  expect(openTerminalStore(file)).toMatchObject({ ok: false, error: { code: 'store/in-use' } });
  const second = spawnSync(process.execPath, [writer, file, ctx], { encoding: 'utf8' });
  expect([second.status, second.stdout]).toEqual([3, 'store/in-use\n']);
  expect((await told).at(-1)).toMatch(/^\d+$/);
  const store = reopened(file);
  expect(stepOf(store)).toBeGreaterThanOrEqual(5);
  store.close();
});

test('where the disk stops taking bytes, the step is refused and the one before it stands', () => {
  const file = join(folder, 'terminal.db');
  // A limit on the size of any file, with its signal ignored, makes every write beyond it fail as a broken disk does.
  const child = spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 600; exec "$0" "$@"', process.execPath, writer, file, ctx], { encoding: 'utf8' });
  const told = child.stdout.trim().split('\n');
  expect(told.at(-2)).toBe('store/disk-error');
  const answered = Number(told.at(-3));
  expect(answered).toBeGreaterThan(5);
  expect(told.at(-1)).toBe(`still ${answered}`);
  const store = reopened(file);
  expect([answered, answered + 1]).toContain(stepOf(store));
  store.close();
});
