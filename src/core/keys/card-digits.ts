// The digits by which people tell the key of one card from that of another: the first four groups of the sixty of its SHA-256.
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';

/** Twenty digits in groups of five, of a public key of 65 bytes in hexadecimal. They name a key, they do not prove it. */
export function cardDigits(publicKey: string): string {
  return groupsOf(sixtyDigits(sha256(hexToBytes(publicKey)))).slice(0, 4).join(' ');
}
