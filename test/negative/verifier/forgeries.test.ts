// Forgeries that break one rule and make everything else fit again: each is found by the check that it should be found by, and by no other.
import { describe, expect, test } from 'vitest';
import { type CheckId, checks } from '../../../src/verifier/checks/check-ids.ts';
import { verify } from '../../../src/verifier/checks/verify.ts';
import { nodeDigests } from '../../../src/verifier/node.ts';
import { memorySource } from '../../support/memory-source.ts';
import { aPreservationBag } from '../../support/preservation-bag.ts';
import { forgedCheckpoints, forgedLogs, forgedSessions } from './forged-account.ts';
import type { ForgedCase } from './forged-case.ts';
import { forgedCounts } from './forged-count.ts';
import { forgedDefinitions, forgedNotices, forgedSignatures, forgedTransfers } from './forged-origin.ts';
import { forgedFiles, forgedReceived, forgedTags } from './forged-structure.ts';

const tables: Readonly<Record<string, readonly ForgedCase[]>> = {
  'tag file': forgedTags, 'received bag': forgedReceived, 'list of files': forgedFiles,
  definition: forgedDefinitions, notice: forgedNotices, transfer: forgedTransfers, signature: forgedSignatures,
  count: forgedCounts, log: forgedLogs, checkpoint: forgedCheckpoints, session: forgedSessions,
};

describe.each(Object.entries(tables))('a forged %s', (_name, table) => {
  test.each(table)('%s', async (_what, forgery, expected, place) => {
    const { files, definition } = aPreservationBag(forgery);
    const { verdict, failures } = await verify(memorySource(files), { definition }, nodeDigests);
    expect(verdict).toBe('not-verified');
    const told = JSON.stringify(failures, null, 1);
    expect(new Set(failures.map(({ check }) => check)), told).toEqual(new Set(expected));
    expect(failures.some((failure) => failure.check === expected[0] && place.test(failure.place)), told).toBe(true);
  });
});

test('every check is reached by a forgery, or by a test of a hostile medium', () => {
  const reached = new Set(Object.values(tables).flat().flatMap(([, , expected]) => expected));
  // See hostile-medium.test.ts.
  const elsewhere = ['unreadable', 'internal'];
  expect(Object.keys(checks).filter((check) => !reached.has(check as CheckId))).toEqual(elsewhere);
});
