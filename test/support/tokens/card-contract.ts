// What holds for every card, whatever token is behind it. The same tests run on each kind; only what a kind tells of its tries differs.
import { concatBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/core/election/context.ts';
import { err, ok } from '../../../src/core/kernel/result.ts';
import { ecdhKey } from '../../../src/main/adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import type { CardPort } from '../../../src/main/ports/card.ts';
import { relayKey, relayOpener } from '../../../src/main/processes/relay.ts';
import { openBallots } from '../../../src/main/usecases/open-ballots.ts';
import { aBallot, aBallotFile, type BallotFile, cut, sealed } from '../ballot-files.ts';
import { aContest, aDefinition, electionSecret, fileBytes } from '../elections.ts';
import { nobleX } from '../noble-primitives.ts';
import { childrenOf } from '../proc.ts';
import { aBench, type Bench, ourKey, ours, pin, pointOf, theirs, wrongPin } from './bench.ts';
import type { PlacedTokens, TokenKind } from './token-kinds.ts';

const definition = fileBytes(aDefinition({ purpose: 'rehearsal', contests: [aContest('HR_SMD')] }));
const ctx = contextOf(definition);

export function cardContract(kind: TokenKind): void {
  describe(`${kind.name}: which card it is`, () => { identity(kind, aBench(kind)); });
  describe(`${kind.name}: its PIN`, () => { personalNumber(kind, aBench(kind)); });
  describe(`${kind.name}: what it derives`, () => { derivation(kind, aBench(kind)); });
  describe(`${kind.name}: a count`, () => { counting(aBench(kind)); });
}

function identity(kind: TokenKind, bench: Bench<PlacedTokens>): void {
  test('stands on it, and is read before any PIN', async () => {
    const tokens = await bench.place(ours);
    const card = await bench.inserted(tokens);
    expect(await card.describe()).toMatchObject(ok({ label: 'K-01', publicKey: expect.objectContaining({ length: 65 }) }));
    expect(await keyOf(card)).toEqual([...ourKey]);
    expect(await tokens.pinsTried()).toBe(0);
  });

  test('that of another election is refused, and no PIN reaches it', async () => {
    const tokens = await bench.place(theirs);
    const card = await bench.insert(tokens);
    // A card that is named, and not looked for, is refused by whoever wants to count with it.
    const refusal = card.ok ? await count(bench, card.value, await aBallotFile(ctx, [aBallot(ctx, { type: 'blank' })])) : card;
    expect(refusal).toMatchObject(err({ code: 'card/other-election', values: { label: 'Z-09' } }));
    expect(await tokens.pinsTried()).toBe(0);
  });

  if (kind.found === 'by-key') {
    test('a token without a key is refused, and no PIN reaches it', async () => {
      const tokens = await bench.place({ ...ours, scalar: null });
      expect(await bench.insert(tokens)).toMatchObject(err({ code: 'card/no-key' }));
      expect(await tokens.pinsTried()).toBe(0);
    });
  }

  if (kind.places > 1) {
    test.each([['first', [ours, theirs]], ['second', [theirs, ours]]] as const)(
      'of two cards the one of this election is taken: the %s', async (_place, both) => {
        const tokens = await bench.place(...both);
        const card = await bench.unlocked(tokens);
        expect(await card.describe()).toMatchObject(ok({ label: 'K-01' }));
        expect(await tokens.pinsTried()).toBe(1);
      });
  }

  test('one that shows our public key and has another private key is not used', async () => {
    const tokens = await bench.place({ ...ours, scalar: theirs.scalar, shown: ourKey });
    const card = await bench.inserted(tokens);
    expect(await card.unlock(pin)).toEqual(err({ code: 'card/no-possession' }));
    expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/not-unlocked' }));
    expect(await card.sharedXBlinded(ourKey)).toEqual(err({ code: 'card/not-unlocked' }));
  });
}

function personalNumber(kind: TokenKind, bench: Bench<PlacedTokens>): void {
  test('a wrong one spends one try and is told; it is never tried again; then the right one goes', async () => {
    const tokens = await bench.place(ours);
    const card = await bench.inserted(tokens);
    expect(await card.unlock(wrongPin)).toEqual(err(afterOneWrong[kind.tries]));
    expect(await tokens.pinsTried()).toBe(1);
    expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/not-unlocked' }));
    expect(await tokens.pinsTried()).toBe(1);
    expect(await card.unlock(pin)).toEqual(ok(undefined));
    expect(await answersOf(card, [ourKey])).toEqual([...nobleX(electionSecret, ourKey)]);
  });

  test('what cannot be one never reaches the card', async () => {
    const tokens = await bench.place(ours);
    const card = await bench.inserted(tokens);
    for (const bad of ['', '12345', '1234567890123', '31415a', '３１４１５９', '314159\n', '314159\0']) {
      expect(await card.unlock(bad)).toEqual(err({ code: 'card/pin-form' }));
    }
    expect(await tokens.pinsTried()).toBe(0);
    expect(await card.unlock(pin)).toEqual(ok(undefined));
  });
}

const afterOneWrong = {
  'told': { code: 'card/wrong-pin', values: { left: 2 } },
  'last-told': { code: 'card/wrong-pin-uncounted' },
  'uncounted': { code: 'card/wrong-pin-uncounted' },
} as const satisfies Record<TokenKind['tries'], object>;

const ourEcdh = ecdhKey(electionSecret);

/** Points n·G with a leading zero byte in x, and with two; then those whose shared point with the election key has such an x. */
const leadingZeros = [379, 40_393, 501, 651, 34_288];

function derivation(kind: TokenKind, bench: Bench<PlacedTokens>): void {
  test('is that of another implementation: any points, leading zeros, in order, in runs of any length, to whoever was met last', async () => {
    const card = await bench.unlocked(await bench.place(ours));
    expect(await answersOf(card, [])).toEqual([]);
    const special = leadingZeros.map((n) => pointOf(scalarFrom(n)));
    expect(special.slice(0, 2).map((point) => point[1])).toEqual([0, 0]);
    expect(special.slice(2).map((point) => nobleX(electionSecret, point)[0])).toEqual([0, 0, 0]);
    const points = [...special, ...Array.from({ length: 45 }, () => relayKey().publicKey), special[0]!, ourKey];
    const runs = [points.slice(0, 7), [], points.slice(7, 8), points.slice(8)];
    const expected = points.map((point) => nobleX(electionSecret, point));
    expect(await answersOf(card, ...runs)).toEqual([...concatBytes(...expected)]);
    expect(await answersOf(card, points.slice(0, 3))).toEqual([...concatBytes(...expected.slice(0, 3))]);

    const counter = relayKey();
    await card.meet(counter.publicKey);
    const again = await Promise.all([
      card.sharedXBlinded(concatBytes(...points.slice(0, 12))), card.sharedX(points[12]!), card.sharedXBlinded(points[13]!),
    ]);
    const open = relayOpener(counter, 'x-coordinates');
    expect(again.flatMap((answer) => (answer.ok ? [...open(answer.value) ?? []] : []))).toEqual([...concatBytes(...expected.slice(0, 14))]);
  });

  test('is refused before the PIN, and stays possible for many points', async () => {
    const card = await bench.inserted(await bench.place(ours));
    await card.meet(relayKey().publicKey);
    expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/not-unlocked' }));
    expect(await card.sharedXBlinded(ourKey)).toEqual(err({ code: 'card/not-unlocked' }));
    expect(await card.unlock(pin)).toEqual(ok(undefined));
    const points = Array.from({ length: kind.points }, (_, n) => pointOf(scalarFrom(n + 1)));
    expect(await answersOf(card, points)).toEqual([...concatBytes(...points.map((point) => ourEcdh.x(point)))]);
  });

  test('ends with the process, whether that is closed or killed', async () => {
    const tokens = await bench.place(ours);
    const closed = await bench.unlocked(tokens);
    await closed.close();
    expect(await closed.sharedX(ourKey)).toEqual(err({ code: 'card/stopped' }));
    const killed = await bench.unlocked(tokens);
    await killed.meet(relayKey().publicKey);
    const pids = childrenOf(process.pid, '/processes/card.ts');
    expect(pids).toHaveLength(1);
    // Held, so that no card is too fast to be killed before its answer.
    process.kill(pids[0]!, 'SIGSTOP');
    const waiting = killed.sharedX(concatBytes(...Array.from({ length: kind.points }, () => ourKey)));
    process.kill(pids[0]!, 'SIGKILL');
    expect(await waiting).toEqual(err({ code: 'card/stopped' }));
    expect(await killed.describe()).toEqual(err({ code: 'card/stopped' }));
    expect(await answersOf(await bench.unlocked(tokens), [ourKey])).toEqual([...nobleX(electionSecret, ourKey)]);
  });
}

function counting(bench: Bench<PlacedTokens>): void {
  test('gives the planned totals, and tells what does not open', async () => {
    const tokens = await bench.place(ours);
    const card = await bench.unlocked(tokens);
    const file = await plannedBallots();
    const opened = await count(bench, card, file);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value).toMatchObject({ records: 14, opened: 13, undecryptable: 1, agreed: true });
    expect(await opened.value.reveal()).toMatchObject(ok(plannedTotals));
  });
}

