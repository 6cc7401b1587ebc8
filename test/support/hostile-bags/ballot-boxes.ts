// Ballot files that no exporter writes: head, size, order, repeats and root. Records themselves are never a reason (record-faults.ts).
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { HEADER_LENGTH } from '../../../src/core/ballot/ballot-file.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { canonicalBytes, type JsonValue } from '../../../src/core/kernel/canonical-json.ts';
import { uint } from '../../../src/core/kernel/bytes.ts';
import { ballotPath, jsonPaths } from '../../../src/core/transfer/payload.ts';
import { merkleRoot } from '../ballot-records.ts';
import type { BagRow } from './row.ts';
import { inPayload } from './sealing.ts';

const FILE = ballotPath(1);

const changed = (change: (bytes: Uint8Array) => Uint8Array): BagRow['make'] => inPayload((payload) => { payload.set(FILE, change(payload.get(FILE)!)); });
/** Bytes of the head in the place of those that stand there. */
const at = (offset: number, bytes: Uint8Array): BagRow['make'] => changed((file) => concatBytes(
  file.subarray(0, offset), bytes, file.subarray(offset + bytes.length)));

function recordsOf(file: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: (file.length - HEADER_LENGTH) / suite1.record }, (_, index) => (
    file.slice(HEADER_LENGTH + index * suite1.record, HEADER_LENGTH + (index + 1) * suite1.record)));
}

/** Other records, with a root that is theirs. */
const withRecords = (change: (records: readonly Uint8Array[]) => readonly Uint8Array[]): BagRow['make'] => inPayload((payload) => {
  const file = payload.get(FILE)!;
  const records = change(recordsOf(file));
  payload.set(FILE, concatBytes(file.subarray(0, HEADER_LENGTH), ...records));
  setRoot(payload, merkleRoot(records));
});

function setRoot(payload: Map<string, Uint8Array>, root: string): void {
  const value = JSON.parse(new TextDecoder().decode(payload.get(jsonPaths.roots))) as { roots: Record<string, JsonValue>[] };
  value.roots[0]!.root = root;
  payload.set(jsonPaths.roots, canonicalBytes(value));
}

export const ballotBoxes: readonly BagRow[] = [
  { title: 'a ballot file with another mark', code: 'ballot/not-a-ballot-file', make: at(0, utf8ToBytes('KBX2')) },
  { title: 'a ballot file that ends in its head', code: 'ballot/not-a-ballot-file', make: changed((file) => file.slice(0, HEADER_LENGTH - 1)) },
  { title: 'an empty ballot file, sealed as such', code: 'ballot/not-a-ballot-file', make: changed(() => new Uint8Array()) },
  { title: 'a head with something in its reserved bytes', code: 'ballot/not-a-ballot-file', make: at(HEADER_LENGTH - 1, Uint8Array.of(1)) },
  { title: 'a head with something beside the contest', code: 'ballot/not-a-ballot-file', make: at(14, Uint8Array.of(0, 1)) },
  { title: 'a suite that there is not', code: 'ballot/other-suite', make: at(4, uint(2, 2)) },
  { title: 'records of another length', code: 'ballot/other-suite', make: at(6, uint(112, 2)) },
  { title: 'the ballots of another contest', code: 'ballot/other-contest', make: inPayload((payload) => { payload.set(FILE, payload.get(ballotPath(3))!); }) },
  { title: 'ballots of another context', code: 'ballot/other-election', make: at(16, new Uint8Array(32).fill(7)) },
  { title: 'a head that tells of fewer records', code: 'ballot/count', make: at(8, uint(2, 4)) },
  { title: 'a head that tells of 2^32 − 1 records', code: 'ballot/count', make: at(8, uint(2 ** 32 - 1, 4)) },
  { title: 'a file one byte too short', code: 'ballot/size', make: changed((file) => file.slice(0, -1)) },
  { title: 'a file one byte too long', code: 'ballot/size', make: changed((file) => concatBytes(file, Uint8Array.of(0))) },
  { title: 'a record less than the head tells', code: 'ballot/size', make: withRecords((records) => records.slice(0, -1)) },
  { title: 'a record more than the head tells', code: 'ballot/size', make: withRecords((records) => [...records, new Uint8Array(suite1.record).fill(0xff)]) },
  { title: 'records that are not sorted', code: 'ballot/order', make: withRecords((records) => records.toReversed()) },
  { title: 'a record that is exactly repeated', code: 'ballot/repeat', make: withRecords(([first, second]) => [first!, first!, second!]) },
  { title: 'a root that is not that of the records', code: 'ballot/root', make: inPayload((payload) => { setRoot(payload, 'ab'.repeat(32)); }) },
  { title: 'one ballot exchanged for another', code: 'ballot/root', make: changed((file) => file.map((byte, index) => (
    index === file.length - 1 ? byte ^ 1 : byte))) },
];
