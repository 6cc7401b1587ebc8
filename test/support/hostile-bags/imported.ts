// Brings one hostile bag to a waiting terminal, and looks at everything that must not have happened.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, codeOf, type Night, value } from '../practice-night.ts';
import { bagOf, type HallElection, hallOf, ordinaryElection, RECORDS } from './hall.ts';
import { writeMedium } from './medium.ts';
import type { BagRow } from './row.ts';
import { isReceived, type Terminal, told, traceOf, waitingTerminal } from './terminal.ts';

/** So many hostile bags come to one terminal before the good one does. */
const AT_ONE_TERMINAL = 8;

/** One test for each row: refused by its code, nothing asked, nothing written but one entry. Then the good bag comes in all the same. */
export function testRows(rows: readonly BagRow[]): void {
  const elections = rows.map((row) => row.election?.() ?? ordinaryElection);
  for (const election of new Set(elections)) {
    const theirs = rows.filter((_row, index) => elections[index] === election);
    for (let at = 0; at < theirs.length; at += AT_ONE_TERMINAL) testAtOneTerminal(election, theirs.slice(at, at + AT_ONE_TERMINAL));
  }
}

function testAtOneTerminal(election: HallElection, rows: readonly BagRow[]): void {
  describe(`a terminal that waits for its medium (${rows[0]?.title} …)`, () => {
    const folder = aFolder();
    let terminal: Terminal;
    let media = 0;
    beforeAll(async () => { terminal = await aTerminalAtImport(election, folder.path); });
    afterAll(async () => {
      await terminal.night.end();
      // Names and depths that not every way of removing folders gets along with.
      execFileSync('rm', ['-rf', folder.path]);
    });

    test.each(rows)('refuses $title: $code', async ({ make, meanwhile, code }) => {
      const medium = join(folder.path, `hostile-${++media}`);
      await make(medium, election);
      if (meanwhile !== undefined) terminal.changeDuring(medium, meanwhile);
      await expectRefusal(terminal.night, medium, code);
    });

    if (rows.some(({ hasGoodBag }) => hasGoodBag === false)) return;
    test('takes in the good bag after all of these', () => expectGoodBag(terminal.night, election, join(folder.path, 'good')));
  });
}

export function aTerminalAtImport(election: HallElection, folder: string): Promise<Terminal> {
  const card = join(folder, 'card.key');
  // Nobody will look at it.
  writeFileSync(card, '');
  return waitingTerminal(hallOf(election, join(folder, 'hall'), { card }), join(folder, 'out'));
}

export async function expectRefusal(night: Night, medium: string, code: string): Promise<void> {
  const [before, records] = [traceOf(night), night.log().length];
  const answer = await night.ask('transfer/import', { medium });
  expect(codeOf(answer), JSON.stringify(answer)).toBe(code);
  expect(isReceived(night)).toBe(false);
  expect(traceOf(night)).toEqual(before);
  expect(told(night.log().slice(records))).toEqual([['transfer-refused', code]]);
  await expectNoPin(night);
  expect(night.faults).toEqual([]);
  expect(night.log().length).toBe(records + 1);
}

/** The machine still waits for a medium, and neither card nor PIN is taken. */
async function expectNoPin(night: Night): Promise<void> {
  expect((await night.due()).act).toBe('import');
  for (const answer of [await night.presentCard(), await night.unlock()]) expect(codeOf(answer)).toBe('session/too-early');
}

async function expectGoodBag(night: Night, election: HallElection, medium: string): Promise<void> {
  writeMedium(medium, bagOf(election));
  const { contests } = value(await night.ask('transfer/import', { medium }));
  expect(contests).toEqual(election.definition.contests.map(({ contest }) => ({ contest, records: RECORDS })));
  expect(night.ports.store.registry().map(({ state }) => state)).toEqual(contests.map(() => 'received'));
  expect((await night.due()).act).toBe('operator');
}
