// What ends an opening, with processes and a card that answer as they are told to.
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { aBallotFile, type BallotFile, cut, offCurve, sealed } from '../../../test/support/ballot-files.ts';
import { aDefinition, aKeySet, fileBytes, publicKeyOf } from '../../../test/support/elections.ts';
import { contextOf } from '../../core/election/context.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import type { CardFacts, CardPort } from '../ports/card.ts';
import type { Child, ChildFailure, Comparison, EntryName } from '../ports/processes.ts';
import { openBallots, type OpeningInput, type OpeningPorts } from './open-ballots.ts';

const definition = fileBytes(aDefinition({ purpose: 'rehearsal' }));
const ctx = contextOf(definition);

type Asked = 'begin' | 'meet' | 'open' | 'openAgain' | 'add' | 'result' | 'compare' | 'reveal';
type Answers = Partial<Record<Asked, Result<unknown, ChildFailure>>>;

let started: EntryName[] = [];
let stopped: EntryName[] = [];
beforeEach(() => { [started, stopped] = [[], []]; });

const agreed: Comparison = { agreed: true, opened: 2, undecryptable: 0, formatInvalid: 0 };

/** Both processes give the answers of `changes`, and where it has none, those of a count that goes well. */
function processesThat(changes: Partial<Record<'counter' | 'recount', Answers>>): OpeningPorts['processes'] {
  const good: Answers = {
    begin: ok(new Uint8Array(65)), meet: ok(null), open: ok({ sealed: new Uint8Array(80), unopened: [] }), add: ok(null),
    result: ok(new Uint8Array(1)), compare: ok(agreed), reveal: ok({ contest: 1 }),
  };
  const start = (entry: EntryName): Child<never> => {
    started.push(entry);
    const answers: Answers = { ...good, ...(entry === 'card' ? {} : changes[entry]) };
    return {
      ask: (request: string) => Promise.resolve(answers[request as keyof Answers] as never),
      stop: () => { stopped.push(entry); return Promise.resolve(); },
      ended: Promise.resolve(),
    };
  };
  return { start };
}

function cardThat(changes: Partial<CardPort> & { readonly facts?: Partial<CardFacts> }): CardPort {
  const facts: CardFacts = {
    label: 'K-01', publicKey: Buffer.from(aKeySet().key, 'hex'), purpose: 'rehearsal', triesLeft: 3, ...changes.facts,
  };
  return {
    pointsAtOnce: 512,
    describe: () => Promise.resolve(ok(facts)),
    unlock: () => Promise.resolve(ok(undefined)),
    meet: () => Promise.resolve(ok(undefined)),
    sharedX: (points) => Promise.resolve(ok(new Uint8Array(points.length / 65 * 32))),
    sharedXBlinded: (points) => Promise.resolve(ok(new Uint8Array(points.length / 65 * 32))),
    close: () => Promise.resolve(),
    ...changes,
  };
}

function open({ bytes, expected }: BallotFile, changes: Partial<OpeningInput> = {}, ports: Partial<OpeningPorts> = {}) {
  return openBallots(
    { processes: processesThat({}), card: cardThat({}), media: { chunks: () => cut(bytes) }, primitives: nodePrimitives, ...ports },
    { definition, notices: null, contest: 1, ballotFile: 'ballots-1.kbx', expected, workers: 2, onProgress: () => undefined, ...changes },
  );
}

const twoBallots = await aBallotFile(ctx, [sealed(new Uint8Array(32), ctx, 1), sealed(new Uint8Array(32), ctx, 1)]);
const oneBallot = await aBallotFile(ctx, [sealed(new Uint8Array(32), ctx, 1)]);
const place = 'ballots-1.kbx';

describe('a ballot that does not open', () => {
  const onceMore = (openAgain: Result<unknown, ChildFailure>): OpeningPorts['processes'] =>
    processesThat({ counter: { open: ok({ sealed: new Uint8Array(80), unopened: [1] }), openAgain } });

  test('is asked about once more, by the other way', async () => {
    const calls: (string | number)[] = [];
    const card = cardThat({
      sharedX: (points) => { calls.push(points.length / 65); return Promise.resolve(ok(new Uint8Array(points.length / 65 * 32))); },
      sharedXBlinded: (points) => {
        calls.push('blinded', bytesToHex(points));
        return Promise.resolve(ok(new Uint8Array(points.length / 65 * 32)));
      },
    });
    expect(await open(twoBallots, {}, { processes: onceMore(ok('none-opens')), card })).toMatchObject({ ok: true });
    expect(calls).toEqual([2, 'blinded', bytesToHex(twoBallots.bytes.subarray(-113, -48))]);
  });

  test('and opens with the second answer, shows that the card cannot be trusted: nothing is classed', async () => {
    expect(await open(twoBallots, {}, { processes: onceMore(ok('some-open')) })).toEqual(err({ code: 'card/wrong-answers' }));
    expect(stopped.sort()).toEqual(['counter', 'recount']);
  });

  test.each([
    ['a card that no longer holds the key', { sharedXBlinded: () => Promise.resolve(err({ code: 'card/no-possession' } as const)) }, 'card/no-possession'],
    ['a card that is pulled then', { sharedXBlinded: () => Promise.resolve(err({ code: 'card/stopped' } as const)) }, 'card/stopped'],
  ])('%s ends the opening', async (_title, changes, code) => {
    expect(await open(twoBallots, {}, { processes: onceMore(ok('none-opens')), card: cardThat(changes) })).toEqual(err({ code }));
  });

  test('a counter that ends then ends the opening', async () => {
    expect(await open(twoBallots, {}, { processes: onceMore(err('ended')) })).toEqual(err({ code: 'ballot/count-stopped', place }));
  });
});

