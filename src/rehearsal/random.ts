// Repeatable randomness: HMAC-SHA-256 in counter mode (the form of NIST SP 800-108 §4.1) under a key made of the seed.
// Whoever knows the seed knows every key and every ballot of the rehearsal. Only the rehearsal may use it, and for nothing else.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { uint } from '../core/kernel/bytes.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';

/** The order q of P-256 (SEC 2 §2.4.2). */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export interface Randomness {
  bytes(length: number): Uint8Array;
  /** A number from 0 to n − 1, every one as likely; n from 1 to 2^32. */
  below(n: number): number;
  /** A private key of P-256: 32 bytes, 0 < s < q. */
  scalar(): Uint8Array;
}

/** The key of all randomness of one rehearsal. Other ballots are another election: one key never belongs to two definitions. */
export function rehearsalKey({ scenario, ballots, seed }: {
  readonly scenario: string; readonly ballots: number; readonly seed: number;
}): Uint8Array {
  return nodePrimitives.sha256(concatBytes(utf8ToBytes(`rehearsal\0${scenario}\0`), uint(ballots, 8), uint(seed, 8)));
}

/** The randomness of one purpose: another label under the same key gives an unrelated stream. */
export function randomness(key: Uint8Array, label: string): Randomness {
  const streamKey = nodePrimitives.hmacSha256(key, utf8ToBytes(label));
  let blocks = 0;
  let rest: Uint8Array = new Uint8Array(0);
  const bytes = (length: number): Uint8Array => {
    const result = new Uint8Array(length);
    for (let filled = 0; filled < length;) {
      if (rest.length === 0) rest = nodePrimitives.hmacSha256(streamKey, uint(blocks++, 8));
      const taken = rest.subarray(0, length - filled);
      result.set(taken, filled);
      rest = rest.subarray(taken.length);
      filled += taken.length;
    }
    return result;
  };
  return {
    bytes,
    below(n) {
      const even = 2 ** 32 - 2 ** 32 % n;
      for (;;) {
        const [a = 0, b = 0, c = 0, d = 0] = bytes(4);
        const drawn = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
        if (drawn < even) return drawn % n;
      }
    },
    scalar() {
      for (;;) {
        const drawn = bytes(32);
        const s = bigIntOf(drawn);
        if (s > 0n && s < ORDER) return drawn;
      }
    },
  };
}

export function bigIntOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
