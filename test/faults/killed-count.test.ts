// A count that is killed at any instant goes on with the same command, and comes to the same result.
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, countWords, type Finished, kaihyo, rehearse } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-killed-'));
const election = join(folder, 'election');
const whole = join(folder, 'whole');
let milliseconds = 0;

beforeAll(async () => {
  await rehearse('undecryptable', 50, election);
  const begun = performance.now();
  expect(await count(election, whole)).toMatchObject({ code: 0 });
  milliseconds = performance.now() - begun;
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const resultOf = (out: string): string => readFileSync(join(out, 'preservation/data/count.json'), 'utf8');

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

/** Runs the count and ends it after so many milliseconds; answers which processes it had then. */
async function cutOff(
  out: string, after: number, signal: NodeJS.Signals,
): Promise<{ readonly finished: Finished; readonly children: readonly number[] }> {
  let children: number[] = [];
  const finished = await kaihyo(countWords(election, out), {
    pin: join(election, 'pin.txt'),
    onStart: (child: ChildProcess) => {
      setTimeout(() => {
        if (child.pid === undefined || child.exitCode !== null) return;
        children = childrenOf(child.pid);
        child.kill(signal);
      }, after);
    },
  });
  return { finished, children };
}

/** Twelve moments over the whole run: while starting, importing, opening, printing, preserving. */
const moments = Array.from({ length: 12 }, (_, i) => (i + 0.5) / 12);

test.each(moments)('killed after %f of the run, the same command goes on to the same result', async (moment) => {
  const out = join(folder, `killed-${moment}`);
  const { finished, children } = await cutOff(out, milliseconds * moment, 'SIGKILL');
  const again = finished.code === 0 ? finished : await count(election, out);
  expect(again).toMatchObject({ code: 0, signal: null });
  expect(resultOf(out)).toBe(resultOf(whole));
  expect(await kaihyo(['verify', join(out, 'preservation'), '--trust', join(election, 'definition/definition.json')])).toMatchObject({ code: 0 });
  expect(children.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
});

test('killed again and again, it still comes to the same result, and its log is one chain', async () => {
  const out = join(folder, 'again-and-again');
  for (let i = 1; i <= 6; i++) await cutOff(out, milliseconds * (0.2 + i * 0.1), 'SIGKILL');
  expect(await count(election, out)).toMatchObject({ code: 0 });
  expect(resultOf(out)).toBe(resultOf(whole));
  const log = readFileSync(join(out, 'preservation/data/log.jsonl'), 'utf8').trimEnd().split('\n')
    .map((line) => JSON.parse(line) as { readonly event: string; readonly prev: string; readonly hash: string });
  for (const [index, record] of log.entries()) expect(record.prev).toBe(log[index - 1]?.hash ?? '0'.repeat(64));
  for (const once of ['bag-received', 'count-confirmed', 'opening-declared', 'preservation-begun']) {
    expect(log.filter(({ event }) => event === once), once).toHaveLength(1);
  }
});

test('interrupted by Ctrl-C it stops safely, says so, and goes on with the same command', async () => {
  const out = join(folder, 'interrupted');
  const { finished } = await cutOff(out, milliseconds * 0.6, 'SIGINT');
  if (finished.code !== 0) {
    expect(finished).toMatchObject({ code: 4, signal: null });
    expect(finished.stderr).toContain('中断しました');
  }
  expect(await count(election, out)).toMatchObject({ code: 0 });
  expect(resultOf(out)).toBe(resultOf(whole));
});

test('a second program cannot use the same terminal at the same time', async () => {
  const out = join(folder, 'twice');
  const first = count(election, out);
  await pause(milliseconds * 0.5);
  const second = await count(election, out);
  expect(await first).toMatchObject({ code: 0 });
  if (second.code !== 0) {
    expect(second).toMatchObject({ code: 3 });
    expect(second.stderr).toContain('[store/in-use]');
  }
});
