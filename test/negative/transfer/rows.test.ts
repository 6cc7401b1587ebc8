// The rows as a whole: their page is current, no fault stands twice, and every refusal of a bag has one or says why it has none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bagRefusals } from '../../../src/core/bag/refusals.ts';
import { ballotRefusals } from '../../../src/core/ballot/refusals.ts';
import { electionRefusals } from '../../../src/core/election/refusals.ts';
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import { transferRefusals } from '../../../src/core/transfer/refusals.ts';
import { allRows } from '../../support/hostile-bags/all.ts';
import { hostileBagsDocument } from '../../support/hostile-bags/document.ts';
import { recordFaults } from '../../support/hostile-bags/record-faults.ts';

test('docs/hostile-bags.md is current: `node scripts/run.mjs docs` writes it', () => {
  expect(hostileBagsDocument()).toBe(readFileSync(join(import.meta.dirname, '../../../docs/hostile-bags.md'), 'utf8'));
});

test('no fault stands twice', () => {
  const titles = [...allRows, ...recordFaults].map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

/** The refusals that no row meets, and why. */
const without: Readonly<Partial<Record<RefusalCode, string>>> = {
  'bag/path-twice': 'no file system lists one name twice; core/bag looks all the same',
  'ballot/file-unreadable': 'the disk of the terminal fails under the received copy: no bag can do that',
  'ballot/interrupted': 'a person stops the opening',
  'ballot/count-stopped': 'a process of ours ends or fails',
  'ballot/computations-differ': 'the two computations differ: a fault of ours',
  'election/plan-form': 'a plan comes inside keyrecord.json, and is refused as transfer/key-record-form',
  'election/plan-of-another-election': 'likewise, as transfer/key-record-differs',
};

test('every refusal of a definition, a bag, its transfer and its ballots has a row, or a reason to have none', () => {
  const met = new Set<string>(allRows.map(({ code }) => code));
  const codes = [bagRefusals, transferRefusals, ballotRefusals, electionRefusals].flatMap((table) => Object.keys(table));
  expect(codes.filter((code) => !met.has(code)).sort()).toEqual(Object.keys(without).sort());
});
