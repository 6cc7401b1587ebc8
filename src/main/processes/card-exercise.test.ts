import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { ecdhKey } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { blindedX, exerciseCard, provePossession } from './card-exercise.ts';
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

describe('the second question', () => {
  const points = Array.from({ length: 40 }, (_, n) => ecdhKey(new Uint8Array(32).fill(n + 1)).publicKey);
  const right = new Uint8Array(Buffer.concat(points.map((point) => key.x(point))));
  const xOfAll = (all: Uint8Array, x: (point: Uint8Array) => Uint8Array): ReturnType<UnlockedCard['x']> => {
    const each = Array.from({ length: all.length / 65 }, (_, i) => x(all.subarray(i * 65, (i + 1) * 65)));
    return Promise.resolve(ok(new Uint8Array(Buffer.concat(each))));
  };

  test('is one with its proof, is asked by other points, and gives the same', async () => {
    const asked: Uint8Array[] = [];
    const card = aCard({ x: (all) => { asked.push(all); return xOfAll(all, (point) => key.x(point)); } });
    expect(await blindedX(card, Buffer.concat(points))).toEqual(ok(right));
    expect(asked.map(({ length }) => length)).toEqual([41 * 65]);
    expect(points.filter((point) => Buffer.from(asked[0]!).includes(Buffer.from(point)))).toEqual([]);
  });

  test('shows the right answer also of a card that is always wrong for certain secrets', async () => {
    const avoided = points.slice(0, 5).map((point) => Buffer.from(key.x(point)).toString('hex'));
    const crooked = (point: Uint8Array): Uint8Array => {
      const x = key.x(point);
      return avoided.includes(Buffer.from(x).toString('hex')) ? key.x(key.publicKey) : x;
    };
    const card = aCard({ x: (all) => xOfAll(all, crooked) });
    expect(await card.x(points[0]!)).not.toEqual(await blindedX(card, points[0]!));
    expect(await blindedX(card, Buffer.concat(points))).toEqual(ok(right));
  });

  test('ends with a card that does not prove its key, or does not answer', async () => {
    const other = ecdhKey(new Uint8Array(32).fill(0x44));
    expect(await blindedX(aCard({ x: (all) => xOfAll(all, (point) => other.x(point)) }), points[0]!)).toEqual(err({ code: 'card/no-possession' }));
    expect(await blindedX(aCard({ x: () => Promise.resolve(err({ code: 'card/removed' })) }), points[0]!)).toEqual(err({ code: 'card/removed' }));
  });
});

test('a card that refuses everything after the bad points was pulled out', async () => {
  const gone: UnlockedCard['x'] = () => Promise.resolve(err({ code: 'card/removed' }));
  expect(await exerciseCard(aCard({ x: until(3, gone) }), 2)).toEqual(err({ code: 'card/removed' }));
});
