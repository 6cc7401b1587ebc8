// No effect before its turn: nothing is read, opened, unlocked, made or written where the machine would refuse the record of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, pause, type PracticeElection, resumption } from '../../../test/support/practice-night.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

/** Tells every effect on the world outside, by its name. */
function watched(effects: string[]): (real: Ports) => Ports {
  const seen = <A extends readonly unknown[], R>(name: string, call: (...args: A) => R) => (...args: A): R => {
    effects.push(name);
    return call(...args);
  };
  return (real) => ({
    ...real,
    insertCard: seen('insert', (card) => real.insertCard(card)),
    processes: { start: (entry) => seen(entry, () => real.processes.start(entry))() },
    media: {
      ...real.media,
      copyIn: seen('copy in', (...args) => real.media.copyIn(...args)),
      copyOut: seen('copy out', (...args) => real.media.copyOut(...args)),
      write: seen('write', (...args) => real.media.write(...args)),
      remove: seen('remove', (...args) => real.media.remove(...args)),
    },
    pdf: { ...real.pdf, render: seen('render', (sheet) => real.pdf.render(sheet)) },
  });
}

const digest = 'ab'.repeat(32);

/** What every effect is answered now; where all are refused, nothing has happened. */
async function answers(night: Night, effects: string[]): Promise<Readonly<Record<string, string>>> {
  const before = { records: night.log().length, card: readFileSync(join(night.out, 'card.key'), 'utf8') };
  effects.length = 0;
  const given = {
    import: await night.ask('transfer/import', { medium: join(election.folder, 'medium') }),
    present: await night.presentCard(),
    unlock: await night.unlock('000000'),
    open: await night.ask('ballots/open', { workers: 1 }),
    show: await night.ask('result/reveal', { by: 'supervisor' }),
    complete: await night.ask('result/confirm', { approvals: [{ officer: by[0], digest }, { officer: by[1], digest }] }),
    print: await night.ask('sheets/make', {}),
    preserve: await night.write(),
  };
  expect(effects).toEqual([]);
  expect(night.log().length).toBe(before.records);
  expect(readFileSync(join(night.out, 'card.key'), 'utf8')).toBe(before.card);
  return Object.fromEntries(Object.entries(given).map(([name, reply]) => [name, codeOf(reply)]));
}

const early = 'session/too-early';
const late = 'session/too-late';
const allBut = (code: string, others: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(['import', 'present', 'unlock', 'open', 'show', 'complete', 'print', 'preserve'].map((name) => [name, code])), ...others,
});

test('an act that is not due does nothing, at any point of the night', async () => {
  const effects: string[] = [];
  const night = aNight(election, join(folder.path, 'gated'), { ports: watched(effects) });
  await night.begin();
  const told: Record<string, Readonly<Record<string, string>>> = {};
  const look = async (stage: string): Promise<void> => { told[stage] = await answers(night, effects); };
  const paused = async (stage: string): Promise<void> => {
    expect(codeOf(await night.record({ ...pause, reason: stage }))).toBe('ok');
    await look(stage);
    expect(codeOf(await night.record({ ...resumption, explanation: stage }))).toBe('ok');
  };

  await look('ready');
  await night.until('opening-declared');
  await look('before the declaration');
  await night.until('medium-unsealed');
  await look('sealed');
  await night.until('import');
  await paused('paused before the import');
  await night.until('fingerprint-confirmed');
  await look('received');
  await night.until('card-holders-recorded');
  await look('no holders');
  await night.until('card');
  await paused('paused at the card');
  await night.record({ type: 'witness-left', contests: [1], witness: 'witness-1', reason: '急用' });
  await look('too few witnesses');
  await night.record(arrival('witness-1'));
  await night.until('open');
  await paused('paused before the opening');
  await night.until('printing-ordered');
  await look('confirmed');
  await night.until('sheets-handed-over');
  await look('printed');
  await night.until('session-closed');
  await look('verified');
  await night.until('nothing');
  await look('closed');
  await night.end();

  expect(told).toEqual({
    'ready': allBut(early, { import: 'session/not-opened' }),
    'before the declaration': allBut(early, { import: 'session/not-opened' }),
    'sealed': allBut(early, { import: 'session/not-unsealed' }),
    'paused before the import': allBut('session/paused', {}),
    'received': allBut(early, { import: 'session/another-bag' }),
    'no holders': allBut(early, { import: late, present: 'session/holders-not-recorded', unlock: 'session/holders-not-recorded' }),
    'paused at the card': allBut('session/paused', {}),
    'too few witnesses': allBut(early, { import: late, present: 'session/too-few-witnesses', unlock: 'session/too-few-witnesses' }),
    'paused before the opening': allBut('session/paused', {}),
    'confirmed': allBut(late, { print: 'session/printing-not-ordered', preserve: 'session/not-collected' }),
    'printed': allBut(late, { print: 'session/already-recorded', preserve: 'session/not-collected' }),
    'verified': allBut(late, { preserve: 'session/already-recorded' }),
    'closed': allBut(late, {}),
  });
  expect(night.faults).toEqual([]);
});

function arrival(id: string): SessionEvent {
  const event = election.script.events.find((each) => each.type === 'witness-arrived' && each.person.id === id);
  if (event === undefined) throw new Error('no such witness');
  return event;
}

test('with too few witnesses no ballot is opened and no result shown, though the card is unlocked', async () => {
  const night = aNight(election, join(folder.path, 'short'));
  await night.begin();
  await night.until('open');
  const leave = { type: 'witness-left', contests: [1], witness: 'witness-1', reason: '急用' } as const;
  await night.record(leave);
  expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('session/too-few-witnesses');
  await night.record(arrival('witness-1'));
  expect(codeOf(await night.presentCard())).toBe('session/already-recorded');
  await night.until('count-confirmed');
  await night.record({ ...leave, reason: '帰宅' });
  expect(codeOf(await night.ask('result/reveal', { by: 'supervisor' }))).toBe('session/too-few-witnesses');
  await night.end();
});

test('where no contest has a ballot no card is asked for', async () => {
  const empty = await anElection(join(folder.path, 'zero'), 'zero-all', 0);
  const night = aNight(empty, join(folder.path, 'no-card'));
  await night.begin();
  await night.until('open');
  expect([codeOf(await night.presentCard()), codeOf(await night.unlock())]).toEqual(['session/card-not-needed', 'session/card-not-needed']);
  expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('ok');
  await night.end();
});

test('a card that stopped while ballots were opened is taken out, and can be presented again', async () => {
  const night = aNight(election, join(folder.path, 'stopped'), {
    ports: (real) => {
      let broken = true;
      return {
        ...real,
        insertCard: async (card) => {
          const inserted = await real.insertCard(card);
          if (!inserted.ok || !broken) return inserted;
          broken = false;
          return { ok: true, value: { ...inserted.value, sharedX: () => Promise.resolve({ ok: false, error: { code: 'card/stopped' } }) } };
        },
      };
    },
  });
  await night.begin();
  await night.until('open');
  expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('card/stopped');
  expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('card/absent');
  expect((await night.due()).act).toBe('card');
  await night.presentCard();
  expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('card/not-unlocked');
  await night.until('reveal');
  await night.end();
});
