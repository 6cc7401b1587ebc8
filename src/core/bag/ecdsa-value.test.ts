import { p256 } from '@noble/curves/nist.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ecdsaValue, readEcdsaValue } from './ecdsa-value.ts';

const order = p256.Point.Fn.ORDER;
const scalarHex = (n: bigint): string => n.toString(16).padStart(64, '0');

test('every signature is written and read back, small numbers too', () => {
  const scalar = fc.oneof(fc.bigInt({ min: 1n, max: order - 1n }), fc.bigInt({ min: 1n, max: 1n << 16n }), fc.constant(1n << 255n));
  fc.assert(fc.property(scalar, scalar, (r, s) => {
    const signature = hexToBytes(scalarHex(r) + scalarHex(s));
    expect(readEcdsaValue(ecdsaValue(signature))).toEqual(signature);
  }));
});

test('a signature of another length is our bug', () => {
  expect(() => ecdsaValue(new Uint8Array(63))).toThrow(RangeError);
});

test.each([
  ['r = 0', '3006020100020101'],
  ['s = 0', '3006020101020100'],
  ['r = q', `3026022100${scalarHex(order)}020101`],
  ['s above q', `3026020101022100${scalarHex(order + 1n)}`],
  ['a negative number', '3006020181020101'],
  ['a needless zero byte', '300702020001020101'],
  ['an empty number', '30050200020101'],
  ['34 bytes', `3027022200${'00'.repeat(32)}01020101`],
  ['three numbers', '3009020101020101020101'],
  ['one number', '3003020101'],
  ['bytes after it', '30060201010201010500'],
  ['no sequence', '3106020101020101'],
  ['other types inside', '3006040101020101'],
  ['nothing', ''],
])('refused: %s', (_what, der) => {
  expect(readEcdsaValue(hexToBytes(der))).toBeUndefined();
});
