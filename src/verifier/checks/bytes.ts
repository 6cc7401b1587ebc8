// Bytes: comparison, big-endian integers, the sixty digits (formats/conventions §1, §5).
import { bytesToHex } from '@noble/hashes/utils.js';

/** Negative, zero or positive, as a stands before, with or after b. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

export function readUint(bytes: Uint8Array, at: number, width: 2 | 4): number {
  return bytes.subarray(at, at + width).reduce((n, byte) => n * 256 + byte, 0);
}

/** The sixty digits of 32 bytes given in hexadecimal, without spaces. */
export function sixtyDigits(digest: string): string {
  return (BigInt(`0x${digest}`) % 10n ** 60n).toString().padStart(60, '0');
}

export function groupedDigits(digits: string): string {
  return digits.replace(/\d{5}(?=\d)/g, '$& ');
}

/** The bytes as text, one character for each byte. */
export function latin1(bytes: Uint8Array): string {
  return bytesToHex(bytes).replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
}
