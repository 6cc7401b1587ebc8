// A signer whose key is the same in every run: certificate, and signature files as the office makes them.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assembleSignature, type SignedBy, signedAttributes } from '../../src/core/bag/signature.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import { selfSignedCertificate } from '../../src/main/adapters/certificates/self-signed.ts';

export interface TestSigner {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly certificate: Uint8Array;
  /** SHA-256 of the certificate: how a definition names the signer. */
  readonly digest: string;
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

export function aSigner({
  name = '上尾市選挙管理委員会', notBefore = '2025-04-01T00:00:00+09:00' as Time, notAfter = '2027-03-31T23:59:59+09:00' as Time,
} = {}): TestSigner {
  const secretKey = sha256(utf8ToBytes(`test signer ${name}`));
  const sign = (digest: Uint8Array): Uint8Array => p256.sign(digest, secretKey, { prehash: false, lowS: false });
  const publicKey = p256.getPublicKey(secretKey, false);
  const serial = sha256(publicKey).slice(0, 8).map((byte, index) => (index === 0 ? byte & 0x7f : byte));
  const certificate = selfSignedCertificate({ name, publicKey, serial, notBefore, notAfter, sign });
  return { secretKey, publicKey, certificate, digest: bytesToHex(sha256(certificate)), sign };
}

export const signedAt = '2025-07-20T20:05:00+09:00' as Time;

/** One signer's part of a signature file over `content`. */
export function signedBy({ certificate, sign }: TestSigner, content: Uint8Array, at: Time = signedAt): SignedBy {
  const attributes = signedAttributes(content, certificate, at);
  return { certificate, attributes, signature: sign(sha256(attributes)) };
}

/** The signature file of these signers over `content`. */
export function aSignature(content: Uint8Array, ...signers: readonly TestSigner[]): Uint8Array {
  return assembleSignature(signers.map((signer) => signedBy(signer, content)));
}
