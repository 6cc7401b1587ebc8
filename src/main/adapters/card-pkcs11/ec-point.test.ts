import { p256, p384 } from '@noble/curves/nist.js';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { isP256, pointFrom } from './ec-point.ts';

const point = p256.getPublicKey(new Uint8Array(32).fill(0x33), false);
const wrapped = concatBytes(Uint8Array.of(0x04, 0x41), point);

test('a point is read bare and as a DER OCTET STRING', () => {
  expect(pointFrom(point)).toEqual(point);
  expect(pointFrom(wrapped)).toEqual(point);
});

describe('no point is', () => {
  const beside = point.slice();
  beside[64]! ^= 1;
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a compressed point', p256.getPublicKey(new Uint8Array(32).fill(0x33), true)],
    ['one beside the curve', beside],
    ['that, wrapped', concatBytes(Uint8Array.of(0x04, 0x41), beside)],
    ['the point of all zeros', concatBytes(Uint8Array.of(4), new Uint8Array(64))],
    ['a wrapped point with something after it', concatBytes(wrapped, Uint8Array.of(0))],
    ['a wrapped point cut short', wrapped.subarray(0, 66)],
    ['a point in a BIT STRING', concatBytes(Uint8Array.of(0x03, 0x41), point)],
    ['a length in more bytes than it needs', concatBytes(Uint8Array.of(0x04, 0x81, 0x41), point)],
    ['a point of another curve', p384.getPublicKey(new Uint8Array(48).fill(0x33), false)],
  ])('%s', (_what, bytes) => { expect(pointFrom(bytes)).toBeUndefined(); });
});

test('the curve is P-256 by name, and no other', () => {
  expect(isP256(hexToBytes('06082a8648ce3d030107'))).toBe(true);
  expect(isP256(hexToBytes('06052b81040022'))).toBe(false);
  expect(isP256(hexToBytes('06082a8648ce3d03010700'))).toBe(false);
  // The curve as an algorithm that the standard allows to be left implicit.
  expect(isP256(hexToBytes('0500'))).toBe(false);
});
