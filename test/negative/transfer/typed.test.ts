// What people type from the papers of a bag that was received: where it is not what the bag says, no card is asked for.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bagOf, fingerprintDigits, ordinaryElection, untilCard } from '../../support/hostile-bags/hall.ts';
import { aTerminalAtImport } from '../../support/hostile-bags/imported.ts';
import { writeMedium } from '../../support/hostile-bags/medium.ts';
import type { TypedRow } from '../../support/hostile-bags/row.ts';
import { told, traceOf } from '../../support/hostile-bags/terminal.ts';
import { typedGroups, typedNumbers } from '../../support/hostile-bags/typed.ts';
import { aFolder, by, codeOf, type Night, value } from '../../support/practice-night.ts';

const folder = aFolder();
const bag = bagOf(ordinaryElection);
const digits = fingerprintDigits(bag);
let night: Night;
beforeAll(async () => {
  ({ night } = await aTerminalAtImport(ordinaryElection, folder.path));
  writeMedium(join(folder.path, 'medium'), bag);
  value(await night.ask('transfer/import', { medium: join(folder.path, 'medium') }));
});
afterAll(async () => {
  await night.end();
  folder.remove();
});

async function expectRefused({ code, type, told: name }: TypedRow, waits: string): Promise<void> {
  const [before, records] = [traceOf(night), night.log().length];
  const answer = await type(night, digits);
  expect(codeOf(answer), JSON.stringify(answer)).toBe(code);
  expect(traceOf(night)).toEqual(before);
  expect(told(night.log().slice(records))).toEqual(name === null ? [] : [[name, code]]);
  expect(await night.due()).toMatchObject({ act: 'operator', waits });
  for (const card of [await night.presentCard(), await night.unlock()]) expect(codeOf(card)).toBe('session/too-early');
  expect(night.faults).toEqual([]);
}

describe('the four groups', () => {
  test.each(typedGroups)('$title: $code', (row) => expectRefused(row, 'fingerprint-confirmed'));

  test('of the right slip are taken after all of these', async () => {
    const { groups } = value(await night.ask('session/asked-groups', {}));
    const onPaper = digits.match(/.{5}/g)!;
    expect(codeOf(await night.ask('session/type-groups', { typed: groups.map((group) => onPaper[group - 1]!), by: by[0] }))).toBe('ok');
  });
});

describe('the numbers of ballots', () => {
  test.each(typedNumbers)('$title: $code', (row) => expectRefused(row, 'ballot-numbers-confirmed'));

  test('of the right paper are taken after all of these', async () => {
    for (const event of untilCard(ordinaryElection)) expect(codeOf(await night.record(event)), event.type).toBe('ok');
    expect((await night.due()).act).toBe('card');
  });
});
