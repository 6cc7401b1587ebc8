// What a derivation answers: the x-coordinate of the shared point, and nothing else (formats/cards §4).
import { isOnP256 } from './ec-point.ts';

const LENGTH = 32;
/** Some modules drop leading zeros. Four of them occur once in four thousand million points; more are no coincidence. */
const MOST_ZEROS = 4;

/** CKA_VALUE → 32 bytes; undefined for what cannot be the x-coordinate of a point of P-256. */
export function xFrom(value: Uint8Array): Uint8Array | undefined {
  const dropped = LENGTH - value.length;
  if (dropped < 0 || dropped > MOST_ZEROS || (dropped > 0 && value[0] === 0)) return undefined;
  const x = new Uint8Array(LENGTH);
  x.set(value, dropped);
  return isXCoordinate(x) ? x : undefined;
}

function isXCoordinate(x: Uint8Array): boolean {
  const compressed = new Uint8Array(1 + LENGTH);
  compressed[0] = 2;
  compressed.set(x, 1);
  return isOnP256(compressed);
}
