// Bytes: comparison and big-endian integers (formats/conventions §1). Joining, hexadecimal and UTF-8 are @noble/hashes/utils.
import { bytesToHex } from '@noble/hashes/utils.js';

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/** Negative, zero or positive, as the bytes of a stand before, with or after those of b. Not constant-time: for public bytes. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** n as `width` big-endian bytes; n is a non-negative safe integer that fits. */
export function uint(n: number, width: 1 | 2 | 4 | 8): Uint8Array {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 2 ** (8 * width)) throw new RangeError(`does not fit in ${width} bytes`);
  const bytes = new Uint8Array(width);
  let rest = n;
  for (let i = width - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

export function readUint(bytes: Uint8Array, offset: number, width: 1 | 2 | 4): number {
  if (offset < 0 || offset + width > bytes.length) throw new RangeError('read past the end');
  let n = 0;
  for (let i = 0; i < width; i++) n = n * 256 + (bytes[offset + i] ?? 0);
  return n;
}

/**
 * The text of strict UTF-8 (RFC 3629), a byte order mark kept as a character; undefined for anything else.
 * ECMAScript's own URI decoding is strict (no overlong form, no surrogate), and exists where TextDecoder does not.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&'));
  } catch {
    return undefined;
  }
}
