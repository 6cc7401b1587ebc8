// Signers that a definition could name and that shall not sign: real keys of other kinds, and certificates that are not for signing.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { Certificate, Extension, KeyUsageFlags, Version } from '@peculiar/asn1-x509';
import { element, octetString, oid, sequence, tags } from '../../../src/core/bag/der.ts';
import { aCmsSigner, type CmsSigner, cmsSignature, type SignerChanges } from '../cms-signer.ts';
import { edited } from '../edit-der.ts';
import { SIGNER } from './signature-parts.ts';

export interface WeakSigner {
  readonly signer: CmsSigner;
  /** Its signature file over the content: whole but for the certificate. */
  readonly sign: (content: Uint8Array) => Uint8Array;
}

const KEY_INFO = [0, 0, 6];

/** On P-256, with something else amiss. */
export function onP256(changes: SignerChanges): WeakSigner {
  return signing(aCmsSigner('弱い署名者', changes));
}

export function expired(): WeakSigner {
  return onP256({ notAfter: '2025-07-20T20:59:59+09:00' });
}

export function notYetValid(): WeakSigner {
  return onP256({ notBefore: '2025-07-20T21:00:01+09:00' });
}

export const ofVersionOne = (): WeakSigner => onP256({ version: Version.v1 });
export const forEncryption = (): WeakSigner => onP256({ usage: KeyUsageFlags.keyEncipherment });
export const withUsageAside = (): WeakSigner => onP256({ isCritical: false });
export const withUnknownExtension = (): WeakSigner => onP256({ more: new Extension({
  extnID: '1.2.3.4', critical: true, extnValue: new OctetString(Uint8Array.of(5, 0)),
}) });

/** The point of a P-256 key in its compressed form. */
export function compressed(): WeakSigner {
  const plain = aCmsSigner('弱い署名者');
  return signing(withCertificate(plain, edited(plain.der, [...KEY_INFO, 1], ({ content }) => (
    element(tags.bitString, Uint8Array.of(0, 2 + (content.at(-1)! & 1)), content.slice(2, 34))))));
}

export function rsa(): WeakSigner {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return ofAnotherKey(privateKey, publicKey, 'sha256', sequence(oid('1.2.840.113549.1.1.11'), hexToBytes('0500')));
}

export function p384(): WeakSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  return ofAnotherKey(privateKey, publicKey, 'sha256', sequence(oid('1.2.840.10045.4.3.2')));
}

export function ed25519(): WeakSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return ofAnotherKey(privateKey, publicKey, null, sequence(oid('1.3.101.112')));
}

function ofAnotherKey(privateKey: KeyObject, publicKey: KeyObject, digest: string | null, algorithm: Uint8Array): WeakSigner {
  const plain = aCmsSigner('弱い署名者');
  const info = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const signer = withCertificate(plain, edited(plain.der, KEY_INFO, () => info));
  const signed = (attributes: Uint8Array): Uint8Array => sign(digest, attributes, privateKey);
  return { signer, sign: (content) => resigned(cmsSignature(content, [signer]), algorithm, signed) };
}

/** A signature file whose one signer signs its attributes in another way. */
function resigned(cms: Uint8Array, algorithm: Uint8Array, signed: (attributes: Uint8Array) => Uint8Array): Uint8Array {
  let signature = new Uint8Array();
  edited(cms, [...SIGNER, 3], ({ bytes, content }) => {
    signature = Uint8Array.from(signed(element(tags.set, content)));
    return bytes;
  });
  return edited(edited(cms, [...SIGNER, 4], () => algorithm), [...SIGNER, 5], () => octetString(signature));
}

function signing(signer: CmsSigner): WeakSigner {
  return { signer, sign: (content) => cmsSignature(content, [signer]) };
}

function withCertificate(signer: CmsSigner, der: Uint8Array): CmsSigner {
  return { ...signer, der, digest: bytesToHex(sha256(der)), certificate: AsnConvert.parse(der, Certificate) };
}
