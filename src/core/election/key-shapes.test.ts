// Points in hexadecimal.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { compress, compressedPoint, point } from './key-shapes.ts';

test('the compressed form is the one of SEC 1, for even and odd Y', () => {
  const prefixes = new Set<string>();
  for (let scalar = 1; scalar <= 8; scalar++) {
    const secret = new Uint8Array(32).fill(scalar);
    const compressed = compress(bytesToHex(p256.getPublicKey(secret, false)));
    expect(compressed).toBe(bytesToHex(p256.getPublicKey(secret, true)));
    prefixes.add(compressed.slice(0, 2));
  }
  expect(prefixes).toEqual(new Set(['02', '03']));
});

test('one form is not taken for the other', () => {
  const key = bytesToHex(p256.getPublicKey(new Uint8Array(32).fill(7), false));
  expect([point(key, '').ok, compressedPoint(compress(key), '').ok]).toEqual([true, true]);
  expect([point(compress(key), '').ok, compressedPoint(key, '').ok, point('00', '').ok]).toEqual([false, false, false]);
});
