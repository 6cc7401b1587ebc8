// BER-TLV as PIV cards speak it (ISO/IEC 7816-4 §5.2.2.2): tags of one to three bytes, lengths up to 65,535.
import { concatBytes } from '@noble/hashes/utils.js';

export interface Tlv {
  readonly tag: number;
  readonly value: Uint8Array;
}

export function tlv(tag: number, ...values: readonly Uint8Array[]): Uint8Array {
  const value = concatBytes(...values);
  return concatBytes(tagBytes(tag), lengthBytes(value.length), value);
}

/** Undefined for what is cut off. */
export function parseTlv(bytes: Uint8Array): readonly Tlv[] | undefined {
  const found: Tlv[] = [];
  for (let at = 0; at < bytes.length;) {
    let tag = bytes[at++]!;
    if ((tag & 0x1f) === 0x1f) {
      do tag = (tag << 8) | (bytes[at] ?? 0); while ((bytes[at++] ?? 0) >= 0x80);
    }
    let length = bytes[at++] ?? Infinity;
    if (length > 0x82) return undefined;
    for (let more = length - 0x80, first = true; more > 0; more--, first = false) length = (first ? 0 : length << 8) | (bytes[at++] ?? 0);
    if (at + length > bytes.length) return undefined;
    found.push({ tag, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

export function valueOf(tag: number, items: readonly Tlv[] | undefined): Uint8Array | undefined {
  return items?.find((item) => item.tag === tag)?.value;
}

function tagBytes(tag: number): Uint8Array {
  const bytes = [tag >> 16, tag >> 8, tag].map((byte) => byte & 0xff);
  return Uint8Array.from(bytes.slice(bytes.findIndex((byte) => byte !== 0)));
}

function lengthBytes(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff);
}
