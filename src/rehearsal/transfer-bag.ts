// Writes the transfer bag around its ballot files, as the office does (formats/transfer §2, formats/bag §1).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SIGNATURE, TAG_MANIFEST, tagFiles } from '../core/bag/tag-files.ts';
import { asCount } from '../core/kernel/count.ts';
import { dateOf } from '../core/kernel/time.ts';
import { formatKeyRecord, noEnvelopes } from '../core/transfer/key-record.ts';
import { jsonPaths } from '../core/transfer/payload.ts';
import { formatRoots } from '../core/transfer/roots-file.ts';
import { formatSerial } from '../core/transfer/serial-file.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import type { WrittenBallots } from './ballots.ts';
import type { PractisedElection } from './election.ts';
import { payloadWriter } from './payload.ts';

/** Completes the bag in the folder `bag`, whose `data/` holds the ballot files; answers its identity (formats/bag §3), 32 bytes. */
export function writeTransferBag(bag: string, { election, id, ballots, duplicatesRemoved }: {
  readonly election: PractisedElection;
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** Ascending by contest. */
  readonly ballots: readonly WrittenBallots[];
  readonly duplicatesRemoved: (contest: number) => number;
}): Uint8Array {
  const json: readonly (readonly [string, Uint8Array | undefined])[] = [
    [jsonPaths.definition, election.files.get('definition.json')],
    [jsonPaths.envelopes, noEnvelopes],
    [jsonPaths.keyRecord, formatKeyRecord(election.plan, election.definition.keys)],
    [jsonPaths.roots, formatRoots(ballots.map(({ contest, records, root, file }) => (
      { contest, file: file.path.slice('data/'.length), records: asCount(records), root }
    )))],
    [jsonPaths.serial, formatSerial({
      bag: bytesToHex(id), issue: 1, previous: null,
      exported: ballots.map(({ contest, records }) => ({
        contest, received: asCount(records + duplicatesRemoved(contest)), duplicatesRemoved: asCount(duplicatesRemoved(contest)),
      })),
    })],
  ];
  const files = json.map(([path, bytes = new Uint8Array(0)]) => {
    const writer = payloadWriter(bag, path);
    writer.write(bytes);
    return writer.end();
  });
  const tags = tagFiles({
    format: 'kaihyo-transfer/1', id: bytesToHex(id), date: dateOf(election.exportedAt), payload: [...ballots.map(({ file }) => file), ...files],
  });
  for (const [name, bytes] of tags) writeFileSync(join(bag, name), bytes, { flag: 'wx' });
  const tagManifest = tags.get(TAG_MANIFEST) ?? new Uint8Array(0);
  writeFileSync(join(bag, SIGNATURE), election.signTransfer(tagManifest), { flag: 'wx' });
  return nodePrimitives.sha256(tagManifest);
}
