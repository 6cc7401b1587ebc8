import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBytes, decodeUtf8, equalBytes, readUint, uint } from './bytes.ts';

test('integers are big-endian and read back', () => {
  expect(uint(0x01020304, 4)).toEqual(Uint8Array.of(1, 2, 3, 4));
  fc.assert(fc.property(fc.nat(0xffff_ffff), (n) => { expect(readUint(uint(n, 4), 0, 4)).toBe(n); }));
});

test('an integer that does not fit, is negative or broken is our bug', () => {
  for (const [n, width] of [[256, 1], [-1, 2], [1.5, 4], [Number.NaN, 8]] as const) expect(() => uint(n, width)).toThrow(RangeError);
  expect(() => readUint(new Uint8Array(3), 2, 2)).toThrow(RangeError);
});

test('bytes are ordered byte by byte, a prefix first', () => {
  fc.assert(fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
    expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(a, b)));
    expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
  }));
});

test('strict UTF-8 is decoded to the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(decodeUtf8(utf8ToBytes(text))).toBe(text); }));
});

test('what TextDecoder refuses is refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
    let expected: string | undefined;
    try {
      expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      expected = undefined;
    }
    expect(decodeUtf8(bytes)).toBe(expected);
  }), { numRuns: 2000 });
});
