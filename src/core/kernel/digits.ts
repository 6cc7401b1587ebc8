// The sixty digits by which people compare 32 bytes (formats/conventions §5).

/** Sixty decimal digits: the big-endian integer of 32 bytes modulo 10^60. */
export function sixtyDigits(digest: Uint8Array): string {
  if (digest.length !== 32) throw new RangeError('not 32 bytes');
  let n = 0n;
  for (const byte of digest) n = (n << 8n) | BigInt(byte);
  return (n % 10n ** 60n).toString().padStart(60, '0');
}

/** Twelve groups of five digits. */
export function groupsOf(digits: string): readonly string[] {
  if (!/^\d{60}$/.test(digits)) throw new RangeError('not sixty digits');
  return Array.from({ length: 12 }, (_, group) => digits.slice(group * 5, group * 5 + 5));
}

export function formatDigits(digits: string): string {
  return groupsOf(digits).join(' ');
}
