// The process port over a double of Electron's utility processes: real children behind the same calls are in processes-node.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ForkOptions, UtilityProcess } from 'electron';
import { expect, test } from 'vitest';
import { err, ok } from '../../../core/kernel/result.ts';
import { runUtility } from './run-utility.ts';
import { type Fork, utilityProcesses } from './utility.ts';

interface Started {
  readonly path: string;
  readonly words: readonly string[];
  readonly options: ForkOptions;
  readonly child: EventEmitter & { readonly posted: unknown[]; readonly stdout: PassThrough };
}

/** Answers each message with `answer`; ends when it is killed. */
function utilities(answer: (message: unknown) => unknown): { readonly fork: Fork; readonly started: Started[] } {
  const started: Started[] = [];
  const fork: Fork = (path, words, options) => {
    const child = Object.assign(new EventEmitter(), {
      posted: [] as unknown[],
      stdout: new PassThrough(),
      postMessage(message: unknown) {
        child.posted.push(message);
        const reply = answer(message);
        if (reply !== undefined) queueMicrotask(() => child.emit('message', reply));
      },
      kill() {
        queueMicrotask(() => child.emit('exit', 143));
        return true;
      },
    });
    started.push({ path, words, options, child });
    queueMicrotask(() => child.emit('spawn'));
    return child as unknown as UtilityProcess;
  };
  return { fork, started };
}

const entry = (): URL => new URL('file:///app/src/main/processes/card.js');

test('requests go to a utility process as they are, and answers come back in order', async () => {
  const { fork, started } = utilities((message) => ({ done: true, output: message }));
  const child = utilityProcesses(fork, entry).start('card');
  const bytes = Uint8Array.of(1, 255);
  expect(await child.ask('meet', { publicKey: bytes })).toEqual(ok({ request: 'meet', input: { publicKey: bytes } }));
  expect(started[0]?.child.posted).toEqual([{ request: 'meet', input: { publicKey: bytes } }]);
});

test('it inherits the allowed environment alone, prints nothing and lets no debugger in', () => {
  process.env.KAIHYO_TEST_SECRET = 'not for children';
  const { fork, started } = utilities(() => undefined);
  utilityProcesses(fork, entry).start('counter');
  delete process.env.KAIHYO_TEST_SECRET;
  const { path, words, options } = started[0]!;
  expect([path, words]).toEqual(['/app/src/main/processes/card.js', []]);
  expect(options).toMatchObject({ stdio: 'ignore', execArgv: ['--disable-sigusr1'] });
  expect(Object.keys(options.env ?? {})).not.toContain('KAIHYO_TEST_SECRET');
  expect(options).not.toHaveProperty('allowLoadingUnsignedLibraries');
});

test('a failure inside is told without its text', async () => {
  const { fork } = utilities(() => ({ done: false }));
  expect(await utilityProcesses(fork, entry).start('card').ask('describe', null)).toEqual(err('failed'));
});

test('one that ends answers what waits and what comes later', async () => {
  const { fork, started } = utilities(() => undefined);
  const child = utilityProcesses(fork, entry).start('card');
  const waiting = child.ask('describe', null);
  started[0]!.child.emit('exit', 1);
  expect(await waiting).toEqual(err('ended'));
  expect(await child.ask('describe', null)).toEqual(err('ended'));
  await child.ended;
});

test('one that hangs is ended when patience is over', async () => {
  const { fork } = utilities(() => undefined);
  const child = utilityProcesses(fork, entry, { card: 20, counter: 20, recount: 20 }).start('card');
  expect(await child.ask('describe', null)).toEqual(err('silent'));
  await child.ended;
});

test('it is stopped with its task', async () => {
  const { fork } = utilities(() => undefined);
  await utilityProcesses(fork, entry).start('card').stop();
});

test('a program is run to its end: exit code and stdout', async () => {
  const { fork, started } = utilities(() => undefined);
  const run = runUtility(fork, new URL('file:///app/verify.js'), ['bag', '--json']);
  await Promise.resolve();
  const { child, words } = started[0]!;
  child.stdout.write('{"verdict"');
  child.stdout.end(':1}');
  await new Promise((resolve) => { child.stdout.once('end', resolve); });
  child.emit('exit', 1);
  expect(words).toEqual(['bag', '--json']);
  expect(await run).toEqual(ok({ exitCode: 1, output: Buffer.from('{"verdict":1}') }));
});

test('one that never started is no verdict', async () => {
  const { fork, started } = utilities(() => undefined);
  const run = runUtility(fork, new URL('file:///app/verify.js'), []);
  started[0]!.child.removeAllListeners('spawn');
  started[0]!.child.emit('exit', 1);
  expect(await run).toEqual(err('not-started'));
});
