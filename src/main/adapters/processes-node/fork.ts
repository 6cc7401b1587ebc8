// Our processes by child_process.fork: for the command line and the Chromium host.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { Child, ChildFailure, Entries, EntryName, ProcessPort } from '../../ports/processes.ts';
import { allowedEnvironment } from './environment.ts';

/** A child that is told to end has this long to do so by itself. */
const PATIENCE_MS = 1000;

type Answer = Result<unknown, ChildFailure>;
type Reply = { readonly done: true; readonly output: unknown } | { readonly done: false };

export function forkedProcesses(entryUrl: (entry: EntryName) => URL): ProcessPort {
  return { start: (entry) => childOf(start(entryUrl(entry))) };
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
function childOf<E extends EntryName>(child: ChildProcess): Child<Entries[E]> {
  const waiting: ((answer: Answer) => void)[] = [];
  let gone = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      gone = true;
      for (const settle of waiting.splice(0)) settle(err('ended'));
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  child.on('message', (reply) => waiting.shift()?.(answerFrom(reply as Reply)));
  return {
    ask(request, input) {
      if (gone || !child.connected) return Promise.resolve(err('ended'));
      return new Promise((settle) => {
        waiting.push(settle as (answer: Answer) => void);
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
