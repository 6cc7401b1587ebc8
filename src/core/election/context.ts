// The election context: the identity of a definition, bound into every ballot (formats/definition §3).
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** ctx, 32 bytes, of the bytes of a `definition.json`. */
export function contextOf(definitionBytes: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes('kaihyo-ctx/1\0'), definitionBytes));
}
