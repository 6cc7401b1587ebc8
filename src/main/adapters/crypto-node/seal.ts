// AES-256-GCM sealing on the runtime's OpenSSL: the counterpart of `aes256GcmOpen`, which core alone needs.
import { createCipheriv, createSecretKey } from 'node:crypto';
import { concatBytes } from '@noble/hashes/utils.js';

/** Key 32, nonce 12 bytes, no aad → the ciphertext with its tag of 16 bytes at the end. A nonce that serves twice gives the key away. */
export function aes256GcmSeal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce);
  return concatBytes(cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
}
