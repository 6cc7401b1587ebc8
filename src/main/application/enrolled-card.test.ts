// An IC card at the count: what it is for is what the enrolment on this terminal says.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, codeOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import { err, ok } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { EnrolledCard } from '../../core/keys/enrolled-card.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
let publicKey = '';
beforeAll(async () => {
  election = await anElection(join(folder.path, 'election'));
  const night = aNight(election, join(folder.path, 'first'));
  await night.begin();
  publicKey = night.ports.store.installed()[0]?.key ?? '';
  await night.end();
});
afterAll(folder.remove);

const by = ['情報　太郎', '情報　花子'] as const;
const at = '2025-07-01T10:00:00+09:00' as Time;
const cardFor = (purpose: 'live' | 'rehearsal'): Omit<EnrolledCard, 'withdrawn'> =>
  ({ publicKey, label: 'K-01', purpose, serial: '0001', enrolledAt: at, by });

/** The key file in the place of a token: such a card calls itself something and does not say what it is for. */
function withIcCard(real: Ports): Ports {
  return {
    ...real,
    insertCard: async (card) => {
      const inserted = value(await real.insertCard(card));
      return ok({ ...inserted, describe: async () => ok({ ...value(await inserted.describe()), label: 'Token', purpose: null }) });
    },
  };
}

/** At the card; `prepare` has the terminal before anything is installed on it. */
async function atTheCard(name: string, prepare: (ports: Ports) => void = () => undefined, ports = withIcCard): Promise<Night> {
  const night = aNight(election, join(folder.path, name), { ports });
  prepare(night.ports);
  value(await night.begin());
  await night.until('card');
  return night;
}

const ofCard = (night: Night): unknown => night.log().filter(({ event }) => event.startsWith('card-')).map(({ event, data }) => ({ event, data }))
  .filter(({ event }) => event !== 'card-holders-recorded');

test('a card that is not enrolled here is used where the definition names it, and the log says so', async () => {
  const night = await atTheCard('spare');
  expect(value(await night.presentCard())).toMatchObject({ label: '研修-01' });
  expect(ofCard(night)).toEqual([{ event: 'card-inserted', data: { label: '研修-01', enrolled: false } }]);
  expect(codeOf(await night.unlock())).toBe('ok');
  await night.end();
});

test('one that is enrolled is called as the definition calls it, as the papers of the night do', async () => {
  const night = await atTheCard('enrolled', ({ store }) => { value(store.enrol(cardFor('rehearsal'))); });
  expect(value(await night.presentCard())).toMatchObject({ label: '研修-01' });
  expect(ofCard(night)).toEqual([{ event: 'card-inserted', data: { label: '研修-01', enrolled: true } }]);
  await night.end();
});

test('one that was withdrawn opens nothing', async () => {
  const night = await atTheCard('withdrawn', ({ store }) => {
    value(store.enrol(cardFor('rehearsal')));
    value(store.withdraw(publicKey, { at, reason: '紛失した。', by }));
  });
  expect(codeOf(await night.presentCard())).toBe('enrolment/withdrawn');
  expect(codeOf(await night.unlock())).toBe('card/absent');
  expect(ofCard(night)).toEqual([{ event: 'card-refused', data: { code: 'enrolment/withdrawn', label: '研修-01' } }]);
  await night.end();
});

test('one that is enrolled for live elections is not used in a rehearsal', async () => {
  const asLive = (real: Ports): Ports => ({
    ...withIcCard(real), store: { ...real.store, enrolledCards: () => (real.store.installed().length === 0 ? [] : [{ ...cardFor('live'), withdrawn: null }]) },
  });
  const night = await atTheCard('live', undefined, asLive);
  expect(codeOf(await night.presentCard())).toBe('card/live-only');
  expect(codeOf(await night.unlock())).toBe('card/absent');
  await night.end();
});

test('a definition with the key of a card for the other purpose is not installed', async () => {
  const night = aNight(election, join(folder.path, 'mixed'));
  value(night.ports.store.enrol(cardFor('live')));
  expect(await night.begin()).toEqual({ ok: false, error: { code: 'install/card-of-other-purpose', values: { label: '研修-01' } } });
  expect(night.ports.store.installed()).toEqual([]);
  await night.end();
});

const otherKey = 'aa'.repeat(65);
const foreign = (real: Ports): Ports => ({
  ...withIcCard(real),
  insertCard: () => Promise.resolve(err({ code: 'card/other-election', values: { label: 'Token', keys: `${'bb'.repeat(65)} ${otherKey}` } })),
});

test('one of another election is called as it is enrolled, else as it calls itself, and the one that is needed is named', async () => {
  const enrol = ({ store }: Ports): void => { value(store.enrol({ ...cardFor('live'), publicKey: otherKey, label: 'K-77' })); };
  for (const [name, prepare, label] of [['unknown', () => undefined, 'Token'], ['known', enrol, 'K-77']] as const) {
    const night = await atTheCard(name, prepare, foreign);
    expect(await night.presentCard()).toEqual(err({ code: 'card/other-election', values: { label, expected: '研修-01' } }));
    expect(ofCard(night)).toEqual([{ event: 'card-refused', data: { code: 'card/other-election', label: null } }]);
    await night.end();
  }
});

test('one whose insertion cannot be recorded is given back', async () => {
  let [full, inserted, closed] = [false, 0, 0];
  const night = await atTheCard('full', undefined, (real) => ({
    ...real,
    store: {
      ...real.store,
      install: (installation) => {
        const session = value(real.store.install(installation));
        return ok(Object.create(session, { commit: { value: (change: Parameters<typeof session.commit>[0]) =>
          (full ? err({ code: 'store/disk-full' }) : session.commit(change)) } }) as typeof session);
      },
    },
    insertCard: async (card) => {
      const port = value(await real.insertCard(card));
      inserted += 1;
      return ok({ ...port, close: () => { closed += 1; return port.close(); } });
    },
  }));
  full = true;
  expect(codeOf(await night.presentCard())).toBe('store/disk-full');
  expect([inserted, closed]).toEqual([1, 1]);
  full = false;
  expect(codeOf(await night.presentCard())).toBe('ok');
  await night.end();
});
