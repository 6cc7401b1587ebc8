import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { ChildForTests } from '../../../../test/support/child-for-tests.ts';
import { isAlive } from '../../../../test/support/proc.ts';
import { err, ok } from '../../../core/kernel/result.ts';
import type { Child } from '../../ports/processes.ts';
import { forkedProcesses } from './fork.ts';

const support = new URL('../../../../test/support/', import.meta.url);
const started: Child<ChildForTests>[] = [];

function start(): Child<ChildForTests> {
  const child = forkedProcesses(() => new URL('child-for-tests.ts', support)).start('card') as unknown as Child<ChildForTests>;
  started.push(child);
  return child;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => child.stop()));
});

test('bytes cross as they are, and answers come in the order of the requests', async () => {
  const child = start();
  const bytes = Uint8Array.of(1, 2, 255);
  const answers: unknown[] = [];
  await Promise.all([
    child.ask('wait', 60).then((answer) => answers.push(answer)),
    child.ask('echo', { bytes, nothing: null }).then((answer) => answers.push(answer)),
    child.ask('wait', 1).then((answer) => answers.push(answer)),
  ]);
  expect(answers).toMatchObject([ok(60), ok({ nothing: null }), ok(1)]);
  expect([...(answers[1] as { value: { bytes: Uint8Array } }).value.bytes]).toEqual([...bytes]);
});

test('a child has an allow-listed environment, no words, no core dumps, and no way to print', async () => {
  process.env.KAIHYO_TEST_SECRET = 'not for children';
  const child = start();
  const environment = await child.ask('environment', null);
  delete process.env.KAIHYO_TEST_SECRET;
  const allowed = ['HOME', 'LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'PATH', 'TERM', 'TZ'];
  // The shell sets its own, which are nobody's secret.
  expect((environment.ok ? environment.value : ['none']).filter((name) => ![...allowed, 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
  expect(await child.ask('words', null)).toEqual(ok(['--disable-sigusr1']));
  expect(await child.ask('coreLimit', null)).toEqual(ok('0 0'));
  const files = await child.ask('openFiles', null);
  expect((files.ok ? files.value : []).filter((file) => file === '/dev/null').length).toBeGreaterThanOrEqual(3);
});

/** Ports of 127.0.0.1 and ::1 on which this very process listens, by the sockets it holds open. */
function listeningPorts(pid: number): readonly string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).map((fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]);
  return ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && sockets.includes(inode) ? [local] : []));
}

test('SIGUSR1 opens no debugger in a child', async () => {
  const child = start();
  const pid = await child.ask('pid', null);
  if (!pid.ok) throw new Error('no child');
  process.kill(pid.value, 'SIGUSR1');
  // It may end or live on; a child that lives has had time to listen when it has answered.
  await Promise.race([child.ended, child.ask('wait', 500)]);
  expect(isAlive(pid.value) ? listeningPorts(pid.value) : []).toEqual([]);
});

test('a descriptor that was opened for us, as that of the PIN, is closed for the child, and a child ends with its parent', async () => {
  const parent = fileURLToPath(new URL('parent-for-tests.ts', support));
  const { stdout, signal } = spawnSync('/bin/sh', ['-c', 'exec 7</etc/passwd; exec "$0" "$1" 7', process.execPath, parent], { encoding: 'utf8' });
  expect(signal).toBe('SIGKILL');
  const { own, child, pid } = JSON.parse(stdout) as { own: string[]; child: string[]; pid: number };
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  expect(own).toEqual(['/etc/passwd']);
  expect(child.length).toBeGreaterThan(3);
  expect(child).not.toContain('/etc/passwd');
});

test('a failure inside is told without its text, and the child goes on', async () => {
  const child = start();
  expect(await child.ask('fail', 'candidate 7')).toEqual(err('failed'));
  expect(await child.ask('unknown' as 'echo', null)).toEqual(err('failed'));
  expect(await child.ask('toString' as 'echo', null)).toEqual(err('failed'));
  expect(await child.ask('echo', 1)).toEqual(ok(1));
});

test('a child that dies answers what waits and what comes later', async () => {
  const child = start();
  const waiting = [child.ask('die', null), child.ask('echo', 1), child.ask('wait', 1)];
  expect(await Promise.all(waiting)).toEqual([err('ended'), err('ended'), err('ended')]);
  await child.ended;
  expect(await child.ask('echo', 1)).toEqual(err('ended'));
  await child.stop();
});

test('a child that does not listen is ended all the same', async () => {
  const child = start();
  await child.ask('echo', 1);
  const never = child.ask('neverListenAgain', null);
  await child.stop();
  expect(await never).toEqual(err('ended'));
});

// Patience counts from the start of a child, which takes its time where others compute too.
test('a child that hangs is ended when patience is over, and one that works long on much to do is not', { timeout: 30_000 }, async () => {
  const patience = { card: 3000, counter: 3000, recount: 3000 };
  const child = forkedProcesses(() => new URL('child-for-tests.ts', support), patience).start('card') as unknown as Child<ChildForTests>;
  started.push(child);
  const pid = await child.ask('pid', null);
  expect(await Promise.all([1200, 2400, 3600].map((after) => child.ask('wait', after)))).toEqual([1200, 2400, 3600].map(ok));
  expect(await Promise.all([child.ask('neverListenAgain', null), child.ask('echo', 1)])).toEqual([err('silent'), err('silent')]);
  expect(await child.ask('echo', 1)).toEqual(err('ended'));
  await child.ended;
  expect(isAlive(pid.ok ? pid.value : 1)).toBe(false);
});

test('an entry that does not exist is a child that ends', async () => {
  const child = forkedProcesses(() => new URL('nothing-here.ts', support)).start('recount');
  expect(await child.ask('result', null)).toEqual(err('ended'));
  await child.ended;
});
