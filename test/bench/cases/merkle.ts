// The Merkle root over records, beside one plain hash of the same bytes.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { merkleRoot } from '../../support/ballot-records.ts';
import { type Case, type Contender, roundsFor, timesTheCost } from '../case.ts';
import { benchFolder, run, runLoop, subject } from '../programs.ts';

const RECORDS = 200_000;

export const merkle: Case = {
  name: 'merkle',
  prepare(settings) {
    const file = join(benchFolder, 'records');
    const bytes = randomBytes(RECORDS * suite1.record);
    writeFileSync(file, bytes);
    const root = merkleRoot(Array.from({ length: RECORDS }, (_, i) => bytes.subarray(i * suite1.record, (i + 1) * suite1.record)));
    const ours: Contender = { name: 'merkleRoot', part: 'subject', run: () => runLoop({ words: subject('merkle', file) }, { root }) };
    const plain: Contender = {
      name: 'sha256sum', part: 'reference', run: async () => ({ units: RECORDS, ...(await run({ words: ['sha256sum', file] })).used }),
    };
    return Promise.resolve({
      rounds: roundsFor({ ...settings, ballots: 0 }),
      contenders: [ours, plain],
      comparisons: [{
        what: 'merkle: CPU, in sha256sums of the same bytes', subject: ours.name, reference: plain.name, value: timesTheCost, goal: { atMost: 7 },
      }],
      leftOut: [],
    });
  },
};
