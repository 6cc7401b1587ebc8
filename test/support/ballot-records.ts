// Ballot files for the verifier: records whose point is one, and whose ciphertext nobody ever opened (formats/ballot §3 to §5).
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { uint } from '../../src/core/kernel/bytes.ts';

export type FileMap = Map<string, Uint8Array>;

/** What a ballot file holds, in numbers. */
export interface Ballots {
  readonly records: number;
  readonly root: string;
  readonly equalPoints: number;
}

/** Nine records for contest 1, one with a bad point and two with the same one; three for the review; two that are never opened; five. */
export function theRecords(contest: number): Uint8Array[] {
  const number = { 1: 9, 3: 3, 4: 2, 5: 5 }[contest] ?? 0;
  return Array.from({ length: number }, (_, index) => {
    if (contest !== 1) return aRecord(contest, index);
    return aRecord(contest, index, index === 8 ? aBadPoint : aPoint(index === 1 ? 0 : index));
  });
}

export function aPoint(index: number): Uint8Array {
  return p256.getPublicKey(sha256(utf8ToBytes(`point ${index}`)), false);
}

const aBadPoint = aPoint(0).map((byte, index) => (index === 64 ? byte ^ 1 : byte));

export function aRecord(contest: number, index: number, point = aPoint(contest * 100 + index)): Uint8Array {
  const [one, two] = [1, 2].map((part) => sha256(utf8ToBytes(`record ${contest} ${index} ${part}`)));
  return concatBytes(point, one ?? new Uint8Array(), (two ?? new Uint8Array()).slice(0, 16));
}

export function ballotFile(contest: number, records: readonly Uint8Array[], ctx: string): Uint8Array {
  return concatBytes(
    utf8ToBytes('KBX1'), uint(1, 2), uint(113, 2), uint(records.length, 4), uint(contest, 2), uint(0, 2), hexToBytes(ctx), new Uint8Array(16),
    ...records,
  );
}

/** RFC 6962 §2.1 as it is written there, by recursion. */
export function merkleRoot(leaves: readonly Uint8Array[]): string {
  const root = (part: readonly Uint8Array[]): Uint8Array => {
    const [only] = part;
    if (only === undefined) return sha256(new Uint8Array());
    if (part.length === 1) return sha256(concatBytes(Uint8Array.of(0), only));
    let half = 1;
    while (half * 2 < part.length) half *= 2;
    return sha256(concatBytes(Uint8Array.of(1), root(part.slice(0, half)), root(part.slice(half))));
  };
  return bytesToHex(root(leaves));
}

export function equalPointsOf(records: readonly Uint8Array[]): number {
  const points = records.map((record) => bytesToHex(record.slice(0, 65)));
  return points.filter((point, index) => index > 0 && point === points[index - 1]).length;
}

export function hash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
