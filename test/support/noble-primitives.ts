// The primitives of core on noble, as the oracle of crypto-node. Noble's AEAD is another package: AES-256-GCM is held to NIST's
// vectors and to @hpke/core instead, and taken from the runtime here.
import { p256 } from '@noble/curves/nist.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Primitives } from '../../src/core/kernel/primitives.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';

export const noblePrimitives: Primitives = {
  sha256: (data) => sha256(data),
  hmacSha256: (key, data) => hmac(sha256, key, data),
  aes256GcmOpen: (key, nonce, aad, sealed) => nodePrimitives.aes256GcmOpen(key, nonce, aad, sealed),
  isP256Point: (bytes) => bytes.length === 65 && p256.utils.isValidPublicKey(bytes, false),
};

/** The x-coordinate of the shared point: 32 bytes. */
export function nobleX(scalar: Uint8Array, point: Uint8Array): Uint8Array {
  return p256.getSharedSecret(scalar, point, true).subarray(1);
}
