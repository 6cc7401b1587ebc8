import { concatBytes } from '@noble/hashes/utils.js';
import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nobleX } from '../../../../test/support/noble-primitives.ts';
import { blindPoints } from './blinding.ts';
import { freshScalar, xCoordinates, ecdhKey } from './ecdh.ts';
import { nodePrimitives } from './primitives.ts';

const parts = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

const order = p256.Point.Fn.ORDER;
const aScalar = fc.oneof(fc.bigInt(1n, order - 1n), fc.bigInt(1n, 3n), fc.bigInt(order - 3n, order - 1n))
  .map((n) => p256.Point.Fn.toBytes(n));
const pointOf = (scalar: Uint8Array): Uint8Array => p256.getPublicKey(scalar, false);

test('an honest card gives by blinded points what it gives directly, as another implementation says', () => {
  fc.assert(fc.property(aScalar, fc.array(aScalar.map(pointOf), { maxLength: 6 }), (key, points) => {
    const { points: blinded, unblind } = blindPoints(concatBytes(...points));
    expect(parts(unblind(xCoordinates(ecdhKey(key), blinded)), 32)).toEqual(points.map((point) => nobleX(key, point)));
  }), { numRuns: 120 });
});

test('leading zeros stay: of the shared x, and of what is answered to the blinded point', () => {
  const key = ecdhKey(new Uint8Array(32).fill(0x33));
  const fresh = (): Uint8Array => ecdhKey(freshScalar()).publicKey;
  let point = fresh();
  while (key.x(point)[0] !== 0) point = fresh();
  for (let first: number | undefined; first !== 0;) {
    const { points, unblind } = blindPoints(point);
    const answer = key.x(points);
    [first] = answer;
    expect(unblind(answer)).toEqual(new Uint8Array(key.x(point)));
  }
});

test('what the card sees are points of the curve, each another one, and none of those that are meant', () => {
  const point = ecdhKey(freshScalar()).publicKey;
  const seen = parts(blindPoints(concatBytes(...Array.from({ length: 200 }, () => point))).points, 65);
  expect(seen.every((each) => nodePrimitives.isP256Point(each))).toBe(true);
  expect(new Set([point, ...seen].map((each) => Buffer.from(each.subarray(1, 33)).toString('hex'))).size).toBe(201);
});

test('nothing is blinded to nothing, and what is no x-coordinate is our bug', () => {
  expect(blindPoints(new Uint8Array(0)).points).toHaveLength(0);
  expect(blindPoints(new Uint8Array(0)).unblind(new Uint8Array(0))).toHaveLength(0);
  expect(() => blindPoints(ecdhKey(freshScalar()).publicKey).unblind(new Uint8Array(32).fill(0xff))).toThrow();
});