/** Fourteen ballots in one contest: seven, three and two for the candidates, a blank one, and one of another election. */
export async function plannedBallots(): Promise<BallotFile> {
  const votes = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3].map((code) => aBallot(ctx, { type: 'option', code }));
  return aBallotFile(ctx, [...votes, aBallot(ctx, { type: 'blank' }), sealed(new Uint8Array(32), new Uint8Array(32), 1)]);
}

export const plannedTotals = {
  contest: 1, readable: 13, valid: 12, result: { rows: [{ code: 1, votes: 7 }, { code: 2, votes: 3 }, { code: 3, votes: 2 }] },
};

export function count(bench: Bench<PlacedTokens>, card: CardPort, { bytes, expected }: BallotFile): ReturnType<typeof openBallots> {
  return openBallots(
    { processes: bench.processes, card, media: { chunks: () => cut(bytes) }, primitives: nodePrimitives },
    { definition, notices: null, contest: 1, ballotFile: 'ballots-1.kbx', expected, workers: 1, onProgress: () => undefined },
  );
}

/** What the card answers to runs asked all at once, as a counter reads it that it has just met. */
export async function answersOf(card: CardPort, ...runs: readonly (readonly Uint8Array[])[]): Promise<readonly number[]> {
  const counter = relayKey();
  expect(await card.meet(counter.publicKey)).toEqual(ok(undefined));
  const answers = await Promise.all(runs.map((run) => card.sharedX(concatBytes(...run))));
  const open = relayOpener(counter, 'x-coordinates');
  return answers.flatMap((answer) => {
    if (!answer.ok) throw new Error(answer.error.code);
    const xs = open(answer.value);
    if (xs === undefined) throw new Error('not sealed to the counter that was met last');
    return [...xs];
  });
}

async function keyOf(card: CardPort): Promise<readonly number[]> {
  const facts = await card.describe();
  return facts.ok ? [...facts.value.publicKey] : [];
}

function scalarFrom(n: number): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => (at < 28 ? 0 : n >> (8 * (31 - at))));
}
