// The primitives of core on the runtime's OpenSSL: the fast ones. Noble is their oracle in the tests.
import { createDecipheriv, createHmac, createSecretKey, hash } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { Primitives } from '../../../core/kernel/primitives.ts';

const TAG_LENGTH = 16;

export const nodePrimitives: Primitives = {
  sha256: (data) => hash('sha256', data, 'buffer'),

  // A key object instead of raw bytes makes an HMAC of one ballot three times faster, and a decipher twice.
  hmacSha256: (key, data) => createHmac('sha256', createSecretKey(key)).update(data).digest(),

  aes256GcmOpen(key, nonce, aad, sealed) {
    if (sealed.length < TAG_LENGTH) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_LENGTH });
    if (aad.length > 0) decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_LENGTH));
    const plaintext = decipher.update(sealed.subarray(0, sealed.length - TAG_LENGTH));
    try {
      decipher.final();
    } catch {
      return undefined;
    }
    return plaintext;
  },

  // Noble and not ECDH.convertKey, which takes twice as long; the tests compare them.
  isP256Point: (bytes) => bytes.length === 65 && isPoint(bytes),
};

function isPoint(bytes: Uint8Array): boolean {
  try {
    p256.Point.fromBytes(bytes);
    return true;
  } catch {
    return false;
  }
}
