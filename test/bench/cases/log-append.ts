// Making a step durable: our store's transaction beside a bare append that is forced to the disk. The disk is waited for: the clock counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, type Contender, roundsFor, timesTheSpeedOnTheClock } from '../case.ts';
import { benchFolder, build, runLoop, subject } from '../programs.ts';

const RECORDS = '100';
/** As many bytes as the state and the log record of an ordinary step have together. */
const LENGTH = '5500';

export const logAppend: Case = {
  name: 'log-append',
  prepare(settings) {
    const limit = build('append-limit');
    const inFolder = (words: (folder: string) => readonly string[]) => async (): ReturnType<Contender['run']> => {
      const folder = mkdtempSync(join(benchFolder, 'append-'));
      try {
        return await runLoop({ words: words(folder) });
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
    const ours: Contender = {
      name: 'terminal store', part: 'subject', run: inFolder((folder) => subject('log-append', join(folder, 'terminal.db'), RECORDS)),
    };
    const bare: Contender = {
      name: 'append + fdatasync', part: 'reference', run: inFolder((folder) => [limit, join(folder, 'log'), LENGTH, RECORDS]),
    };
    return Promise.resolve({
      rounds: roundsFor({ ...settings, ballots: 0 }),
      contenders: [ours, bare],
      comparisons: [{
        what: 'log-append: speed, in bare appends', subject: ours.name, reference: bare.name, value: timesTheSpeedOnTheClock, goal: { atLeast: 0.8 },
      }],
      leftOut: [],
    });
  },
};
