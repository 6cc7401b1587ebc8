// Transfer bags around records that are given one by one.
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { ballotFileName, encodeHeader } from '../../../src/core/ballot/ballot-file.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { compareBytes } from '../../../src/core/kernel/bytes.ts';
import { asCount } from '../../../src/core/kernel/count.ts';
import { ballotPath, jsonPaths } from '../../../src/core/transfer/payload.ts';
import { formatRoots } from '../../../src/core/transfer/roots-file.ts';
import { formatSerial } from '../../../src/core/transfer/serial-file.ts';
import { merkleRoot } from '../ballot-records.ts';
import { ctxOf } from '../elections.ts';
import { aPayload, aSealedBag } from '../transfer-bags.ts';
import { type HallElection, officeOf } from './hall.ts';
import type { Files } from './medium.ts';
import { BAG_ID } from './sealing.ts';

/** The records of each contest of the definition, ascending by contest and in any order inside. */
export type Boxes = readonly { readonly contest: number; readonly records: readonly Uint8Array[] }[];

export function bagWith({ definition, signers }: HallElection, boxes: Boxes): Files {
  const payload = aPayload(definition);
  const sorted = boxes.map(({ contest, records }) => ({ contest, records: records.toSorted(compareBytes) }));
  for (const { contest, records } of sorted) {
    const header = encodeHeader({ suite: suite1, contest, count: records.length, ctx: hexToBytes(ctxOf(definition)) });
    payload.set(ballotPath(contest), concatBytes(header, ...records));
  }
  payload.set(jsonPaths.roots, formatRoots(sorted.map(({ contest, records }) => (
    { contest, file: ballotFileName(contest), records: asCount(records.length), root: merkleRoot(records) }))));
  payload.set(jsonPaths.serial, formatSerial({
    bag: BAG_ID, issue: 1, previous: null,
    exported: sorted.map(({ contest, records }) => ({ contest, received: asCount(records.length), duplicatesRemoved: asCount(0) })),
  }));
  return aSealedBag(payload, BAG_ID, signers.map(officeOf));
}
