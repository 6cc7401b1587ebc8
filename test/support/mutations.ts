// What may happen to the bytes of a file, each a small value that a counterexample shows as it is.
import { concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';

/** Places are taken modulo the length of the file, so that one mutation fits every file. */
export type Mutation =
  | { readonly type: 'flip'; readonly at: number; readonly bit: number }
  | { readonly type: 'insert'; readonly at: number; readonly byte: number }
  | { readonly type: 'delete'; readonly at: number; readonly length: number }
  | { readonly type: 'cut'; readonly at: number }
  | { readonly type: 'repeat'; readonly at: number; readonly length: number };

const at = fc.nat({ max: 0xffff });
const length = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 }));

export const aFlip: fc.Arbitrary<Mutation> = fc.record({ type: fc.constant('flip'), at, bit: fc.nat(7) });

export const aMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 3, arbitrary: aFlip },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('insert'), at, byte: fc.oneof(fc.nat(255), fc.constantFrom(0x0a, 0x20, 0x22, 0x30)) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete'), at, length }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cut'), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('repeat'), at, length }) },
);

/** Other bytes than those given, which are at least one. */
export function mutated(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const place = mutation.at % bytes.length;
  switch (mutation.type) {
    case 'flip': return bytes.with(place, bytes[place]! ^ (1 << mutation.bit));
    case 'insert': return concatBytes(bytes.subarray(0, place), Uint8Array.of(mutation.byte), bytes.subarray(place));
    case 'delete': return concatBytes(bytes.subarray(0, place), bytes.subarray(place + mutation.length));
    case 'cut': return bytes.slice(0, place);
    case 'repeat': return concatBytes(bytes.subarray(0, place + mutation.length), bytes.subarray(place));
  }
}
