import { p256 } from '@noble/curves/nist.js';
import { ECDH, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nobleX, noblePrimitives } from '../../../../test/support/noble-primitives.ts';
import { ecdhKey, freshScalar } from './ecdh.ts';
import { nodePrimitives } from './primitives.ts';

function onCurveForOpenSsl(bytes: Uint8Array): boolean {
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return bytes.length === 65 && bytes[0] === 4;
  } catch {
    return false;
  }
}

test('hashes are those of noble', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 1500, size: 'max' }), (key, data) => {
    expect([...nodePrimitives.sha256(data)]).toEqual([...noblePrimitives.sha256(data)]);
    expect([...nodePrimitives.hmacSha256(key, data)]).toEqual([...noblePrimitives.hmacSha256(key, data)]);
  }));
});

test('a point is a point where OpenSSL says so: good ones, ones beside the curve, and bytes at random', () => {
  for (let i = 0; i < 50; i++) {
    const point = p256.getPublicKey(freshScalar(), false);
    const beside = point.slice();
    beside[1 + i]! ^= 0x10;
    for (const bytes of [point, beside, Uint8Array.of(4, ...randomBytes(64))]) {
      expect(nodePrimitives.isP256Point(bytes)).toBe(onCurveForOpenSsl(bytes));
    }
    expect(nodePrimitives.isP256Point(point)).toBe(true);
    expect(nodePrimitives.isP256Point(beside)).toBe(false);
  }
});

const point = p256.getPublicKey(new Uint8Array(32).fill(1), false);
const prime = Buffer.from('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff', 'hex');

test.each([
  ['the identity, padded', new Uint8Array(65)],
  ['the identity as one byte', Uint8Array.of(0)],
  ['the identity written as a point', Uint8Array.of(4, ...new Uint8Array(64))],
  ['a compressed point', p256.getPublicKey(new Uint8Array(32).fill(1), true)],
  ['a hybrid point', Uint8Array.of(6 + (point[64]! & 1), ...point.subarray(1))],
  ['a compressed point, padded', Uint8Array.of(...p256.getPublicKey(new Uint8Array(32).fill(1), true), ...new Uint8Array(32))],
  ['no bytes', new Uint8Array(0)],
  ['one byte more', Uint8Array.of(...point, 0)],
  ['a coordinate of p, which is 0 written otherwise', Uint8Array.of(4, ...prime, ...point.subarray(33))],
])('no point: %s', (_what, bytes) => {
  expect(nodePrimitives.isP256Point(bytes)).toBe(false);
});

test('a coordinate not below p is no point, though its residue lies on the curve', () => {
  // y of the points with x = 5 is on the curve; x + p fits in 32 bytes and is the same residue.
  const { x, y } = p256.Point.fromHex('02' + '5'.padStart(64, '0'));
  const hex = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex');
  expect(nodePrimitives.isP256Point(Uint8Array.of(4, ...hex(x), ...hex(y)))).toBe(true);
  expect(nodePrimitives.isP256Point(Uint8Array.of(4, ...hex(x + BigInt(`0x${prime.toString('hex')}`)), ...hex(y)))).toBe(false);
});

test('x-coordinates are those of noble', () => {
  for (let i = 0; i < 20; i++) {
    const [secret, other] = [freshScalar(), p256.getPublicKey(freshScalar(), false)];
    expect([...ecdhKey(secret).x(other)]).toEqual([...nobleX(secret, other)]);
    expect([...ecdhKey(secret).publicKey]).toEqual([...p256.getPublicKey(secret, false)]);
  }
});

test('a fresh scalar is always 32 bytes', () => {
  for (let i = 0; i < 20; i++) expect(freshScalar()).toHaveLength(32);
});
