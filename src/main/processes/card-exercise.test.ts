import { expect, test } from 'vitest';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { ecdhKey } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { exerciseCard, provePossession } from './card-exercise.ts';
import type { UnlockedCard } from './inserted-card.ts';

const key = ecdhKey(new Uint8Array(32).fill(0x33));

function aCard(changes: Partial<UnlockedCard> = {}): UnlockedCard {
  return {
    publicKey: key.publicKey,
    x: (points) => Promise.resolve(ok(key.x(points))),
    refuses: () => Promise.resolve(true),
    lock: () => Promise.resolve(),
    ...changes,
  };
}

/** Answers right, and from the n-th question on with something else. */
function until(n: number, later: UnlockedCard['x']): UnlockedCard['x'] {
  let asked = 0;
  return (points) => (++asked < n ? Promise.resolve(ok(key.x(points))) : later(points));
}

test('each round is timed; every point is another one, and what shall be refused is no point of the curve', async () => {
  const asked: Uint8Array[] = [];
  const bad: Uint8Array[] = [];
  const card = aCard({
    x: (points) => { asked.push(points); return Promise.resolve(ok(key.x(points))); },
    refuses: (bytes) => { bad.push(bytes); return Promise.resolve(true); },
  });
  const exercise = await exerciseCard(card, 3);
  expect(exercise.ok && exercise.value.milliseconds).toHaveLength(3);
  expect(asked).toHaveLength(4);
  expect(asked.every((point, at) => asked.findIndex((each) => equalBytes(each, point)) === at)).toBe(true);
  expect(bad.map((bytes) => [bytes.length, bytes[0], nodePrimitives.isP256Point(bytes)])).toEqual([[65, 4, false], [65, 4, false]]);
});

test.each([0, 1])('a card that answers the bad point %s is refused', async (which) => {
  let asked = 0;
  const card = aCard({ refuses: () => Promise.resolve(asked++ !== which) });
  expect(await exerciseCard(card, 1)).toEqual(err({ code: 'card/accepts-bad-points' }));
});

test('a wrong answer is no possession, at once and in any round', async () => {
  const wrong: UnlockedCard['x'] = () => Promise.resolve(ok(new Uint8Array(32)));
  expect(await provePossession(aCard({ x: wrong }))).toEqual(err({ code: 'card/no-possession' }));
  expect(await exerciseCard(aCard({ x: until(3, wrong) }), 5)).toEqual(err({ code: 'card/no-possession' }));
  expect(await provePossession(aCard({ publicKey: ecdhKey(new Uint8Array(32).fill(0x44)).publicKey }))).toEqual(err({ code: 'card/no-possession' }));
});

test('a card that refuses everything after the bad points was pulled out', async () => {
  const gone: UnlockedCard['x'] = () => Promise.resolve(err({ code: 'card/removed' }));
  expect(await exerciseCard(aCard({ x: until(3, gone) }), 2)).toEqual(err({ code: 'card/removed' }));
});
