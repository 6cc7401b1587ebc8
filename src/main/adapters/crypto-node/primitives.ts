// The primitives of core on the runtime's OpenSSL: the fast ones. Noble is their oracle in the tests.
import { createDecipheriv, createSecretKey, hash } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { Primitives } from '../../../core/kernel/primitives.ts';

const TAG_LENGTH = 16;
const BLOCK_LENGTH = 64;
const DIGEST_LENGTH = 32;

/** What the two hashes of an HMAC are made over: kept, because memory for each would take as long as they do. */
let inner = new Uint8Array(512);
const outer = new Uint8Array(BLOCK_LENGTH + DIGEST_LENGTH);

export const nodePrimitives: Primitives = {
  sha256,

  // RFC 2104 §2 over one-shot hashes, which take a quarter of what createHmac takes for the few bytes of a key schedule.
  hmacSha256(key, data) {
    if (key.length > BLOCK_LENGTH) return nodePrimitives.hmacSha256(sha256(key), data);
    if (inner.length < BLOCK_LENGTH + data.length) inner = new Uint8Array(2 * (BLOCK_LENGTH + data.length));
    for (let i = 0; i < BLOCK_LENGTH; i++) {
      const byte = key[i] ?? 0;
      inner[i] = byte ^ 0x36;
      outer[i] = byte ^ 0x5c;
    }
    inner.set(data, BLOCK_LENGTH);
    digestInto(outer, BLOCK_LENGTH, inner.subarray(0, BLOCK_LENGTH + data.length));
    return sha256(outer);
  },

  // A key object instead of raw bytes makes a decipher twice as fast.
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

function sha256(data: Uint8Array): Uint8Array {
  const digest = new Uint8Array(DIGEST_LENGTH);
  digestInto(digest, 0, data);
  return digest;
}

/** Text of one character for each byte is the fastest form in which the runtime gives a digest; its own Buffers take twice as long. */
function digestInto(target: Uint8Array, at: number, data: Uint8Array): void {
  const text = hash('sha256', data, 'binary');
  for (let i = 0; i < DIGEST_LENGTH; i++) target[at + i] = text.charCodeAt(i);
}

function isPoint(bytes: Uint8Array): boolean {
  try {
    p256.Point.fromBytes(bytes);
    return true;
  } catch {
    return false;
  }
}
