// What passes between card, counter and recount: this process carries it and cannot read it.
import { concatBytes } from '@noble/hashes/utils.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBallot, aBallotFile, cut } from '../../../test/support/ballot-files.ts';
import { aContest, aDefinition, electionSecret, fileBytes } from '../../../test/support/elections.ts';
import type { BallotChoice } from '../../core/ballot/choice.ts';
import { encodeChoice } from '../../core/ballot/plaintext.ts';
import { contextOf } from '../../core/election/context.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { formatTally } from '../../core/tally/contest-tally.ts';
import { createSoftwareCard } from '../adapters/card-software/software-card.ts';
import { ecdhKey } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { forkedProcesses } from '../adapters/processes-node/fork.ts';
import type { CardPort } from '../ports/card.ts';
import type { Child, CounterCalls, ProcessPort, RecountCalls } from '../ports/processes.ts';
import { insertCard } from '../processes/card-in-process.ts';
import { entryUrl } from '../processes/entry-url.ts';
import { relaySealer } from '../processes/relay.ts';
import { openBallots } from './open-ballots.ts';

const definition = fileBytes(aDefinition({ purpose: 'rehearsal', contests: [aContest('HR_SMD')] }));
const ctx = contextOf(definition);
const choices: readonly BallotChoice[] = [...[1, 1, 1, 2, 3].map((code) => ({ type: 'option', code }) as const), { type: 'blank' }];
const processes = forkedProcesses(entryUrl);

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'kaihyo-relay-')); });
afterAll(() => rm(folder, { recursive: true }));

async function unlockedCard(port: ProcessPort): Promise<CardPort> {
  const file = join(folder, 'card.json');
  await createSoftwareCard(file, { label: 'K-01', pin: '123456', scalar: electionSecret });
  const card = await insertCard(port, { kind: 'software', file, election: 'rehearsal', workers: 1 });
  if (!card.ok) throw new Error(card.error.code);
  await card.value.unlock('123456');
  return card.value;
}

/** Keeps whatever goes to a process and comes from it. */
function recording(seen: unknown[]): ProcessPort {
  return {
    start: (entry) => {
      const child = processes.start(entry);
      return {
        ...child,
        ask: async (request, input) => {
          seen.push(input);
          const answer = await child.ask(request, input);
          seen.push(answer);
          return answer;
        },
      };
    },
  };
}

