// Builders of transfer bags: whole, valid and signed, as files in memory; each part to be changed by the test that needs it.
import { createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { SIGNATURE, TAG_MANIFEST, tagFiles } from '../../src/core/bag/tag-files.ts';
import { ballotFileName, encodeHeader } from '../../src/core/ballot/ballot-file.ts';
import { merkleRoot } from '../../src/core/ballot/merkle.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import type { Definition } from '../../src/core/election/definition.ts';
import { compareBytes } from '../../src/core/kernel/bytes.ts';
import { asCount } from '../../src/core/kernel/count.ts';
import { formatKeyRecord, noEnvelopes } from '../../src/core/transfer/key-record.ts';
import { ballotPath, jsonPaths } from '../../src/core/transfer/payload.ts';
import { formatRoots } from '../../src/core/transfer/roots-file.ts';
import { formatSerial } from '../../src/core/transfer/serial-file.ts';
import { aDefinition, aKeyPlan, ctxOf, electionDay, fileBytes } from './elections.ts';
import { noblePrimitives } from './noble-primitives.ts';
import { aSignature, aSigner, type TestSigner } from './signer.ts';

export const theExporter = aSigner();

/** A definition whose transfer bags are signed by {@link theExporter}. */
export function anExportedDefinition(changes: Partial<Definition> = {}): Definition {
  const { signers } = aDefinition();
  return aDefinition({ signers: { ...signers, transfer: [theExporter.digest] }, ...changes });
}

export interface BagChanges {
  readonly id?: string;
  readonly issue?: number;
  readonly previous?: string | null;
  /** Number of records of every contest; 2 unless given. */
  readonly records?: number;
  /** Files put in place of those of the payload before the bag is sealed; null leaves the file out. */
  readonly payload?: Readonly<Record<string, Uint8Array | null>>;
  readonly signers?: readonly TestSigner[];
}

/** Every file of a sealed transfer bag by its path in the bag. */
export function aTransferBag(definition: Definition, changes: BagChanges = {}): ReadonlyMap<string, Uint8Array> {
  const { id = '1d'.repeat(16), signers = [theExporter] } = changes;
  const files = aPayload(definition, changes);
  for (const [path, bytes] of Object.entries(changes.payload ?? {})) {
    if (bytes === null) files.delete(path);
    else files.set(path, bytes);
  }
  return aSealedBag(files, id, signers);
}

/** The payload of a transfer bag, not yet sealed. */
export function aPayload(definition: Definition, changes: BagChanges = {}): Map<string, Uint8Array> {
  const { id = '1d'.repeat(16), issue = 1, previous = issue === 1 ? null : '0'.repeat(60), records = 2 } = changes;
  const ballots = definition.contests.map(({ contest }) => ({ contest, ...aBallotFile(definition, contest, records) }));
  return new Map([
    [jsonPaths.definition, fileBytes(definition)],
    [jsonPaths.keyRecord, formatKeyRecord(aKeyPlan(definition), definition.keys)],
    [jsonPaths.envelopes, noEnvelopes],
    [jsonPaths.serial, formatSerial({
      bag: id, issue, previous,
      exported: ballots.map(({ contest }) => ({ contest, received: asCount(records + 1), duplicatesRemoved: asCount(1) })),
    })],
    [jsonPaths.roots, formatRoots(ballots.map(({ contest, root }) => ({
      contest, file: ballotFileName(contest), records: asCount(records), root,
    })))],
    ...ballots.map(({ contest, bytes }) => [ballotPath(contest), bytes] as const),
  ]);
}

/** A ballot file of records that no key opens: enough for everything but the opening. */
export function aBallotFile(
  definition: Definition, contest: number, records: number,
): { readonly bytes: Uint8Array; readonly root: string } {
  const each = Array.from({ length: records }, (_, index) => aRecord(`${contest} ${index}`)).sort(compareBytes);
  const tree = merkleRoot(noblePrimitives);
  for (const record of each) tree.push(record);
  const header = encodeHeader({ suite: suite1, contest, count: records, ctx: hexToBytes(ctxOf(definition)) });
  return { bytes: concatBytes(header, ...each), root: bytesToHex(tree.root()) };
}

function aRecord(seed: string): Uint8Array {
  return concatBytes(...[0, 1, 2, 3].map((part) => sha256(utf8ToBytes(`${seed} ${part}`)))).subarray(0, suite1.record);
}

/** These payload files with their tag files and signature. */
export function aSealedBag(
  payload: ReadonlyMap<string, Uint8Array>, id: string, signers: readonly TestSigner[],
): ReadonlyMap<string, Uint8Array> {
  const digests = [...payload].map(([path, bytes]) => ({
    path, size: bytes.length, sha256: bytesToHex(sha256(bytes)), sha512: createHash('sha512').update(bytes).digest('hex'),
  }));
  const tags = tagFiles({ format: 'kaihyo-transfer/1', id, date: electionDay, payload: digests });
  return new Map([...payload, ...tags, [SIGNATURE, aSignature(tags.get(TAG_MANIFEST)!, ...signers)]]);
}
