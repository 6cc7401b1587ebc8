import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomness } from './random.ts';
import { pointOf, recipientWith, sealer } from './seal.ts';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const scalar = bytes(32).map((seed) => randomness(seed, 'test').scalar());

describe('seal', () => {
  it('gives what @hpke/core opens', () => fc.assert(fc.asyncProperty(scalar, scalar, bytes(52), bytes(32), async (key, ephemeral, info, plaintext) => {
    const sealed = sealer(recipientWith(key), info)(plaintext, ephemeral);
    expect(sealed).toHaveLength(113);
    const recipientKey = await suite.kem.importKey('raw', key, false);
    const opened = await suite.open({ recipientKey, enc: sealed.slice(0, 65), info }, sealed.slice(65));
    expect(new Uint8Array(opened)).toEqual(plaintext);
  }), { numRuns: 20 }));

  it('seals alike to who is known by the public key alone', () => fc.assert(fc.property(scalar, scalar, bytes(52), bytes(32), (key, ephemeral, info, plaintext) => {
    const alone = { publicKey: pointOf(key), privateKey: null };
    expect(sealer(alone, info)(plaintext, ephemeral)).toEqual(sealer(recipientWith(key), info)(plaintext, ephemeral));
  }), { numRuns: 20 }));

  it('gives another point and another ciphertext under another ephemeral key', () => {
    const seal = sealer(recipientWith(new Uint8Array(32).fill(1)), new Uint8Array(52));
    const [one, other] = [seal(new Uint8Array(32), new Uint8Array(32).fill(2)), seal(new Uint8Array(32), new Uint8Array(32).fill(3))];
    expect(Buffer.from(pointOf(new Uint8Array(32).fill(2))).equals(one.subarray(0, 65))).toBe(true);
    expect(one.subarray(0, 65)).not.toEqual(other.subarray(0, 65));
    expect(one.subarray(65)).not.toEqual(other.subarray(65));
  });
});
