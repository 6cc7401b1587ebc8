// What holds for every card that lies in a reader: hands pull it, readers and services fail, and the count goes on to the right result.
import { concatBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/core/kernel/result.ts';
import { relayKey } from '../../../src/main/processes/relay.ts';
import { nobleX } from '../noble-primitives.ts';
import { electionSecret } from '../elections.ts';
import { aBench, ourKey, ours, pin } from './bench.ts';
import { answersOf, count, plannedBallots, plannedTotals } from './card-contract.ts';
import type { CardKind } from './token-kinds.ts';

export function removalContract(kind: CardKind): void {
  describe(`${kind.name} in a reader`, () => {
    const bench = aBench(kind);
    const points = Array.from({ length: 6 }, () => ourKey);

    test('pulled in the middle of a count: no total is left of it; put in again, the count gives the planned totals', async () => {
      const tokens = await bench.place(ours);
      const file = await plannedBallots();
      const card = await bench.unlocked(tokens);
      tokens.reader.atDerivation(5, () => tokens.reader.snatch());
      expect(await count(bench, card, file)).toEqual(err({ code: 'card/removed' }));
      expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/removed' }));
      await card.close();

      await tokens.reader.insert();
      const opened = await count(bench, await bench.unlocked(tokens), file);
      if (!opened.ok) throw new Error(opened.error.code);
      expect(await opened.value.reveal()).toMatchObject(ok(plannedTotals));
    });

    test('put in again, it wants its PIN again: what was unlocked before is over', async () => {
      const tokens = await bench.place(ours);
      const card = await bench.unlocked(tokens);
      await card.meet(relayKey().publicKey);
      await tokens.reader.pull();
      await tokens.reader.insert();
      expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/removed' }));
    });

    test('pulled before its PIN: refused, and no PIN is spent', async () => {
      const tokens = await bench.place(ours);
      const card = await bench.inserted(tokens);
      await tokens.reader.pull();
      expect(await card.unlock(pin)).toEqual(err({ code: 'card/removed' }));
      expect(await tokens.pinsTried()).toBe(0);
      expect(await bench.insert(tokens)).toEqual(err({ code: 'card/absent' }));
    });

    test('whose service dies, as with a reader unplugged: refused; when it is back, everything works again', async () => {
      const tokens = await bench.place(ours);
      const card = await bench.unlocked(tokens);
      await card.meet(relayKey().publicKey);
      await tokens.reader.stopService('killed');
      expect(await card.sharedX(concatBytes(...points))).toEqual(err({ code: 'card/removed' }));
      await card.close();
      expect(await bench.insert(tokens)).toEqual(err({ code: 'card/absent' }));
      await tokens.reader.startService();
      expect(await answersOf(await bench.unlocked(tokens), points)).toEqual(points.flatMap((point) => [...nobleX(electionSecret, point)]));
    });

    test('that says nothing is given up in time', async () => {
      const tokens = await bench.place(ours);
      const card = await bench.unlocked(tokens);
      await card.meet(relayKey().publicKey);
      tokens.reader.become('mute');
      expect(await card.sharedX(ourKey)).toEqual(err({ code: 'card/silent' }));
      await card.close();
    });

    test.each(['mute', 'foreign'] as const)('that is %s from the first is not taken for an empty reader', async (nature) => {
      const tokens = await bench.place(ours);
      await tokens.reader.pull();
      tokens.reader.become(nature);
      await tokens.reader.insert();
      expect(await bench.insert(tokens)).toEqual(err({ code: 'card/unreadable' }));
    });
  });
}
