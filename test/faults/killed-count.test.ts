// A count that is killed at any instant goes on with the same command, and comes to the same result.
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../src/texts/ja/cli.ts';
import { count, countWords, type Finished, kaihyo, rehearse } from '../support/cli.ts';
import { faultsOfLog, resultOf } from '../support/io-faults/result.ts';
import { childrenOf, isAlive } from '../support/proc.ts';

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

/** Runs the count and kills it after so many milliseconds; answers which processes it had then. */
async function killedAfter(
  after: number, out: string,
): Promise<{ readonly finished: Finished; readonly children: readonly number[] }> {
  let children: readonly number[] = [];
  const finished = await kaihyo(countWords(election, out), {
    pin: join(election, 'pin.txt'),
    onStart: (child: ChildProcess) => {
      setTimeout(() => {
        if (child.pid === undefined || child.exitCode !== null) return;
        children = childrenOf(child.pid);
        child.kill('SIGKILL');
      }, after);
    },
  });
  return { finished, children };
}

test('the result of the count that nothing disturbs has count, CSV and sheets of every contest', () => {
  const names = Object.keys(resultOf(whole));
  expect(names).toEqual(expect.arrayContaining(['contest-1.csv', 'contest-2.csv', 'contest-3.csv', 'count.json', 'sheets/reconciliation.pdf']));
});

/** Eight moments over the whole run: while starting, importing, opening, printing, preserving. */
const moments = Array.from({ length: 8 }, (_, i) => (i + 0.5) / 8);

test.each(moments)('killed after %f of the run, the same command goes on to the same result', async (moment) => {
  const out = join(folder, `killed-${moment}`);
  const { finished, children } = await killedAfter(milliseconds * moment, out);
  const again = finished.code === 0 ? finished : await count(election, out);
  expect(again).toMatchObject({ code: 0, signal: null });
  expect(resultOf(out)).toEqual(resultOf(whole));
  expect(await kaihyo(['verify', join(out, 'preservation'), '--trust', join(election, 'definition/definition.json')])).toMatchObject({ code: 0 });
  expect(children.filter(isAlive)).toEqual([]);
});

test('killed again and again, it still comes to the same result, and its log is one chain', async () => {
  const out = join(folder, 'again-and-again');
  for (let i = 1; i <= 6; i++) await killedAfter(milliseconds * (0.2 + i * 0.1), out);
  expect(await count(election, out)).toMatchObject({ code: 0 });
  expect(resultOf(out)).toEqual(resultOf(whole));
  expect(faultsOfLog(out)).toEqual([]);
});

describe('while ballots are being opened', () => {
  const large = join(folder, 'large');
  const once = join(folder, 'large-once');
  beforeAll(async () => {
    expect(await rehearse('stress', 20_000, large)).toMatchObject({ code: 0 });
  });

  /** Runs the count, and acts as soon as it says that it is opening ballots. */
  function whenOpening(out: string, act: (child: ChildProcess) => void): Promise<Finished> {
    return kaihyo(countWords(large, out), {
      pin: join(large, 'pin.txt'),
      onStart: (child) => {
        let told = '';
        child.stderr?.on('data', (text) => {
          const before = told;
          told += String(text);
          if (told.includes(cli.progress.opening) && !before.includes(cli.progress.opening)) act(child);
        });
      },
    });
  }

  test('a second program cannot use the same terminal, and the first one is not disturbed', async () => {
    const tries: Promise<Finished>[] = [];
    // It is held while the second one tries, so that no machine is too slow or too fast for this.
    const first = await whenOpening(once, (child) => {
      child.kill('SIGSTOP');
      tries.push(count(large, once).finally(() => child.kill('SIGCONT')));
    });
    expect(await Promise.all(tries)).toMatchObject([{ code: 3, signal: null, stderr: expect.stringContaining('[store/in-use]') }]);
    expect(first).toMatchObject({ code: 0, signal: null });
  });

  test('interrupted by Ctrl-C it stops safely, says so, and goes on with the same command to the same result', async () => {
    const out = join(folder, 'interrupted');
    let children: readonly number[] = [];
    const finished = await whenOpening(out, (child) => {
      children = childrenOf(child.pid ?? 0);
      child.kill('SIGINT');
    });
    expect(finished).toMatchObject({ code: 4, signal: null });
    expect(finished.stderr).toContain('中断しました');
    expect(existsSync(join(out, 'preservation'))).toBe(false);
    expect(children.length).toBeGreaterThan(0);
    expect(children.filter(isAlive)).toEqual([]);
    expect(await count(large, out)).toMatchObject({ code: 0 });
    expect(resultOf(out)).toEqual(resultOf(once));
  });
});
