// ECDSA-Sig-Value (RFC 3279 §2.2.3): the DER form of r ‖ s on P-256, minimal and in range.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../kernel/bytes.ts';
import { type Element, partsOf, readDer, sequence, tags, unsignedInteger } from './der.ts';

/** DER of a signature of 64 bytes. */
export function ecdsaValue(signature: Uint8Array): Uint8Array {
  if (signature.length !== 64) throw new RangeError('a signature on P-256 is 64 bytes');
  return sequence(unsignedInteger(signature.subarray(0, 32)), unsignedInteger(signature.subarray(32)));
}

/** r ‖ s; undefined unless the bytes are the one DER form of 0 < r, s < q. */
export function readEcdsaValue(der: Uint8Array): Uint8Array | undefined {
  const [value, ...after] = readDer(der) ?? [];
  const [r, s, ...more] = partsOf(value, tags.sequence) ?? [];
  if (r === undefined || s === undefined || after.length + more.length > 0) return undefined;
  if (!isScalar(r) || !isScalar(s)) return undefined;
  const signature = concatBytes(...[r, s].map(({ content }) => hexToBytes(bytesToHex(content).padStart(64, '0').slice(-64))));
  return equalBytes(ecdsaValue(signature), der) ? signature : undefined;
}

function isScalar(integer: Element): boolean {
  const { content } = integer;
  if (integer.tag !== tags.integer || content.length < 1 || content.length > 33) return false;
  const n = BigInt(`0x${bytesToHex(content)}`);
  return n > 0n && n < p256.Point.Fn.ORDER;
}
