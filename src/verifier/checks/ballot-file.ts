// A ballot file, read once in pieces: header, order, Merkle root, equal and bad points (formats/ballot §3 to §5).
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { compareBytes, latin1, readUint, sameBytes } from './bytes.ts';
import type { Fail } from './failures.ts';

export const HEADER = 64;
/** enc(65) ‖ ct(48) */
export const RECORD = 113;
const POINT = 65;

export interface BallotFacts {
  readonly records: number;
  /** In hexadecimal. */
  readonly root: string;
  /** Records whose point equals that of the record before them. */
  readonly equalPoints: number;
  /** Records whose first 65 bytes are no point of P-256. */
  readonly badPoint: number;
}

export interface BallotFileExpected {
  readonly path: string;
  readonly contest: number;
  /** In hexadecimal. */
  readonly ctx: string;
}

/** Facts of the records that are there, whole ones only; what is wrong with the file is told. */
export async function readBallotFile(
  chunks: AsyncIterable<Uint8Array>, size: number, { path, contest, ctx }: BallotFileExpected, fail: Fail,
): Promise<BallotFacts> {
  const tree = newTree();
  let [records, equalPoints, badPoint] = [0, 0, 0];
  const before = new Uint8Array(RECORD);
  for await (const piece of slices(chunks)) {
    if (piece.index === 0) {
      checkHeader(piece.bytes, size, { path, contest, ctx }, fail);
      continue;
    }
    const record = piece.bytes;
    if (record.length !== RECORD) {
      fail('ballot-header', path, 'ends in the middle of a record');
      break;
    }
    records += 1;
    if (records > 1 && compareBytes(before, record) >= 0) fail('ballot-order', `${path}#${records}`, 'does not stand after the record before it');
    if (records > 1 && sameBytes(before.subarray(0, POINT), record.subarray(0, POINT))) equalPoints += 1;
    if (!isPoint(record.subarray(0, POINT))) badPoint += 1;
    tree.add(record);
    before.set(record);
  }
  return { records, equalPoints, badPoint, root: bytesToHex(tree.root()) };
}

/**
 * The header, then record after record, whatever the pieces are cut like. The last slice may be short. A slice is good only until the
 * next is asked for.
 */
async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncIterable<{ readonly index: number; readonly bytes: Uint8Array }> {
  const cut = new Uint8Array(RECORD);
  let filled = 0;
  let index = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const length = index === 0 ? HEADER : RECORD;
      const part = chunk.subarray(at, at + length - filled);
      at += part.length;
      if (part.length < length) {
        cut.set(part, filled);
        filled += part.length;
        if (filled < length) continue;
      }
      yield { index, bytes: part.length === length ? part : cut.subarray(0, length) };
      filled = 0;
      index += 1;
    }
  }
  if (filled > 0 || index === 0) yield { index, bytes: cut.subarray(0, filled) };
}

/** §3: `"KBX1" | u16 suite | u16 record length | u32 count | u16 contest | u16 0 | ctx(32) | 16 zero bytes`. */
function checkHeader(header: Uint8Array, size: number, { path, contest, ctx }: BallotFileExpected, fail: Fail): void {
  const tell = (message: string): void => fail('ballot-header', path, message);
  if (header.length < HEADER || latin1(header.subarray(0, 4)) !== 'KBX1') tell('is no ballot file');
  if (readUint(header, 4, 2) !== 1) tell('is not of suite 1');
  if (readUint(header, 6, 2) !== RECORD) tell(`has not the record length ${RECORD}`);
  if (size !== HEADER + readUint(header, 8, 4) * RECORD) tell('has not the size that its number of records asks');
  if (readUint(header, 12, 2) !== contest) tell(`is not of contest ${contest}`);
  if (bytesToHex(header.subarray(16, 48)) !== ctx) tell('is of another election context');
  if (readUint(header, 14, 2) !== 0 || header.subarray(48).some((byte) => byte !== 0)) tell('has other than zero bytes where they shall be');
}

function isPoint(bytes: Uint8Array): boolean {
  return p256.utils.isValidPublicKey(bytes, false);
}

/** Merkle tree of RFC 6962 §2.1, leaf by leaf: the roots of the whole subtrees so far, largest first, their sizes as bits of n. */
function newTree(): { readonly add: (leaf: Uint8Array) => void; readonly root: () => Uint8Array } {
  const leafInput = new Uint8Array(1 + RECORD);
  const nodeInput = new Uint8Array(65).fill(1, 0, 1);
  const subtrees: Uint8Array[] = [];
  let n = 0;
  const join = (): void => {
    const [left, right] = subtrees.splice(-2);
    nodeInput.set(left ?? nodeInput, 1);
    nodeInput.set(right ?? nodeInput, 33);
    subtrees.push(sha256(nodeInput));
  };
  return {
    add: (leaf) => {
      leafInput.set(leaf, 1);
      subtrees.push(sha256(leafInput));
      n += 1;
      for (let rest = n; rest % 2 === 0; rest /= 2) join();
    },
    root: () => {
      while (subtrees.length > 1) join();
      return subtrees[0] ?? sha256(new Uint8Array(0));
    },
  };
}
