// `bin/kaihyo count` on a practice election, with what its phases took: told by the lines that it shows at their beginnings.
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/lib/project-root.ts';
import { cli } from '../../src/texts/en/cli.ts';
import type { Contender, Measured } from './case.ts';
import { assertCounted, type BenchElection } from './elections.ts';
import { cpuOfTree } from './process-tree.ts';
import { benchFolder, run } from './programs.ts';

export interface CountMeasured extends Measured {
  /** From the import to the totals of both computations: without sheets, bags and verifier. */
  readonly untilTotals: { readonly wall: number; readonly cpu: number };
}

export function phaseOf(measured: Measured): Measured {
  const { untilTotals } = measured as CountMeasured;
  return { ...measured, ...untilTotals };
}

export function countContender(
  name: string, election: BenchElection, { workers, cores }: { readonly workers: number; readonly cores: 'one' | 'all' },
): Contender {
  const out = join(benchFolder, 'counted');
  const { folder } = election;
  const words = [
    ...(cores === 'one' ? ['taskset', '-c', '0'] : []),
    process.execPath, join(projectRoot, 'scripts/tasks/cli.ts'), 'count', '--lang', 'en', '--session', join(folder, 'session.json'),
    '--medium', join(folder, 'medium'), '--card', `software:${join(folder, 'card.key')}`, '--pin-fd', '3', '--workers', String(workers), '--out', out,
  ];
  return {
    name,
    part: 'subject',
    async run(): Promise<CountMeasured> {
      rmSync(out, { recursive: true, force: true });
      const fd3 = openSync(join(folder, 'pin.txt'), 'r');
      const moments = new Map<string, { readonly wall: number; readonly cpu: number }>();
      const onStderr = (text: string, pid: number): void => {
        for (const line of [cli.progress.receiving, cli.progress.sheets]) {
          if (text.includes(line)) moments.set(line, { wall: performance.now() / 1000, cpu: cpuOfTree(pid) });
        }
      };
      const { used } = await run({ words, fd3, onStderr }).finally(() => closeSync(fd3));
      assertCounted(election, out);
      rmSync(out, { recursive: true, force: true });
      const [begun, ended] = [moments.get(cli.progress.receiving), moments.get(cli.progress.sheets)];
      if (begun === undefined || ended === undefined) throw new Error('kaihyo count no longer tells its phases');
      return { ...used, units: election.ballots, untilTotals: { wall: ended.wall - begun.wall, cpu: ended.cpu - begun.cpu } };
    },
  };
}
