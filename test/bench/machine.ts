// What the figures were taken on.
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import Database from 'better-sqlite3';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly kernel: string;
  readonly node: string;
  /** The OpenSSL inside Node, and that of the machine, which the C programs use. */
  readonly opensslOfNode: string;
  readonly openssl: string;
  readonly sqlite: string;
  /** Processes that wanted to run in the minute before. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const memory = new Database(':memory:');
  const sqlite = String(memory.prepare('SELECT sqlite_version()').pluck().get());
  memory.close();
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.versions.node,
    opensslOfNode: process.versions.openssl,
    openssl: execFileSync('openssl', ['version'], { encoding: 'utf8' }).split(' ')[1] ?? 'unknown',
    sqlite,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function formatMachine({ cpu, cores, memoryGiB, kernel, node, opensslOfNode, openssl, sqlite, load }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, Linux ${kernel}, load ${load}; `
    + `Node ${node} (OpenSSL ${opensslOfNode}), OpenSSL ${openssl}, SQLite ${sqlite}`;
}
