// Our processes by child_process.fork: for the command line and the Chromium host.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EntryName, ProcessPort } from '../../ports/processes.ts';
import { childOver, type Line, ordinaryPatience } from './child.ts';
import { allowedEnvironment } from './environment.ts';

export function forkedProcesses(entryUrl: (entry: EntryName) => URL, patience = ordinaryPatience): ProcessPort {
  return { start: (entry) => childOver(lineTo(start(entryUrl(entry))), patience[entry]) };
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

function lineTo(child: ChildProcess): Line {
  return {
    isOpen: () => child.connected,
    send: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('exit', listener).on('error', listener),
    // Its end of the line closes, and with it the process.
    end: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
