// With the real processes. What ends an opening without them is in open-ballots-refused.test.ts.
import { p256 } from '@noble/curves/nist.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { ECDH } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBallot, aBallotFile, type BallotFile, cut, offCurve, sealed } from '../../../test/support/ballot-files.ts';
import { aContest, aDefinition, aNotices, aStrike, electionSecret, fileBytes } from '../../../test/support/elections.ts';
import { childrenOf } from '../../../test/support/proc.ts';
import { encodeChoice } from '../../core/ballot/plaintext.ts';
import { contextOf } from '../../core/election/context.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { createSoftwareCard } from '../adapters/card-software/software-card.ts';
import { ecdhKey } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { forkedProcesses } from '../adapters/processes-node/fork.ts';
import type { CardPort } from '../ports/card.ts';
import { insertCard } from '../processes/card-in-process.ts';
import { entryUrl } from '../processes/entry-url.ts';
import { relaySealer, type Sealer } from '../processes/relay.ts';
import { openBallots, type OpenedContest, type OpeningInput, type OpeningPorts } from './open-ballots.ts';

const definition = aDefinition({ purpose: 'rehearsal', contests: [aContest('HR_SMD'), aContest('SC_REVIEW'), aContest('HC_PR')] });
const definitionBytes = fileBytes(definition);
const ctx = contextOf(definitionBytes);
const candidate = (code: number) => aBallot(ctx, { type: 'option', code });

const processes = forkedProcesses(entryUrl);
let folder: string;
let card: CardPort;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaihyo-open-'));
  const file = join(folder, 'card.json');
  await createSoftwareCard(file, { label: 'K-01', pin: '123456', scalar: electionSecret });
  const inserted = await insertCard(processes, { kind: 'software', file, election: 'rehearsal', workers: 2 });
  if (!inserted.ok) throw new Error(inserted.error.code);
  card = inserted.value;
  expect(await card.unlock('123456')).toEqual(ok(undefined));
});

afterAll(async () => {
  await card.close();
  await rm(folder, { recursive: true });
});

function open({ bytes, expected }: BallotFile, changes: Partial<OpeningInput> = {}, ports: Partial<OpeningPorts> = {}) {
  return openBallots(
    { processes, card, media: { chunks: () => cut(bytes) }, primitives: nodePrimitives, ...ports },
    {
      definition: definitionBytes, notices: null, contest: 1, ballotFile: 'ballots-1.kbx', expected, workers: 2, onProgress: () => undefined,
      ...changes,
    },
  );
}

