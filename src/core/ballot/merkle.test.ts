import { concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrimitives } from '../../main/adapters/crypto-node/primitives.ts';
import { merkleRoot } from './merkle.ts';

const sha256 = (bytes: Uint8Array) => nodePrimitives.sha256(bytes);

/** RFC 6962 §2.1 word for word. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(concatBytes(Uint8Array.of(0), leaves[0]!));
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return sha256(concatBytes(Uint8Array.of(1), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k))));
}

test('the root over a stream of leaves is the root of the definition', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 }), (leaves) => {
    const tree = merkleRoot(nodePrimitives);
    for (const leaf of leaves) tree.push(leaf);
    expect(tree.root()).toEqual(rootByDefinition(leaves));
  }));
});

test('a leaf may be overwritten by the next one: nothing of it is kept', () => {
  const scratch = new Uint8Array(3);
  const tree = merkleRoot(nodePrimitives);
  const leaves = [1, 2, 3, 4, 5].map((n) => Uint8Array.of(n, n, n));
  for (const leaf of leaves) {
    scratch.set(leaf);
    tree.push(scratch);
  }
  expect(tree.root()).toEqual(rootByDefinition(leaves));
});
