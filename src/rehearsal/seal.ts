// HPKE seal (RFC 9180, base mode, single shot) of suite 1, as a voter's device does it (formats/ballot §2). Composed here once more,
// so that the opening in core is never tested against itself.
import { createCipheriv, createECDH, createSecretKey } from 'node:crypto';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import { bigIntOf, ORDER } from './random.ts';

/** (plaintext, ephemeral private key) → `enc(65) ‖ ct(length + 16)`. An ephemeral key that serves twice gives its plaintexts away. */
export type Sealer = (plaintext: Uint8Array, ephemeral: Uint8Array) => Uint8Array;

const EMPTY = new Uint8Array(0);
const VERSION = utf8ToBytes('HPKE-v1');
const KEM = concatBytes(utf8ToBytes('KEM'), Uint8Array.of(0x00, 0x10));
const SUITE = concatBytes(utf8ToBytes('HPKE'), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02));

const eaePrk = labelled(KEM, 'eae_prk');
const sharedSecret = labelled(KEM, 'shared_secret');
const pskIdHash = labelled(SUITE, 'psk_id_hash');
const infoHash = labelled(SUITE, 'info_hash');
const secretLabel = labelled(SUITE, 'secret');
const keyLabel = labelled(SUITE, 'key');
const nonceLabel = labelled(SUITE, 'base_nonce');

/** To whom ballots are sealed: who holds the private key of this point, 65 bytes. */
export interface Recipient {
  readonly publicKey: Uint8Array;
  /** 32 bytes; null where only an IC card has it. */
  readonly privateKey: Uint8Array | null;
}

export function recipientWith(privateKey: Uint8Array): Recipient {
  return { publicKey: pointOf(privateKey), privateKey };
}

/** `info` as in formats/ballot §2.2, aad empty. */
export function sealer({ publicKey, privateKey }: Recipient, info: Uint8Array): Sealer {
  const sharedX = privateKey === null ? sharedWith(publicKey) : sharedByHolderOf(privateKey);
  const context = concatBytes(Uint8Array.of(0), extract(EMPTY, pskIdHash, EMPTY), extract(EMPTY, infoHash, info));
  return (plaintext, ephemeral) => {
    const enc = pointOf(ephemeral);
    const shared = expand(extract(EMPTY, eaePrk, sharedX(ephemeral)), sharedSecret, concatBytes(enc, publicKey), 32);
    const secret = extract(shared, secretLabel, EMPTY);
    const key = createSecretKey(expand(secret, keyLabel, context, 32));
    const cipher = createCipheriv('aes-256-gcm', key, expand(secret, nonceLabel, context, 12));
    return concatBytes(enc, cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
  };
}

const curve = createECDH('prime256v1');

/** e → x of e·K. */
function sharedWith(publicKey: Uint8Array): (ephemeral: Uint8Array) => Uint8Array {
  return (ephemeral) => {
    curve.setPrivateKey(ephemeral);
    return curve.computeSecret(publicKey);
  };
}

/** The same where K = k·G and k is known: e·K is (e·k)·G, and to multiply the generator takes a quarter of the time. */
function sharedByHolderOf(privateKey: Uint8Array): (ephemeral: Uint8Array) => Uint8Array {
  const k = bigIntOf(privateKey);
  return (ephemeral) => pointOf(scalarBytes(bigIntOf(ephemeral) * k % ORDER)).subarray(1, 33);
}

/** The public point of a private key: 65 bytes. */
export function pointOf(privateKey: Uint8Array): Uint8Array {
  curve.setPrivateKey(privateKey);
  return curve.getPublicKey();
}

function scalarBytes(s: bigint): Uint8Array {
  return Buffer.from(s.toString(16).padStart(64, '0'), 'hex');
}

/** LabeledExtract (RFC 9180 §4). */
function extract(salt: Uint8Array, label: Uint8Array, ikm: Uint8Array): Uint8Array {
  return nodePrimitives.hmacSha256(salt, concatBytes(label, ikm));
}

/** LabeledExpand (RFC 9180 §4) to at most 32 bytes, which is one block of HKDF. */
function expand(key: Uint8Array, label: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  return nodePrimitives.hmacSha256(key, concatBytes(Uint8Array.of(0, length), label, info, Uint8Array.of(1))).subarray(0, length);
}

function labelled(suite: Uint8Array, label: string): Uint8Array {
  return concatBytes(VERSION, suite, utf8ToBytes(label));
}