async function opened(...given: Parameters<typeof open>): Promise<OpenedContest> {
  const result = await open(...given);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A card that keeps what it was given. */
function watched(seen: Uint8Array[]): CardPort {
  return {
    ...card,
    sharedX: (points) => { seen.push(points.slice()); return card.sharedX(points); },
    sharedXBlinded: (points) => { seen.push(points.slice()); return card.sharedXBlinded(points); },
  };
}

/** Our processes whose command line names this entry. */
function pidsOf(entry: 'counter' | 'recount'): readonly number[] {
  return childrenOf(process.pid, `/processes/${entry}.ts`);
}

describe('a contest with every class of ballot', () => {
  test('is opened, classed, counted twice and revealed once; the card sees no bad point', async () => {
    const twin = await candidate(2);
    const file = await aBallotFile(ctx, [
      ...Array.from({ length: 7 }, () => candidate(1)), twin, candidate(3), aBallot(ctx, { type: 'blank' }),
      // Equal points: the second does not open, because its ciphertext belongs to another.
      concatBytes(twin.subarray(0, 65), (await candidate(1)).subarray(65)),
      // Bad points: beside the curve, the identity written out, a compressed point with filling.
      offCurve,
      concatBytes(Uint8Array.of(4), new Uint8Array(64), new Uint8Array(48).fill(3)),
      concatBytes(p256.getPublicKey(electionSecret, true), new Uint8Array(32), new Uint8Array(48)),
      // Undecryptable: another election, another contest, noise.
      sealed(encodeChoice(1, { type: 'option', code: 1 }, 'HR_SMD'), new Uint8Array(32), 1),
      sealed(encodeChoice(1, { type: 'option', code: 1 }, 'HR_SMD'), ctx, 3),
      concatBytes((await candidate(1)).subarray(0, 65), new Uint8Array(48).fill(7)),
      // Format-invalid: an unknown code, another contest inside, a kind that is not allowed, nothing.
      candidate(9),
      ...[
        encodeChoice(3, { type: 'option', code: 1 }, 'HR_SMD'), encodeChoice(1, { type: 'review', dismissed: 0 }, 'SC_REVIEW'), new Uint8Array(32),
      ].map((plaintext) => sealed(plaintext, ctx, 1)),
    ]);
    const seen: Uint8Array[] = [];
    const progress: string[] = [];
    const contest = await opened(file, { onProgress: (done, of) => progress.push(`${done}/${of}`) }, { card: watched(seen) });
    expect(contest).toMatchObject({
      contest: 1, records: 21, root: file.expected.root, equalPoints: 1,
      opened: 14, badPoint: 3, undecryptable: 4, formatInvalid: 4, agreed: true,
    });
    expect(progress).toEqual(['21/21']);

    // All that are points, and the undecryptable ones a second time.
    const points = concatBytes(...seen);
    expect(points).toHaveLength((18 + 4) * 65);
    for (let at = 0; at < points.length; at += 65) expect(() => ECDH.convertKey(points.subarray(at, at + 65), 'prime256v1')).not.toThrow();

    expect(pidsOf('recount')).toEqual([]);
    expect(pidsOf('counter')).toHaveLength(1);
    expect(await contest.reveal()).toMatchObject(ok({
      contest: 1, readable: 10, valid: 9,
      result: { type: 'candidates', rows: [{ code: 1, votes: 7 }, { code: 2, votes: 1 }, { code: 3, votes: 1 }] },
    }));
    expect(await contest.reveal()).toEqual(err({ code: 'ballot/count-stopped', place: 'ballots-1.kbx' }));
    expect(pidsOf('counter')).toEqual([]);
  });

  test('gives the totals of the plan in several threads and batches', async () => {
    const file = await aBallotFile(ctx, [...Array.from({ length: 1300 }, (_, n) => candidate(1 + n % 3)), offCurve]);
    const done: number[] = [];
    const contest = await opened(file, { workers: 3, onProgress: (n) => done.push(n) });
    expect(contest).toMatchObject({ opened: 1300, badPoint: 1 });
    expect(done).toHaveLength(3);
    expect(done.at(-1)).toBe(1301);
    expect(await contest.reveal()).toMatchObject({ value: { result: { rows: [{ votes: 434 }, { votes: 433 }, { votes: 433 }] } } });
  });
});

test('a review goes through both computations, and is gone when it is discarded', async () => {
  const ballots = [0b101, 0].map((dismissed) => aBallot(ctx, { type: 'review', dismissed }, 'SC_REVIEW'));
  const contest = await opened(await aBallotFile(ctx, ballots, 3), { contest: 3 });
  expect(contest).toMatchObject({ contest: 3, opened: 2, formatInvalid: 0 });
  await contest.discard();
  expect(pidsOf('counter')).toEqual([]);
  expect(await contest.reveal()).toMatchObject({ ok: false });
});

test('lists and notices go through both computations', async () => {
  const ballots = [
    aBallot(ctx, { type: 'option', code: 21 }, 'HC_PR'),
    ...[[211, 21], [212, 21], [212, 22], [221, 22]].map(([code = 0, party = 0]) => aBallot(ctx, { type: 'member', code, party }, 'HC_PR')),
  ];
  const notices = fileBytes(aNotices(definition, [aStrike(5, 221)]));
  const contest = await opened(await aBallotFile(ctx, ballots, 5), { contest: 5, notices });
  expect(contest).toMatchObject({ opened: 5, formatInvalid: 1 });
  expect(await contest.reveal()).toMatchObject({ value: {
    valid: 3, invalidClasses: [{ id: 'not-a-candidate', ballots: 1 }, {}, {}, {}, {}, {}],
    result: { lists: [{ partyVotes: 2, memberVotes: 1, total: 3 }, { total: 0 }] },
  } });
});

test('no records need no card', async () => {
  const contest = await opened(await aBallotFile(ctx, []), {}, { card: null });
  expect(contest).toMatchObject({ records: 0, opened: 0, agreed: true });
  expect(await contest.reveal()).toMatchObject({ value: { readable: 0, valid: 0 } });
});

test('two records of which none opens stop the count: wrong key or wrong definition', async () => {
  const file = await aBallotFile(ctx, [sealed(new Uint8Array(32), new Uint8Array(32), 1), offCurve]);
  expect(await open(file)).toEqual(err({ code: 'ballot/none-opens', place: 'ballots-1.kbx', values: { records: 2 } }));
  expect(pidsOf('counter')).toEqual([]);
});

test('the counter keeps the totals before both computations agree', async () => {
  const counter = processes.start('counter');
  expect(await counter.ask('begin', { definition: definitionBytes, notices: null, contest: 1, workers: 1 })).toMatchObject({ ok: true });
  expect(await counter.ask('reveal', null)).toEqual(err('failed'));
  expect(await counter.ask('compare', { sealed: new Uint8Array(0) })).toMatchObject(ok({ agreed: false }));
  expect(await counter.ask('reveal', null)).toEqual(err('failed'));
  await counter.stop();
});

test('one wrong answer of the card makes no ballot undecryptable: the card is not trusted any more', async () => {
  const file = await aBallotFile(ctx, Array.from({ length: 5 }, () => candidate(1)));
  const key = ecdhKey(electionSecret);
  let seal: Sealer | undefined;
  let answers = 0;
  const faulty: CardPort = {
    ...card,
    meet: (publicKey) => { seal = relaySealer(publicKey, 'x-coordinates'); return Promise.resolve(ok(undefined)); },
    sharedX: async (points) => {
      const xs = Array.from({ length: points.length / 65 }, (_, i) => key.x(points.subarray(i * 65, (i + 1) * 65)));
      if (answers++ === 0) xs[2] = key.x(ecdhKey(new Uint8Array(32).fill(9)).publicKey);
      return ok(await seal!(concatBytes(...xs)));
    },
    sharedXBlinded: async (points) => ok(await seal!(key.x(points))),
  };
  expect(await open(file, {}, { card: faulty })).toEqual(err({ code: 'card/wrong-answers' }));
  expect(answers).toBe(1);
  expect(await open(file, {}, { card: faulty })).toMatchObject({ ok: true, value: { opened: 5, undecryptable: 0 } });
});

test.each(['counter', 'recount'] as const)('the %s killed in the middle: nothing is classed, nothing is left', async (entry) => {
  const file = await aBallotFile(ctx, Array.from({ length: 600 }, () => candidate(1)));
  let batches = 0;
  const killing: CardPort = {
    ...card,
    sharedX: async (points) => {
      if (batches++ === 0) for (const pid of pidsOf(entry)) process.kill(pid, 'SIGKILL');
      return card.sharedX(points);
    },
  };
  expect(await open(file, {}, { card: killing })).toEqual(err({ code: 'ballot/count-stopped', place: 'ballots-1.kbx' }));
  expect([...pidsOf('counter'), ...pidsOf('recount')]).toEqual([]);
});
