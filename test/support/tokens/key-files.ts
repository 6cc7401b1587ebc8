// Keys of P-256 as the tools of token makers read them.
import { createECDH, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

/** 32 bytes → PKCS #8, PEM. */
export function privateKeyFile(scalar: Uint8Array): string {
  return privateKey(scalar).export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** 32 bytes → ECPrivateKey (RFC 5915), DER. */
export function bareKeyFile(scalar: Uint8Array): Uint8Array {
  return privateKey(scalar).export({ type: 'sec1', format: 'der' });
}

/** 65 bytes → SubjectPublicKeyInfo, DER. */
export function publicKeyFile(publicKey: Uint8Array): Uint8Array {
  return createPublicKey({ key: pointOf(publicKey), format: 'jwk' }).export({ type: 'spki', format: 'der' });
}

function privateKey(scalar: Uint8Array): KeyObject {
  const key = createECDH('prime256v1');
  key.setPrivateKey(scalar);
  return createPrivateKey({ key: { ...pointOf(key.getPublicKey()), d: Buffer.from(scalar).toString('base64url') }, format: 'jwk' });
}

function pointOf(publicKey: Uint8Array): JsonWebKey {
  const written = (part: Uint8Array): string => Buffer.from(part).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: written(publicKey.subarray(1, 33)), y: written(publicKey.subarray(33)) };
}
