// Where the contract of a card is tried: a home of its own, tokens made for one test, the real process that holds the card, and an end to
// everything after the test.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { missingTestPackages } from '../../../scripts/lib/debian-packages.ts';
import type { Result } from '../../../src/core/kernel/result.ts';
import type { CardRefusal } from '../../../src/core/keys/card-refusals.ts';
import { forkedProcesses } from '../../../src/main/adapters/processes-node/fork.ts';
import type { CardPort } from '../../../src/main/ports/card.ts';
import type { ProcessPort } from '../../../src/main/ports/processes.ts';
import { insertCard } from '../../../src/main/processes/card-in-process.ts';
import { entryUrl } from '../../../src/main/processes/entry-url.ts';
import { electionSecret } from '../elections.ts';
import type { PlacedTokens, TokenContents, TokenKind } from './token-kinds.ts';

export const pin = '314159';
export const wrongPin = '271828';
export const ours: TokenContents = { label: 'K-01', pin, scalar: electionSecret };
export const theirs: TokenContents = { label: 'Z-09', pin, scalar: new Uint8Array(32).fill(0x44) };

/** 65 bytes. */
export const ourKey = pointOf(electionSecret);

export function pointOf(scalar: Uint8Array): Uint8Array {
  return p256.getPublicKey(scalar, false);
}

export interface Bench<P extends PlacedTokens> {
  readonly processes: ProcessPort;
  place(...tokens: readonly TokenContents[]): Promise<P>;
  /** The card of our election, as the terminal looks for it. */
  insert(tokens: P): Promise<Result<CardPort, CardRefusal>>;
  /** The same, where nothing else is expected than that it is there; its PIN not tried. */
  inserted(tokens: P): Promise<CardPort>;
  unlocked(tokens: P): Promise<CardPort>;
}

/** A process that says nothing is given up sooner than on a terminal, but not before it can have started. */
const patienceMs = { card: 15_000, counter: 20_000, recount: 20_000 };

/** For one group of tests; call it among their hooks. */
export function aBench<P extends PlacedTokens>(kind: TokenKind<P>): Bench<P> {
  const processes = forkedProcesses(entryUrl, patienceMs);
  const usual = process.env.HOME;
  const placed: P[] = [];
  const cards: CardPort[] = [];
  let home = '';
  let number = 0;

  beforeAll(async () => {
    const missing = missingTestPackages();
    if (missing.length > 0) throw new Error(`these tests need Debian packages: apt-get install ${missing.join(' ')}`);
    home = await mkdtemp(join(tmpdir(), 'kaihyo-tokens-'));
    process.env.HOME = home;
  });
  afterEach(async () => {
    await Promise.all(cards.splice(0).map((card) => card.close()));
    await Promise.all(placed.splice(0).map((tokens) => tokens.remove()));
  });
  afterAll(async () => {
    if (usual === undefined) delete process.env.HOME;
    else process.env.HOME = usual;
    await rm(home, { recursive: true });
  });

  const bench: Bench<P> = {
    processes,
    async place(...tokens) {
      const folder = join(home, String(number++));
      await mkdir(folder);
      const made = await kind.place(folder, tokens);
      placed.push(made);
      return made;
    },
    async insert(tokens) {
      const card = await insertCard(processes, tokens.cardWith(ourKey));
      if (card.ok) cards.push(card.value);
      return card;
    },
    async inserted(tokens) {
      const card = await bench.insert(tokens);
      if (!card.ok) throw new Error(`not inserted: ${card.error.code}`);
      return card.value;
    },
    async unlocked(tokens) {
      const card = await bench.inserted(tokens);
      const answer = await card.unlock(pin);
      if (!answer.ok) throw new Error(`not unlocked: ${answer.error.code}`);
      return card;
    },
  };
  return bench;
}
