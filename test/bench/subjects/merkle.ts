// Subject: the Merkle root over the records of a file. Arguments: FILE.
import { readFileSync } from 'node:fs';
import { merkleRoot } from '../../../src/core/ballot/merkle.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import { measureLoop } from './measure-loop.ts';

const [file = ''] = process.argv.slice(2);
const records = readFileSync(file);

function rootOf(bytes: Uint8Array): string {
  const tree = merkleRoot(nodePrimitives);
  for (let at = 0; at < bytes.length; at += suite1.record) tree.push(bytes.subarray(at, at + suite1.record));
  return Buffer.from(tree.root()).toString('hex');
}

rootOf(records.subarray(0, 10_000 * suite1.record)); // the compiler's work is not measured
await measureLoop(records.length / suite1.record, () => ({ root: rootOf(records) }));
