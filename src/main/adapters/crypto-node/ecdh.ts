// ECDH on P-256 with one private key: what a card does, for the software card and for the proof that a card has its key.
import { createECDH } from 'node:crypto';

export interface EcdhKey {
  /** 65 bytes, `04 ‖ X ‖ Y`. */
  readonly publicKey: Uint8Array;
  /** A point of 65 bytes that is known to be on the curve → the x-coordinate of the shared point, always 32 bytes. */
  x(point: Uint8Array): Uint8Array;
}

/** `scalar` is 32 bytes, 0 < s < q. */
export function ecdhKey(scalar: Uint8Array): EcdhKey {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  return { publicKey: ecdh.getPublicKey(), x: (point) => ecdh.computeSecret(point) };
}

const POINT = 65;
const X = 32;

/** n × 65 bytes → n × 32 bytes. */
export function xCoordinates(key: EcdhKey, points: Uint8Array): Uint8Array {
  const xs = new Uint8Array(points.length / POINT * X);
  for (let i = 0; i < points.length / POINT; i++) xs.set(key.x(points.subarray(i * POINT, (i + 1) * POINT)), i * X);
  return xs;
}

export function freshScalar(): Uint8Array {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const scalar = new Uint8Array(32);
  const short = ecdh.getPrivateKey();
  scalar.set(short, 32 - short.length);
  return scalar;
}
