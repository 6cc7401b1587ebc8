// Cards that are not that of the election, known before any PIN is asked; the right one is taken afterwards. And practice apart from live.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  cardRows, liveCardAtRehearsal, rehearsalAtLive, rehearsalCardAtLive, rehearsalDataAtLive,
} from '../../support/hostile-bags/cards.ts';
import { anElectionOf, bagOf, clerk, hallOf, ordinaryElection, untilCard, writeCard } from '../../support/hostile-bags/hall.ts';
import { told } from '../../support/hostile-bags/terminal.ts';
import { sayingLive, watchedCard } from '../../support/hostile-bags/watched-card.ts';
import { aFolder, aNight, codeOf, type Night } from '../../support/practice-night.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = aFolder();
const card = join(folder.path, 'card.key');
beforeAll(() => writeCard(card));
afterAll(folder.remove);

const hall = (name: string, election = ordinaryElection): ReturnType<typeof hallOf> => (
  hallOf(election, join(folder.path, name), { card, bag: bagOf(election), later: untilCard(election) }));

/** Presented, and refused by this code before any PIN: one entry, and the ballots are still only received. */
async function expectRefused(night: Night, code: string): Promise<void> {
  const [records, registry] = [night.log().length, night.ports.store.registry()];
  const answer = await night.presentCard();
  expect(codeOf(answer), JSON.stringify(answer)).toBe(code);
  expect(codeOf(await night.unlock())).toBe('card/absent');
  expect(told(night.log().slice(records))).toEqual([['card-refused', code]]);
  expect(night.ports.store.registry()).toEqual(registry);
  expect(registry.map(({ state }) => state)).toEqual(registry.map(() => 'received'));
  expect((await night.due()).act).toBe('card');
  expect(night.faults).toEqual([]);
}

describe('a terminal that waits for its card', () => {
  let night: Night;
  const inserted = (): string => join(night.out, 'card.key');
  beforeAll(async () => {
    night = aNight(hall('rows'), join(folder.path, 'rows', 'out'), { ports: watchedCard().ports });
    await night.begin();
    await night.until('card');
  });
  afterAll(() => night.end());

  test.each(cardRows)('refuses $title: $code', async ({ make, code }) => {
    rmSync(inserted(), { recursive: true, force: true });
    copyFileSync(card, inserted());
    await make(inserted());
    await expectRefused(night, code);
  });

  test('takes the right one after all of these', async () => {
    rmSync(inserted(), { recursive: true, force: true });
    copyFileSync(card, inserted());
    expect([await night.presentCard(), await night.unlock()].map(codeOf)).toEqual(['ok', 'ok']);
    expect((await night.due()).act).toBe('open');
  });
});

test(`${liveCardAtRehearsal.title} is refused`, async () => {
  const night = aNight(hall('live-card'), join(folder.path, 'live-card', 'out'), { ports: sayingLive });
  await night.begin();
  await night.until('card');
  await expectRefused(night, liveCardAtRehearsal.code);
  await night.end();
});

describe('a terminal for live elections', () => {
  const live = anElectionOf([clerk], { purpose: 'live' });

  test(`refuses ${rehearsalCardAtLive.title}`, async () => {
    const night = aNight(hall('live', live), join(folder.path, 'live', 'out'), { ports: (real) => ({ ...real, purposes: ['live'] }) });
    await night.begin();
    await night.until('card');
    await expectRefused(night, rehearsalCardAtLive.code);
    await night.end();
  });

  test(`refuses ${rehearsalDataAtLive.title}, and takes in its own`, async () => {
    const night = aNight(hall('live-data', live), join(folder.path, 'live-data', 'out'), { ports: (real) => ({ ...real, purposes: ['live'] }) });
    await night.begin();
    await night.until('import');
    const [records, { code }] = [night.log().length, rehearsalDataAtLive];
    const rehearsal = hall('rehearsal-data');
    expect(codeOf(await night.ask('transfer/import', { medium: join(rehearsal.folder, 'medium') }))).toBe(code);
    expect(told(night.log().slice(records))).toEqual([['transfer-refused', code]]);
    expect(night.ports.store.registry()).toEqual([]);
    await night.until('fingerprint-confirmed');
    expect(night.faults).toEqual([]);
    await night.end();
  });

  test(`refuses ${rehearsalAtLive.title}`, async () => {
    const night = aNight(hall('rehearsal'), join(folder.path, 'rehearsal', 'out'), { ports: (real) => ({ ...real, purposes: ['live'] }) });
    expect(codeOf(await night.begin())).toBe(rehearsalAtLive.code);
    expect(night.ports.store.installed()).toEqual([]);
    await night.end();
  });
});
