// Numbers of ballots: whole, never negative, never rounded.
import { integer, type Shape } from './shape.ts';

declare const count: unique symbol;
export type Count = number & { readonly [count]: true };

export const zero = 0 as Count;

/** A number of our own that must be a count; anything else is our bug. */
export function asCount(n: number): Count {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('not a count');
  return n as Count;
}

export function sum(counts: Iterable<Count>): Count {
  let total = 0;
  for (const each of counts) total += each;
  return asCount(total);
}

export const countShape = integer(0, Number.MAX_SAFE_INTEGER) as Shape<Count>;