test('nothing ends a count that goes well: the counter stays until the reveal', async () => {
  const contest = await open(twoBallots);
  expect(stopped).toEqual(['recount']);
  expect(contest).toMatchObject({ ok: true, value: { records: 2, opened: 2 } });
  expect(contest.ok && await contest.value.reveal()).toEqual(ok({ contest: 1 }));
  expect(stopped).toEqual(['recount', 'counter']);
});

describe('the processes', () => {
  const differ = { code: 'ballot/computations-differ', place };
  const count = { code: 'ballot/count-stopped', place };
  test.each<[string, Parameters<typeof processesThat>[0], object]>([
    ['the computations differ', { counter: { compare: ok({ ...agreed, agreed: false }) } }, differ],
    ['the second cannot read what the first could, or is given something else than the first sealed', { recount: { add: err('failed') } }, differ],
    ['the counter does not begin', { counter: { begin: err('ended') } }, count],
    ['the recount does not begin', { recount: { begin: err('failed') } }, count],
    ['the counter does not meet the recount', { counter: { meet: err('failed') } }, count],
    ['the recount does not meet the counter', { recount: { meet: err('ended') } }, count],
    ['the counter ends at a ballot', { counter: { open: err('ended') } }, count],
    ['the counter fails at a ballot', { counter: { open: err('failed') } }, count],
    ['the recount ends at a ballot', { recount: { add: err('ended') } }, count],
    ['the recount has no result', { recount: { result: err('ended') } }, count],
    ['the counter ends before the comparison', { counter: { compare: err('ended') } }, count],
    ['none of two records opens', { counter: { compare: ok({ ...agreed, opened: 0, undecryptable: 2 }) } },
      { code: 'ballot/none-opens', place, values: { records: 2 } }],
    ['none opens, and the computations differ', { counter: { compare: ok({ ...agreed, agreed: false, opened: 0 }) } },
      { code: 'ballot/none-opens', place, values: { records: 2 } }],
  ])('%s: refused, and none is left', async (_what, answers, refusal) => {
    expect(await open(twoBallots, {}, { processes: processesThat(answers) })).toEqual(err(refusal));
    expect([...stopped].sort()).toEqual(['counter', 'recount']);
  });

  test('one record that does not open is classed', async () => {
    const processes = processesThat({ counter: { compare: ok({ ...agreed, opened: 0, undecryptable: 1 }) } });
    expect(await open(oneBallot, {}, { processes })).toMatchObject({ ok: true, value: { records: 1, opened: 0, undecryptable: 1 } });
  });

  test('a counter that is gone at the reveal gives no totals', async () => {
    const contest = await open(twoBallots, {}, { processes: processesThat({ counter: { reveal: err('ended') } }) });
    expect(contest.ok && await contest.value.reveal()).toEqual(err({ code: 'ballot/count-stopped', place }));
  });
});

