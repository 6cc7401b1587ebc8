// Our processes by Electron's utilityProcess: child_process.fork needs a fuse that is off in the package.
import type { ForkOptions, UtilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import type { EntryName, ProcessPort } from '../../ports/processes.ts';
import { childOver, type Line, ordinaryPatience } from '../processes-node/child.ts';
import { allowedEnvironment } from '../processes-node/environment.ts';

/** `utilityProcess.fork` of Electron, once the application is ready. */
export type Fork = (modulePath: string, words: string[], options: ForkOptions) => UtilityProcess;

/** No debugger is let in by SIGUSR1. */
export const execArgv: readonly string[] = ['--disable-sigusr1'];

export function utilityProcesses(fork: Fork, entryUrl: (entry: EntryName) => URL, patience = ordinaryPatience): ProcessPort {
  return {
    start: (entry) => childOver(lineTo(fork(fileURLToPath(entryUrl(entry)), [], {
      serviceName: `kaihyo ${entry}`, env: allowedEnvironment(process.env), execArgv: [...execArgv], stdio: 'ignore',
    })), patience[entry]),
  };
}

/** It ends when it is killed, and with us: there is no line that could be closed apart from it. */
function lineTo(child: UtilityProcess): Line {
  let open = true;
  child.once('exit', () => { open = false; });
  return {
    isOpen: () => open,
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
    end: () => void child.kill(),
    kill: () => void child.kill(),
  };
}
