// Runs each test file of a project in a world of its own (in-own-world.sh): several smart card services can run side by side then, none of
// them listens on this machine, and the kernel ends what a failed test leaves running.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PoolOptions, PoolWorker, ProjectConfig } from 'vitest/node';
import { haveCapabilities, withoutNamespaces } from '../../../scripts/lib/own-namespaces.ts';

const script = join(import.meta.dirname, 'in-own-world.sh');

/** How a test file knows where it runs. */
const MARK = 'KAIHYO_TEST_WORLD';

export const ownWorlds: Exclude<ProjectConfig['pool'], string | undefined> = { name: 'own-worlds', createPoolWorker: workerInOwnWorld };

/** Whether this test file runs in a world of its own. Where neither root nor this user may have one it does not. */
export function inOwnWorld(): boolean {
  return process.env[MARK] === 'own';
}

/** Vitest's worker of the pool `forks`, started by the script. */
function workerInOwnWorld({ distPath, env, execArgv, project }: PoolOptions): PoolWorker {
  const worker = [process.execPath, ...execArgv, join(distPath, 'workers/forks.js')];
  const { outputStream, errorStream } = project.vitest.logger;
  let started: ChildProcess | undefined;
  const child = (): ChildProcess => {
    if (started === undefined) throw new Error('a worker that was not started');
    return started;
  };
  return {
    name: ownWorlds.name,
    async start() {
      started = spawn('/bin/sh', worldsAreAllowed() ? [script, ...worker] : ['-c', 'exec "$0" "$@"', ...worker], {
        env: { ...env, [MARK]: worldsAreAllowed() ? 'own' : 'shared' },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        serialization: 'advanced',
      });
      started.stdout?.pipe(outputStream, { end: false });
      started.stderr?.pipe(errorStream, { end: false });
      return Promise.resolve();
    },
    async stop() {
      const stopping = started;
      if (stopping?.exitCode !== null || stopping.signalCode !== null) return;
      const gone = new Promise((resolve) => { stopping.once('exit', resolve); });
      stopping.kill('SIGKILL');
      await gone;
    },
    on: (event, callback) => child().on(event, callback),
    // Asked also where it could not be started.
    off: (event, callback) => started?.off(event, callback),
    send: (message) => child().send(message),
    deserialize: (message) => message,
  };
}

let allowed: boolean | undefined;

function worldsAreAllowed(): boolean {
  allowed ??= tryOne();
  return allowed;
}

/** Root may, or the tests fail, unless this is a container that lets not even root; for anybody else it depends on the machine. */
function tryOne(): boolean {
  const world = spawnSync('/bin/sh', [script, 'true'], { encoding: 'utf8' });
  if (world.status === 0) return true;
  if (haveCapabilities()) throw new Error(`no world of its own for a test file (packages util-linux and iproute2): ${world.stderr.trim()}`);
  console.error(`kaihyo: ${withoutNamespaces}`);
  return false;
}
