// HPKE in base mode with DHKEM(P-256, HKDF-SHA256): RFC 9180's key schedule composed over given primitives.
// It begins at `dh`, the x-coordinate that a card answers, because the private key never leaves the card.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { uint } from '../kernel/bytes.ts';
import type { Primitives } from '../kernel/primitives.ts';

/** Identifiers of RFC 9180 §7, and Nk, the length of the AEAD's key in bytes. */
export interface HpkeAlgorithms {
  readonly kem: 0x0010;
  readonly kdf: 0x0001;
  readonly aead: 0x0001 | 0x0002;
  readonly keyLength: 16 | 32;
}

export interface MessageKey {
  readonly sharedSecret: Uint8Array;
  readonly key: Uint8Array;
  /** base_nonce: that of the first message of a context. */
  readonly nonce: Uint8Array;
}

/** (dh 32 bytes, enc 65 bytes) → the key of a context and the nonce of its first message. */
export type KeySchedule = (dh: Uint8Array, enc: Uint8Array) => MessageKey;

/** (dh, enc, ct) → the plaintext, or undefined where the AEAD does not open. */
export type Opener = (dh: Uint8Array, enc: Uint8Array, ct: Uint8Array, aad?: Uint8Array) => Uint8Array | undefined;

const EMPTY = new Uint8Array(0);
const MODE_BASE = 0;
const NONCE_LENGTH = 12;
/** Every output is at most one block of HKDF-Expand (RFC 5869 §2.3), whose counter is 1. */
const FIRST_BLOCK = Uint8Array.of(1);

/** Everything that dh and enc do not change is computed here once; `recipient` is pkR, 65 bytes. */
export function keySchedule(
  { hmacSha256 }: Pick<Primitives, 'hmacSha256'>, { kem, kdf, aead, keyLength }: HpkeAlgorithms, recipient: Uint8Array, info: Uint8Array,
): KeySchedule {
  const kemSuite = concatBytes(utf8ToBytes('KEM'), uint(kem, 2));
  const hpkeSuite = concatBytes(utf8ToBytes('HPKE'), uint(kem, 2), uint(kdf, 2), uint(aead, 2));
  // RFC 9180 §5.1, KeySchedule: without a pre-shared key, `psk` and `psk_id` are empty.
  const context = concatBytes(
    Uint8Array.of(MODE_BASE),
    hmacSha256(EMPTY, extractInput(hpkeSuite, 'psk_id_hash', EMPTY)),
    hmacSha256(EMPTY, extractInput(hpkeSuite, 'info_hash', info)),
  );

  // RFC 9180 §4.1, ExtractAndExpand, with room for what differs from ballot to ballot.
  const dhInput = extractInput(kemSuite, 'eae_prk', new Uint8Array(32));
  const dhAt = dhInput.length - 32;
  const sharedInput = expandInput(kemSuite, 'shared_secret', concatBytes(new Uint8Array(recipient.length), recipient), 32);
  const encAt = sharedInput.length - FIRST_BLOCK.length - 2 * recipient.length;

  const secretInput = extractInput(hpkeSuite, 'secret', EMPTY);
  const keyInput = expandInput(hpkeSuite, 'key', context, keyLength);
  const nonceInput = expandInput(hpkeSuite, 'base_nonce', context, NONCE_LENGTH);

  return (dh, enc) => {
    if (dh.length !== 32 || enc.length !== recipient.length) throw new RangeError('not the lengths of P-256');
    dhInput.set(dh, dhAt);
    sharedInput.set(enc, encAt);
    const sharedSecret = hmacSha256(hmacSha256(EMPTY, dhInput), sharedInput);
    const secret = hmacSha256(sharedSecret, secretInput);
    return {
      sharedSecret,
      key: hmacSha256(secret, keyInput).subarray(0, keyLength),
      nonce: hmacSha256(secret, nonceInput).subarray(0, NONCE_LENGTH),
    };
  };
}

/** Opens single-shot messages of AES-256-GCM that were sealed to `recipient` under `info`. */
export function opener(primitives: Primitives, algorithms: HpkeAlgorithms, recipient: Uint8Array, info: Uint8Array): Opener {
  const schedule = keySchedule(primitives, algorithms, recipient, info);
  return (dh, enc, ct, aad = EMPTY) => {
    const { key, nonce } = schedule(dh, enc);
    return primitives.aes256GcmOpen(key, nonce, aad, ct);
  };
}

/** The nonce of a context's message number `sequence`, counted from 0 (RFC 9180 §5.2, ComputeNonce). */
export function messageNonce(baseNonce: Uint8Array, sequence: number): Uint8Array {
  const number = concatBytes(new Uint8Array(NONCE_LENGTH - 8), uint(sequence, 8));
  return Uint8Array.from(baseNonce, (byte, i) => byte ^ (number[i] ?? 0));
}

/** labeled_ikm of RFC 9180 §4; the salt is the key of the HMAC. */
function extractInput(suite: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), ikm);
}

/** labeled_info of RFC 9180 §4, followed by the counter of HKDF-Expand. */
function expandInput(suite: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array {
  return concatBytes(uint(length, 2), extractInput(suite, label, info), FIRST_BLOCK);
}
