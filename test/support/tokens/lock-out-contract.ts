// What holds for every card that locks after wrong PINs.
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/core/kernel/result.ts';
import { electionSecret } from '../elections.ts';
import { nobleX } from '../noble-primitives.ts';
import { aBench, ourKey, ours, pin, wrongPin } from './bench.ts';
import { answersOf } from './card-contract.ts';
import type { PlacedTokens, TokenKind } from './token-kinds.ts';

/** `again` is what happens to the card between two nights: it is put in anew, the service and the reader have been off. */
export function lockOutContract<P extends PlacedTokens>(kind: TokenKind<P>, again: (tokens: P) => Promise<void>): void {
  describe(`${kind.name}: its last try`, () => {
    const bench = aBench(kind);

    async function afterTwoWrong(): Promise<P> {
      const tokens = await bench.place(ours);
      const card = await bench.inserted(tokens);
      for (const told of wrongTries[kind.tries === 'told' ? 'told' : 'last-told']) expect(await card.unlock(wrongPin)).toEqual(err(told));
      await card.close();
      return tokens;
    }

    test('is not made by an ordinary entry, right or wrong, on this night or another', async () => {
      const tokens = await afterTwoWrong();
      const tried = await tokens.pinsTried();
      for (let night = 0; night < 2; night++) {
        const card = await bench.inserted(tokens);
        expect(await card.describe()).toMatchObject(ok({ triesLeft: 1 }));
        expect(await card.unlock(pin)).toEqual(err({ code: 'card/final-try' }));
        expect(await card.unlock(wrongPin)).toEqual(err({ code: 'card/final-try' }));
        expect(await tokens.pinsTried()).toBe(tried);
        await card.close();
        await again(tokens);
      }
    });

    test('is an act of its own: the right PIN gives all tries back', async () => {
      const tokens = await afterTwoWrong();
      const card = await bench.inserted(tokens);
      expect(await card.unlock(pin, 'final-try')).toEqual(ok(undefined));
      expect(await answersOf(card, [ourKey])).toEqual([...nobleX(electionSecret, ourKey)]);
      await card.close();
      const next = await bench.inserted(tokens);
      expect(await next.unlock(wrongPin)).toEqual(err(wrongTries[kind.tries === 'told' ? 'told' : 'last-told'][0]));
    });

    test('spent with a wrong PIN locks the card, for good', async () => {
      const tokens = await afterTwoWrong();
      const card = await bench.inserted(tokens);
      expect(await card.unlock(wrongPin, 'final-try')).toEqual(err({ code: 'card/locked' }));
      const tried = await tokens.pinsTried();
      expect(await card.unlock(pin)).toEqual(err({ code: 'card/locked' }));
      expect(await card.unlock(pin, 'final-try')).toEqual(err({ code: 'card/locked' }));
      await card.close();
      await again(tokens);
      const next = await bench.inserted(tokens);
      expect(await next.describe()).toMatchObject(ok({ triesLeft: 0 }));
      expect(await next.unlock(pin, 'final-try')).toEqual(err({ code: 'card/locked' }));
      expect(await tokens.pinsTried()).toBe(tried);
    });
  });
}

const wrongTries = {
  'told': [{ code: 'card/wrong-pin', values: { left: 2 } }, { code: 'card/wrong-pin', values: { left: 1 } }],
  'last-told': [{ code: 'card/wrong-pin-uncounted' }, { code: 'card/wrong-pin', values: { left: 1 } }],
} as const;
