import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobleX } from '../../../test/support/noble-primitives.ts';
import { childrenOf } from '../../../test/support/proc.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { formatCardFile, sealCard } from '../adapters/card-software/card-file.ts';
import { createSoftwareCard } from '../adapters/card-software/software-card.ts';
import { forkedProcesses } from '../adapters/processes-node/fork.ts';
import type { CardPort } from '../ports/card.ts';
import { insertCard } from './card-in-process.ts';
import { entryUrl } from './entry-url.ts';
import { relayKey, relayOpener } from './relay.ts';

const scalar = new Uint8Array(32).fill(0x33);
const pin = '314159';
const processes = forkedProcesses(entryUrl);

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'kaihyo-card-process-')); });
afterAll(() => rm(folder, { recursive: true }));

async function inserted(name: string): Promise<CardPort> {
  const card = await insertCard(processes, { kind: 'software', file: join(folder, name), election: 'rehearsal', workers: 2 });
  if (!card.ok) throw new Error(card.error.code);
  return card.value;
}

test('a card in its process: described, unlocked, asked many things at once, closed', async () => {
  await createSoftwareCard(join(folder, 'card.json'), { label: 'K-01', pin, scalar });
  const card = await inserted('card.json');
  expect(await card.describe()).toMatchObject(ok({ label: 'K-01', purpose: 'rehearsal', triesLeft: 3 }));
  expect(await card.sharedX(p256.getPublicKey(scalar, false))).toEqual(err({ code: 'card/not-unlocked' }));
  expect(await card.unlock('000000')).toEqual(err({ code: 'card/wrong-pin', values: { left: 2 } }));
  expect(await card.unlock(pin)).toEqual(ok(undefined));

  const points = [1, 2, 3, 4, 5, 6, 7].map((n) => p256.getPublicKey(new Uint8Array(32).fill(n), false));
  const runs = [points.slice(0, 1), points.slice(1, 5), points.slice(5), []];
  const counters = [relayKey(), relayKey()];
  for (const counter of counters) {
    expect(await card.meet(counter.publicKey)).toEqual(ok(undefined));
    const answers = await Promise.all(runs.map((run) => card.sharedX(concatBytes(...run))));
    const open = relayOpener(counter, 'x-coordinates');
    expect(answers.map((answer) => answer.ok && [...open(answer.value) ?? ['closed']]))
      .toEqual(runs.map((run) => run.flatMap((point) => [...nobleX(scalar, point)])));
  }

  await card.close();
  expect(await card.meet(counters[0]!.publicKey)).toEqual(err({ code: 'card/stopped' }));
  expect(await card.sharedX(points[0]!)).toEqual(err({ code: 'card/stopped' }));
  expect(await card.describe()).toEqual(err({ code: 'card/stopped' }));
});

test('the last try goes through only as its own act', async () => {
  await createSoftwareCard(join(folder, 'last.json'), { label: 'K-01', pin, scalar });
  const file = await readFile(join(folder, 'last.json'), 'utf8');
  await writeFile(join(folder, 'last.json'), file.replace('"triesLeft":3', '"triesLeft":1'));
  const card = await inserted('last.json');
  expect(await card.unlock(pin)).toEqual(err({ code: 'card/final-try' }));
  expect(await card.unlock(pin, 'final-try')).toEqual(ok(undefined));
  await card.close();
});

test('a card that has not the key which it shows is not used', async () => {
  const other = p256.getPublicKey(new Uint8Array(32).fill(0x44), false);
  const secrets = { scalar, pin, salt: new Uint8Array(16), iv: new Uint8Array(12) };
  await writeFile(join(folder, 'false.json'), formatCardFile(await sealCard('K-01', other, secrets)));
  const card = await inserted('false.json');
  expect(await card.unlock(pin)).toEqual(err({ code: 'card/no-possession' }));
  expect(await card.sharedX(other)).toEqual(err({ code: 'card/not-unlocked' }));
  await card.close();
});

test('a point beside the curve is our bug: the card stops for good, and answers at once', async () => {
  await createSoftwareCard(join(folder, 'bug.json'), { label: 'K-01', pin, scalar });
  const card = await inserted('bug.json');
  expect((await card.unlock(pin)).ok).toBe(true);
  await card.meet(relayKey().publicKey);
  const beside = p256.getPublicKey(scalar, false);
  beside[64]! ^= 1;
  expect(await card.sharedX(beside)).toEqual(err({ code: 'card/stopped' }));
  expect(await card.sharedX(p256.getPublicKey(scalar, false))).toEqual(err({ code: 'card/stopped' }));
  await card.close();
});

test('a card answers nobody before it has met a counter', async () => {
  await createSoftwareCard(join(folder, 'alone.json'), { label: 'K-01', pin, scalar });
  const card = await inserted('alone.json');
  expect((await card.unlock(pin)).ok).toBe(true);
  expect(await card.sharedX(p256.getPublicKey(scalar, false))).toEqual(err({ code: 'card/stopped' }));
  await card.close();
});

test('a card file can be tried out like a card, and unlocked again', async () => {
  await createSoftwareCard(join(folder, 'tried.json'), { label: 'K-01', pin, scalar });
  const child = processes.start('card');
  expect(await child.ask('exercise', { rounds: 1 })).toEqual(ok(err({ code: 'card/not-unlocked' })));
  await child.ask('insert', { kind: 'software', file: join(folder, 'tried.json'), election: 'rehearsal', workers: 1 });
  for (const _ of [1, 2]) {
    expect(await child.ask('unlock', { pin, act: 'first-tries' })).toEqual(ok(ok(null)));
    expect(await child.ask('exercise', { rounds: 2 })).toMatchObject(ok({ ok: true }));
  }
  await child.stop();
});

test('a process serves one card', async () => {
  await createSoftwareCard(join(folder, 'one.json'), { label: 'K-01', pin, scalar });
  const child = processes.start('card');
  const insert = () => child.ask('insert', { kind: 'software', file: join(folder, 'one.json'), election: 'rehearsal', workers: 1 });
  expect(await insert()).toMatchObject(ok({ ok: true }));
  expect(await insert()).toEqual(err('failed'));
  expect(await child.ask('list', { modules: [] })).toEqual(err('failed'));
  await child.stop();
});

test('a card that is refused leaves no process', async () => {
  await createSoftwareCard(join(folder, 'live.json'), { label: 'K-01', pin, scalar });
  const insert = (name: string, election: 'live' | 'rehearsal') => insertCard(processes, { kind: 'software', file: join(folder, name), election, workers: 1 });
  expect(await insert('live.json', 'live')).toEqual(err({ code: 'card/rehearsal-only' }));
  expect(await insert('nothing.json', 'rehearsal')).toEqual(err({ code: 'card/absent' }));
  expect(childrenOf(process.pid, '/processes/card.ts')).toEqual([]);
});
