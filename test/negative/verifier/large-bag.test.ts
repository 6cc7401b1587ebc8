// A hundred thousand ballots: the verifier's own time and memory.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { asCount } from '../../../src/core/kernel/count.ts';
import { verify } from '../../../src/verifier/checks/verify.ts';
import { nodeDigests } from '../../../src/verifier/node.ts';
import { aPoint } from '../../support/ballot-records.ts';
import { memorySource } from '../../support/memory-source.ts';
import { aPreservationBag } from '../../support/preservation-bag.ts';
import { counted } from './forged-case.ts';

const NUMBER = 100_000;

test('a bag of 100,000 ballots is verified in less than three seconds of one processor', async () => {
  const points = Array.from({ length: 100 }, (_, index) => aPoint(index));
  const { files, definition } = aPreservationBag({
    definition: (made) => ({ ...made, limits: { ballots: NUMBER } }),
    records: (contest, records) => (contest !== 3 ? records : Array.from({ length: NUMBER }, (_, index) => {
      const rest = sha256(utf8ToBytes(String(index)));
      return concatBytes(points[index % points.length]!, rest, rest.slice(0, 16));
    })),
    ...counted('SC_REVIEW', ({ result }) => ({
      opened: asCount(NUMBER), total: asCount(NUMBER), valid: asCount(NUMBER), voters: { number: asCount(NUMBER), reason: null },
      result: result.type !== 'review' ? result : {
        type: 'review',
        judges: result.judges.map((judge) => (judge.held ? { ...judge, dismiss: asCount(1), retain: asCount(NUMBER - 1) } : judge)),
      },
    })),
  });
  const before = process.cpuUsage();
  const { verdict, failures } = await verify(memorySource(files), { definition }, nodeDigests);
  const { user, system } = process.cpuUsage(before);
  expect({ verdict, failures }).toEqual({ verdict: 'verified', failures: [] });
  expect((user + system) / 1_000_000).toBeLessThan(3);
}, 60_000);
