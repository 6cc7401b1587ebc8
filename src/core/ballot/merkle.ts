// The Merkle root of RFC 6962 §2.1 over leaves that come one after the other, in memory of O(log n).
import type { Primitives } from '../kernel/primitives.ts';

export interface MerkleRoot {
  push(leaf: Uint8Array): void;
  /** 32 bytes; SHA-256("") where no leaf was pushed. Further leaves may follow. */
  root(): Uint8Array;
}

const LEAF = 0x00;
const NODE = 0x01;

export function merkleRoot({ sha256 }: Pick<Primitives, 'sha256'>): MerkleRoot {
  // The roots of the perfect subtrees that the leaves so far fall into, largest first: one for each bit set in `leaves`.
  const subtrees: Uint8Array[] = [];
  let leaves = 0;
  let leafInput = Uint8Array.of(LEAF);
  const nodeInput = new Uint8Array(65);
  nodeInput[0] = NODE;

  function node(left: Uint8Array, right: Uint8Array): Uint8Array {
    nodeInput.set(left, 1);
    nodeInput.set(right, 33);
    return sha256(nodeInput);
  }

  return {
    push(leaf) {
      if (leafInput.length !== leaf.length + 1) {
        leafInput = new Uint8Array(leaf.length + 1);
        leafInput[0] = LEAF;
      }
      leafInput.set(leaf, 1);
      let right = sha256(leafInput);
      for (let size = leaves; size % 2 === 1; size = (size - 1) / 2) right = node(subtrees.pop() ?? missing(), right);
      subtrees.push(right);
      leaves += 1;
    },
    root() {
      if (leaves === 0) return sha256(new Uint8Array(0));
      return subtrees.reduceRight((right, left) => node(left, right));
    },
  };
}

function missing(): never {
  throw new Error('fewer subtrees than bits');
}
