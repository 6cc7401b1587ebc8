import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { noblePrimitives } from '../support/noble-primitives.ts';

describe.each([['the runtime', nodePrimitives], ['noble', noblePrimitives]])('on the primitives of %s', (_name, primitives) => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('SHA-256 of "%s" is that of FIPS 180-4', (text, digest) => {
    expect(bytesToHex(primitives.sha256(utf8ToBytes(text)))).toBe(digest);
  });

  test.each([
    ['case 1', '0b'.repeat(20), '4869205468657265', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    ['case 2, a short key', '4a656665', '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    ['case 3', 'aa'.repeat(20), 'dd'.repeat(50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
    ['case 6, a key longer than a block', 'aa'.repeat(131), bytesToHex(utf8ToBytes('Test Using Larger Than Block-Size Key - Hash Key First')),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'],
    ['an empty key over nothing', '', '', 'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad'],
  ])('HMAC-SHA-256 of RFC 4231 %s', (_case, key, data, mac) => {
    expect(bytesToHex(primitives.hmacSha256(hexToBytes(key), hexToBytes(data)))).toBe(mac);
  });

  // "The Galois/Counter Mode of Operation (GCM)", McGrew and Viega, test cases 13 and 16.
  const key16 = 'feffe9928665731c6d6a8f9467308308'.repeat(2);
  test.each([
    ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    ['16', key16, 'cafebabefacedbaddecaf888', 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662'
      + '76fc6ece0f4e1768cddf8853bb2d551b'],
  ])('AES-256-GCM opens test case %s, and nothing that differs from it', (_case, key, nonce, aad, plaintext, sealed) => {
    const open = (bytes: Uint8Array) => primitives.aes256GcmOpen(hexToBytes(key), hexToBytes(nonce), hexToBytes(aad), bytes);
    expect(bytesToHex(open(hexToBytes(sealed))!)).toBe(plaintext);
    for (const at of [0, sealed.length / 2 - 1]) {
      const changed = hexToBytes(sealed);
      changed[at]! ^= 1;
      expect(open(changed)).toBeUndefined();
    }
    expect(open(hexToBytes(sealed).subarray(0, 15))).toBeUndefined();
  });
});
