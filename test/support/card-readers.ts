// Readers of IC cards for tests, and a store for what is enrolled.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterAll } from 'vitest';
import { err, ok } from '../../src/core/kernel/result.ts';
import type { CardRefusal } from '../../src/core/keys/card-refusals.ts';
import { openTerminalStore } from '../../src/main/adapters/store-sqlite/terminal-store.ts';
import type { CardExercise, TokenFacts } from '../../src/main/ports/card.ts';
import type { CardReaders } from '../../src/main/ports/card-readers.ts';
import type { Installed, TerminalStore } from '../../src/main/ports/store.ts';
import { anInstallation, chain } from './a-log.ts';

export function pointOf(n: number): Uint8Array {
  return p256.getPublicKey(new Uint8Array(32).fill(n), false);
}

export function keyOf(n: number): string {
  return bytesToHex(pointOf(n));
}

export function aToken(changes: Partial<TokenFacts> = {}): TokenFacts {
  return { module: '/lib/cards.so', reader: 'Reader 00 00', label: 'Card 1', serial: '0001', publicKeys: [pointOf(1)], triesLeft: null, ...changes };
}

export interface ReadersForTests extends CardReaders {
  /** What was asked of the cards, in order: a PIN as `unlock 314159 first-tries`. */
  readonly asked: readonly string[];
}

export function readersWith(tokens: readonly TokenFacts[], { unlock, exercise, unreadable = 0 }: {
  readonly unlock?: CardRefusal; readonly exercise?: CardRefusal; readonly unreadable?: number;
} = {}): ReadersForTests {
  const asked: string[] = [];
  return {
    asked,
    list: () => Promise.resolve(ok({ tokens, unreadable })),
    insert(publicKey) {
      asked.push('insert');
      return Promise.resolve(ok({
        facts: { label: 'Card 1', publicKey: Buffer.from(publicKey, 'hex'), purpose: null, triesLeft: null },
        unlock: (pin: string, act: string) => {
          asked.push(`unlock ${pin} ${act}`);
          return Promise.resolve(unlock === undefined ? ok(undefined) : err(unlock));
        },
        exercise: (rounds: number) => {
          asked.push(`exercise ${rounds}`);
          const answer: CardExercise = { milliseconds: Array.from({ length: rounds }, (_, i) => i + 1) };
          return Promise.resolve(exercise === undefined ? ok(answer) : err(exercise));
        },
        close: () => {
          asked.push('close');
          return Promise.resolve();
        },
      }));
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-cards-'));
const stores: TerminalStore[] = [];
afterAll(() => {
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true });
});

/** A real store, new, on which these definitions are installed. */
export function storeOfCards(installed: readonly Installed[] = []): TerminalStore {
  const store = openTerminalStore(join(folder, `${stores.length}.db`));
  if (!store.ok) throw new Error(store.error.code);
  stores.push(store.value);
  for (const definition of installed) {
    const [record] = chain([anInstallation(definition.ctx)]);
    const done = store.value.install({ ...definition, state: {}, record: record!, keep: new Map() });
    if (!done.ok) throw new Error(done.error.code);
  }
  return store.value;
}
