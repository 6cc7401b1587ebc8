// Writes the ballot file of one contest (formats/ballot §3): drawn, sealed, put in order.
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PayloadFile } from '../core/bag/tag-files.ts';
import { ballotFileName, encodeHeader } from '../core/ballot/ballot-file.ts';
import { merkleRoot } from '../core/ballot/merkle.ts';
import { suite1 } from '../core/ballot/suites.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import { ballotSorter } from './ballot-sorter.ts';
import { type BallotOrder, CHUNK, type DrawnChoice, sumOfDrawn } from './chunk.ts';
import { payloadWriter } from './payload.ts';
import { sealBallots } from './sealing.ts';

export interface WrittenBallots {
  readonly contest: number;
  readonly records: number;
  /** Merkle root, hexadecimal. */
  readonly root: string;
  readonly drawn: readonly DrawnChoice[];
  readonly file: PayloadFile;
}

/** `folder` holds the buckets of a large file for a while; `onSealed` hears how many ballots are sealed so far. */
export async function writeBallots(order: BallotOrder, { bag, folder, onSealed }: {
  readonly bag: string; readonly folder: string; readonly onSealed: (ballots: number) => void;
}): Promise<WrittenBallots> {
  const { contest, ballots, ctx } = order;
  const sorter = ballotSorter({ ballots, folder });
  try {
    let drawn: readonly DrawnChoice[] = [];
    let sealed = 0;
    await sealBallots(order, (chunk) => {
      sorter.add(chunk.records);
      drawn = sumOfDrawn([drawn, chunk.drawn]);
      sealed = Math.min(ballots, sealed + CHUNK);
      onSealed(sealed);
    });
    const output = payloadWriter(bag, `data/${ballotFileName(contest)}`);
    const tree = merkleRoot(nodePrimitives);
    output.write(encodeHeader({ suite: suite1, contest, count: ballots, ctx }));
    for (const records of sorter.sorted()) {
      for (let at = 0; at < records.length; at += suite1.record) tree.push(records.subarray(at, at + suite1.record));
      output.write(records);
    }
    return { contest, records: ballots, root: bytesToHex(tree.root()), drawn, file: output.end() };
  } finally {
    sorter.close();
  }
}