describe('the card', () => {
  test('must be there where there are records', async () => {
    expect(await open(oneBallot, {}, { card: null })).toEqual(err({ code: 'card/absent' }));
    expect(stopped).toEqual([]);
  });

  test('must be of this election: another key, another purpose', async () => {
    const otherKey = { label: 'X-09', publicKey: Buffer.from(publicKeyOf(new Uint8Array(32).fill(9)), 'hex') };
    expect(await open(oneBallot, {}, { card: cardThat({ facts: otherKey }) }))
      .toEqual(err({ code: 'card/other-election', values: { label: 'X-09', expected: 'K-01' } }));
    expect(await open(oneBallot, {}, { card: cardThat({ facts: { purpose: 'live' } }) })).toEqual(err({ code: 'card/live-only' }));
    expect(await open(oneBallot, {}, { card: cardThat({ facts: { purpose: null } }) })).toMatchObject({ ok: true });
    expect(await open(oneBallot, { definition: fileBytes(aDefinition({ purpose: 'live' })) })).toEqual(err({ code: 'card/rehearsal-only' }));
  });

  test('that cannot be described is refused with its own refusal', async () => {
    const card = cardThat({ describe: () => Promise.resolve(err({ code: 'card/stopped' })) });
    expect(await open(oneBallot, {}, { card })).toEqual(err({ code: 'card/stopped' }));
  });

  test('that stops before it has met the counter ends the count with its own refusal', async () => {
    const card = cardThat({ meet: () => Promise.resolve(err({ code: 'card/stopped' })) });
    expect(await open(oneBallot, {}, { card })).toEqual(err({ code: 'card/stopped' }));
    expect([...stopped].sort()).toEqual(['counter', 'recount']);
  });

  test('that stops in the middle ends the count with its own refusal', async () => {
    const card = cardThat({ sharedX: () => Promise.resolve(err({ code: 'card/not-unlocked' })) });
    expect(await open(oneBallot, {}, { card })).toEqual(err({ code: 'card/not-unlocked' }));
    expect([...stopped].sort()).toEqual(['counter', 'recount']);
  });

  test('is not asked about bad points', async () => {
    const card = cardThat({ sharedX: () => { throw new Error('asked'); } });
    const processes = processesThat({ counter: { compare: ok({ ...agreed, opened: 0 }) } });
    expect(await open(await aBallotFile(ctx, [offCurve]), {}, { card, processes })).toMatchObject({ ok: true, value: { badPoint: 1 } });
  });
});

describe('a person', () => {
  test('interrupts before the first ballot', async () => {
    expect(await open(oneBallot, { signal: AbortSignal.abort() })).toEqual(err({ code: 'ballot/interrupted', place }));
    expect(started).toEqual([]);
  });

  test('interrupts while the card does not answer', async () => {
    const person = new AbortController();
    const card = cardThat({ sharedX: () => { person.abort(); return new Promise(() => undefined); } });
    expect(await open(oneBallot, { signal: person.signal }, { card })).toEqual(err({ code: 'ballot/interrupted', place }));
    expect([...stopped].sort()).toEqual(['counter', 'recount']);
  });
});

describe('the file is checked to its end before anything is opened', () => {
  let asked = 0;
  beforeEach(() => { asked = 0; });
  const card = cardThat({ sharedX: (points) => { asked += 1; return Promise.resolve(ok(new Uint8Array(points.length / 65 * 32))); } });

  /** The file as it is at each reading; then as at the last one. */
  function readingsOf(...readings: readonly Uint8Array[]): OpeningPorts['media'] {
    let reading = 0;
    return { chunks: () => cut(readings[Math.min(reading++, readings.length - 1)]!) };
  }

  const { bytes } = twoBallots;
  const changedAt = (at: number): Uint8Array => bytes.with(at, bytes[at]! ^ 1);

  test.each([
    ['the head', 0, 'ballot/not-a-ballot-file'], ['the context', 20, 'ballot/other-election'], ['the first record', 64 + 112, 'ballot/root'],
    ['the last byte', bytes.length - 1, 'ballot/root'],
  ])('a changed byte in %s: refused, no card asked, no process started', async (_what, at, code) => {
    expect(await open(twoBallots, {}, { card, media: readingsOf(changedAt(at)) })).toEqual(err({ code, place }));
    expect([asked, started]).toEqual([0, []]);
  });

  test('a file that changes after this is refused all the same, with what was opened of it', async () => {
    expect(await open(twoBallots, {}, { card, media: readingsOf(bytes, changedAt(bytes.length - 1)) })).toEqual(err({ code: 'ballot/root', place }));
    expect([asked, [...stopped].sort()]).toEqual([1, ['counter', 'recount']]);
  });

  test.each<[string, Partial<BallotFile['expected']>, string]>([
    ['root', { root: '00'.repeat(32) }, 'ballot/root'],
    ['number of records', { records: 3 }, 'ballot/count'],
    ['number, where none were expected', { records: 0 }, 'ballot/count'],
  ])('another %s than the one imported', async (_what, change, code) => {
    const expected = { ...twoBallots.expected, ...change };
    expect(await open({ bytes, expected }, {}, { card })).toMatchObject({ ok: false, error: { code, place } });
    expect([asked, started]).toEqual([0, []]);
  });

  async function* brokenAfter(part: Uint8Array): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(part);
    throw new Error('EIO');
  }

  test('that cannot be read to its end', async () => {
    expect(await open(oneBallot, {}, { card, media: { chunks: () => brokenAfter(oneBallot.bytes.subarray(0, 100)) } }))
      .toEqual(err({ code: 'ballot/file-unreadable', place }));
    expect([asked, started]).toEqual([0, []]);
  });

  test('or not a second time', async () => {
    let reading = 0;
    const media = { chunks: () => (reading++ === 0 ? cut(bytes) : brokenAfter(bytes.subarray(0, 100))) };
    expect(await open(twoBallots, {}, { card, media })).toEqual(err({ code: 'ballot/file-unreadable', place }));
    expect([...stopped].sort()).toEqual(['counter', 'recount']);
  });
});
