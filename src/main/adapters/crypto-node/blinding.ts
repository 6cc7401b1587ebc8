// Asking a card for known points by others that it has never seen: k·E for E with a fresh k, and k⁻¹ on what it answers.
import { ECDH } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { ecdhKey, freshScalar } from './ecdh.ts';

export interface BlindedPoints {
  /** n × 65 bytes. */
  readonly points: Uint8Array;
  /** The x-coordinates with the blinded points, n × 32 bytes → those with the points themselves, n × 32 bytes. */
  readonly unblind: (xs: Uint8Array) => Uint8Array;
}

const POINT = 65;
const X = 32;

/** n × 65 bytes, each known to be a point of P-256; each gets a k of its own, 0 < k < q. */
export function blindPoints(points: Uint8Array): BlindedPoints {
  const scalars = Array.from({ length: points.length / POINT }, freshScalar);
  const blinded = new Uint8Array(points.length);
  scalars.forEach((k, i) => { blinded.set(times(k, points.subarray(i * POINT, (i + 1) * POINT)), i * POINT); });
  return {
    points: blinded,
    unblind(xs) {
      const unblinded = new Uint8Array(scalars.length * X);
      scalars.forEach((k, i) => { unblinded.set(ecdhKey(inverse(k)).x(pointWith(xs.subarray(i * X, (i + 1) * X))), i * X); });
      return unblinded;
    },
  };
}

/** k·E or −k·E: all that is asked of it is an x-coordinate, which both have in common. */
function times(k: Uint8Array, point: Uint8Array): Uint8Array {
  return pointWith(ecdhKey(k).x(point));
}

/** One of the two points with this x-coordinate, 65 bytes. Throws where there is none. */
function pointWith(x: Uint8Array): Uint8Array {
  return ECDH.convertKey(Buffer.concat([Uint8Array.of(2), x]), 'prime256v1', undefined, undefined, 'uncompressed') as Buffer;
}

/** k⁻¹ modulo the order of the curve. */
function inverse(k: Uint8Array): Uint8Array {
  const { Fn } = p256.Point;
  return Fn.toBytes(Fn.inv(Fn.fromBytes(k)));
}