/** All bytes and texts in a value, however deep. */
function bytesIn(value: unknown): readonly Buffer[] {
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  if (typeof value === 'string') return [Buffer.from(value, 'utf8')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}

test('no plaintext, no total and nothing that opens a ballot is in anything that goes through this process before the reveal', async () => {
  const seen: unknown[] = [];
  const port = recording(seen);
  const card = await unlockedCard(port);
  const ballots = await Promise.all(choices.map((choice) => aBallot(ctx, choice)));
  const { bytes, expected } = await aBallotFile(ctx, ballots);
  const opened = await openBallots({ processes: port, card, media: { chunks: () => cut(bytes) }, primitives: nodePrimitives }, {
    definition, notices: null, contest: 1, ballotFile: 'ballots-1.kbx', expected, workers: 1, onProgress: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const relayed = seen.splice(0).flatMap(bytesIn);
  await card.close();
  const tally = await opened.value.reveal();
  if (!tally.ok) throw new Error(tally.error.code);
  expect(tally.value).toMatchObject({ readable: 6, valid: 5 });

  const total = Buffer.from(formatTally(tally.value));
  const secrets = [
    ...choices.map((choice) => encodeChoice(1, choice, 'HR_SMD')), ...ballots.map((ballot) => ecdhKey(electionSecret).x(ballot.subarray(0, 65))),
    total, total.subarray(10, 40), nodePrimitives.sha256(total),
  ];
  for (const secret of secrets) expect(relayed.filter((buffer) => buffer.includes(Buffer.from(secret)))).toEqual([]);
  // That all of it went by, and would have been found: x-coordinates, plaintexts and totals with `enc` and tag, each on its way in and
  // out; and the PIN, which is not sealed.
  const [six, digest] = [65 + 6 * 32 + 16, 65 + 32 + 16];
  const lengths = relayed.map(({ length }) => length).filter((length) => length === six || length === digest);
  expect(lengths).toEqual([six, six, six, six, digest, digest]);
  expect(relayed.filter((buffer) => buffer.includes('123456'))).toHaveLength(1);
});

/** Both computations, begun, with four batches opened and not yet handed on. */
async function fourBatches() {
  const ballots = await Promise.all(Array.from({ length: 93 }, () => aBallot(ctx, { type: 'option', code: 1 })));
  const [counter, recount] = [processes.start('counter'), processes.start('recount')];
  const input = { definition, notices: null, contest: 1 };
  const [first, second] = [valueOf(await counter.ask('begin', { ...input, workers: 2 })), valueOf(await recount.ask('begin', input))];
  await Promise.all([counter.ask('meet', { publicKey: second }), recount.ask('meet', { publicKey: first })]);
  const [key, sealXs] = [ecdhKey(electionSecret), relaySealer(first, 'x-coordinates')];
  const runs = [90, 1, 0, 2].map((length) => ballots.splice(0, length)).map(async (records) => ({
    encs: concatBytes(...records.map((record) => record.subarray(0, 65))),
    cts: concatBytes(...records.map((record) => record.subarray(65))),
    xs: await sealXs(concatBytes(...records.map((record) => key.x(record.subarray(0, 65))))),
  }));
  const batches = (await Promise.all(runs)).map((run) => counter.ask('open', run));
  return { counter, recount, batches: (await Promise.all(batches)).map((batch) => valueOf(batch).sealed), runs: await Promise.all(runs) };
}

function valueOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function stop(...children: readonly (Child<CounterCalls> | Child<RecountCalls>)[]): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}

test('a batch that is changed, moved, repeated or left out is refused; all of them in their order are counted', async () => {
  const { counter, recount, batches: [first, second, third, fourth] } = await fourBatches();
  const add = (sealed: Uint8Array | undefined) => recount.ask('add', { sealed: sealed! });
  expect(await add(second)).toEqual(err('failed'));
  expect(await add(first!.with(80, first![80]! ^ 1))).toEqual(err('failed'));
  expect(await add(first)).toEqual(ok(null));
  expect(await add(first)).toEqual(err('failed'));
  expect(await add(third)).toEqual(err('failed'));
  expect([await add(second), await add(third), await add(fourth)]).toEqual([ok(null), ok(null), ok(null)]);

  const sealed = valueOf(await recount.ask('result', null));
  expect(await counter.ask('compare', { sealed: sealed.with(90, sealed[90]! ^ 1) })).toMatchObject(ok({ agreed: false, opened: 93 }));
  expect(await counter.ask('reveal', null)).toEqual(err('failed'));
  expect(await counter.ask('compare', { sealed })).toMatchObject(ok({ agreed: true, opened: 93 }));
  await stop(counter, recount);
});

test('what the card sealed opens ballots once, and only as the card sealed it', async () => {
  const { counter, recount, runs: [run] } = await fourBatches();
  expect(await counter.ask('open', run!)).toEqual(err('failed'));
  expect(await counter.ask('open', { ...run!, xs: new Uint8Array(90 * 32) })).toEqual(err('failed'));
  await stop(counter, recount);
});

test('the last batch left out shows when the totals are compared', async () => {
  const { counter, recount, batches } = await fourBatches();
  for (const sealed of batches.slice(0, -1)) expect(await recount.ask('add', { sealed })).toEqual(ok(null));
  expect(await counter.ask('compare', { sealed: valueOf(await recount.ask('result', null)) })).toMatchObject(ok({ agreed: false }));
  await stop(counter, recount);
});
