// Our processes by child_process.fork: for the command line and the Chromium host.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { Child, ChildFailure, Entries, EntryName, ProcessPort } from '../../ports/processes.ts';
import { allowedEnvironment } from './environment.ts';

/** A child that is told to end has this long to do so by itself. */
const PATIENCE_MS = 1000;

/**
 * How long a process may leave a request without an answer, from when it becomes the next one. A slow card in a slow reader takes
 * 17 seconds for all that it is asked at once (formats/cards §4.5); a batch of ballots takes the counter far less on any machine.
 */
const patienceMs: Readonly<Record<EntryName, number>> = { card: 20_000, counter: 60_000, recount: 60_000 };

type Answer = Result<unknown, ChildFailure>;
type Reply = { readonly done: true; readonly output: unknown } | { readonly done: false };

export function forkedProcesses(entryUrl: (entry: EntryName) => URL, patience = patienceMs): ProcessPort {
  return { start: (entry) => childOf(start(entryUrl(entry)), patience[entry]) };
}

function start(entry: URL): ChildProcess {
  return fork(fileURLToPath(entry), [], {
    // Node cannot set its own limits; the shell takes away core dumps, in which secrets would lie, and becomes Node.
    execPath: '/bin/sh',
    // A debugger, which SIGUSR1 would let in from outside, could read them too.
    execArgv: ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, '--disable-sigusr1'],
    env: allowedEnvironment(process.env),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** What is asked and answered passes through untouched: the types of the port hold both ends together. */
function childOf<E extends EntryName>(child: ChildProcess, patience: number): Child<Entries[E]> {
  const waiting: ((answer: Answer) => void)[] = [];
  let gone = false;
  let watchdog: NodeJS.Timeout | undefined;
  const settleAll = (failure: ChildFailure): void => {
    for (const settle of waiting.splice(0)) settle(err(failure));
  };
  /** A process that hangs cannot be asked to end. */
  const watch = (): void => {
    clearTimeout(watchdog);
    if (waiting.length === 0) return;
    watchdog = setTimeout(() => {
      gone = true;
      settleAll('silent');
      child.kill('SIGKILL');
    }, patience);
  };
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      gone = true;
      clearTimeout(watchdog);
      settleAll('ended');
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  child.on('message', (reply) => {
    waiting.shift()?.(answerFrom(reply as Reply));
    watch();
  });
  return {
    ask(request, input) {
      if (gone || !child.connected) return Promise.resolve(err('ended'));
      return new Promise((settle) => {
        waiting.push(settle as (answer: Answer) => void);
        if (waiting.length === 1) watch();
        // A message that cannot be sent is answered when the child's end is seen.
        child.send({ request, input }, () => undefined);
      });
    },
    async stop() {
      if (child.connected) child.disconnect();
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(impatience);
    },
    ended,
  };
}

function answerFrom(reply: Reply): Answer {
  return reply.done ? ok(reply.output) : err('failed');
}
