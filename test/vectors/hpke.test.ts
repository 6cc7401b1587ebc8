import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keySchedule, opener } from '../../src/core/hpke/hpke.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import { ecdhKey } from '../../src/main/adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { nobleX, noblePrimitives } from '../support/noble-primitives.ts';
import { hpkeVectors } from './hpke-p256.ts';

describe.each([['the runtime', nodePrimitives], ['noble', noblePrimitives]])('on the primitives of %s', (_name, primitives) => {
  test.each(hpkeVectors)('the key schedule gives the values of $name', ({ aead, skRm, pkRm, enc, info, ...expected }) => {
    const schedule = keySchedule(primitives, { ...suite1.hpke, aead, keyLength: aead === 1 ? 16 : 32 }, hexToBytes(pkRm), hexToBytes(info));
    const { sharedSecret, key, nonce } = schedule(ecdhKey(hexToBytes(skRm)).x(hexToBytes(enc)), hexToBytes(enc));
    expect(bytesToHex(sharedSecret)).toBe(expected.sharedSecret);
    expect(bytesToHex(key)).toBe(expected.key);
    expect(bytesToHex(nonce)).toBe(expected.baseNonce);
  });

  test('suite 1 opens the ciphertext of the vector with AES-256-GCM, and not under another aad', () => {
    const vector = hpkeVectors.find(({ aead }) => aead === 2)!;
    const open = opener(primitives, suite1.hpke, hexToBytes(vector.pkRm), hexToBytes(vector.info));
    const [dh, enc, ct] = [nobleX(hexToBytes(vector.skRm), hexToBytes(vector.enc)), hexToBytes(vector.enc), hexToBytes(vector.ct)];
    expect(bytesToHex(open(dh, enc, ct, hexToBytes(vector.aad))!)).toBe(vector.pt);
    expect(open(dh, enc, ct)).toBeUndefined();
  });
});

test('the key of RFC 9180 A.3.1 opens its ciphertext', () => {
  const { key, baseNonce, aad, pt, ct } = hpkeVectors[0]!;
  const decipher = createDecipheriv('aes-128-gcm', hexToBytes(key), hexToBytes(baseNonce), { authTagLength: 16 });
  decipher.setAAD(hexToBytes(aad)).setAuthTag(hexToBytes(ct).subarray(-16));
  expect(decipher.update(hexToBytes(ct).subarray(0, -16)).toString('hex')).toBe(pt);
  expect(() => decipher.final()).not.toThrow();
});
