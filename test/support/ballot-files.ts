// Ballot files of the test elections, sealed by @hpke/core: another implementation than the one that opens them.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { encodeHeader } from '../../src/core/ballot/ballot-file.ts';
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import { ballotInfo } from '../../src/core/ballot/info.ts';
import { merkleRoot } from '../../src/core/ballot/merkle.ts';
import { encodeChoice } from '../../src/core/ballot/plaintext.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import { compareBytes } from '../../src/core/kernel/bytes.ts';
import type { VoteKind } from '../../src/core/law/vote-kinds.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { aKeySet } from './elections.ts';

const hpke = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const electionKey = hexToBytes(aKeySet().key);

/** One record, to the key of every test election. */
export async function sealed(plaintext: Uint8Array, ctx: Uint8Array, contest: number): Promise<Uint8Array> {
  const sender = await hpke.createSenderContext({
    recipientPublicKey: await hpke.kem.importKey('raw', Uint8Array.from(electionKey).buffer),
    info: Uint8Array.from(ballotInfo(1, ctx, contest)).buffer,
  });
  return concatBytes(new Uint8Array(sender.enc), new Uint8Array(await sender.seal(Uint8Array.from(plaintext).buffer)));
}

const contestOf: Readonly<Record<VoteKind, number>> = { HR_SMD: 1, HR_PR: 2, SC_REVIEW: 3, HC_DIST: 4, HC_PR: 5 };

/** A ballot for a contest with its usual number. */
export function aBallot(ctx: Uint8Array, choice: BallotChoice, kind: VoteKind = 'HR_SMD'): Promise<Uint8Array> {
  return sealed(encodeChoice(contestOf[kind], choice, kind), ctx, contestOf[kind]);
}

/** A record whose point lies beside the curve. */
export const offCurve: Uint8Array = concatBytes(Uint8Array.of(4), new Uint8Array(63).fill(1), Uint8Array.of(2), new Uint8Array(48));

export interface BallotFile {
  readonly bytes: Uint8Array;
  readonly expected: { readonly records: number; readonly root: string };
}

/** Sorts the records. */
export async function aBallotFile(
  ctx: Uint8Array, unsorted: readonly (Uint8Array | Promise<Uint8Array>)[], contest = 1,
): Promise<BallotFile> {
  const records = (await Promise.all(unsorted.map((record) => Promise.resolve(record)))).sort(compareBytes);
  const tree = merkleRoot(nodePrimitives);
  for (const record of records) tree.push(record);
  return {
    bytes: concatBytes(encodeHeader({ suite: suite1, contest, count: records.length, ctx }), ...records),
    expected: { records: records.length, root: bytesToHex(tree.root()) },
  };
}

/** A stream that happens to be in memory. */
export async function* cut(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
}
