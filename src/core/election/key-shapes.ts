// Shapes of keys that definition and key plan share (formats/definition §1.2, §4): points of P-256 in hexadecimal.
import { p256 } from '@noble/curves/nist.js';
import { hex, type Shape, where } from '../kernel/shape.ts';

/** Largest numbers of groups, shares of one group and cards. */
export const GROUPS = 8;
export const SHARES = 20;
export const CARDS = 100;

/** 65 bytes, `04 ‖ X ‖ Y`. */
export const point: Shape<string> = where(hex(65), offCurve);

/** 33 bytes, SEC 1 compressed. */
export const compressedPoint: Shape<string> = where(hex(33), offCurve);

export const inspectionKey: Shape<string> = (value, place) => (value === 'none' ? { ok: true, value } : point(value, place));

export function quorumWithin({ k, n }: { readonly k: number; readonly n: number }): string | undefined {
  return k <= n ? undefined : 'k not above n';
}

/** The compressed form of a point of 65 bytes. */
export function compress(uncompressed: string): string {
  return (/[02468ace]$/.test(uncompressed) ? '02' : '03') + uncompressed.slice(2, 66);
}

/** SEC 1 §2.3.4, hybrid forms refused. A length of 33 or 65 bytes has already shut out the identity, whose encoding is one byte. */
function offCurve(value: string): string | undefined {
  try {
    p256.Point.fromHex(value);
    return undefined;
  } catch {
    return 'a point of P-256';
  }
}
