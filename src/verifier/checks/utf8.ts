// Strict UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.

/** The text of the bytes, a byte order mark kept as a character; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = lengthOf(first);
    if (length === 0 || at + length > bytes.length) return undefined;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < (smallest[length] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length > 4096) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
    at += length;
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Smallest code point of a sequence of so many bytes: anything below is overlong. */
const smallest = [0, 0, 0x80, 0x800, 0x10000];

/** Bytes of the sequence that begins so; 0 where nothing begins so. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf8 ? 4 : 0;
}
