// Subject: everything that threads and processes do to one ballot, in one thread and without messages:
// point check, the card's ECDH, opening, reading of the plaintext. Arguments: SETUP BALLOTS PASSES DEFINITION.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HEADER_LENGTH } from '../../../src/core/ballot/ballot-file.ts';
import { openBallots, readBallots, withoutBadPoints } from '../../../src/core/ballot/classify.ts';
import { readBallot } from '../../../src/core/ballot/plaintext.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { ballotPaper } from '../../../src/core/election/ballot-paper.ts';
import { opener } from '../../../src/core/hpke/hpke.ts';
import { ecdhKey, xCoordinates } from '../../../src/main/adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import { readInstalled } from '../../../src/main/processes/installed.ts';
import { measureLoop } from './measure-loop.ts';

const [setupFile = '', ballotFile = '', passes = '1', definitionFile = ''] = process.argv.slice(2);
const BATCH = 512 * suite1.record;

const setup = readFileSync(setupFile);
const records = readFileSync(ballotFile).subarray(HEADER_LENGTH);
const key = ecdhKey(setup.subarray(0, 32));
const open = opener(nodePrimitives, suite1.hpke, setup.subarray(32, 97), setup.subarray(97));
const { definition, notices } = readInstalled(readFileSync(definitionFile), null);
const read = readBallot(ballotPaper(definition, notices, 1));

function onePass(): Readonly<Record<string, string | number>> {
  const opened: Uint8Array[] = [];
  let [badPoint, undecryptable, formatInvalid] = [0, 0, 0];
  for (let at = 0; at < records.length; at += BATCH) {
    const { encs, cts, badPoints } = withoutBadPoints(records.subarray(at, at + BATCH), suite1, nodePrimitives.isP256Point);
    const { plaintexts, unopened } = openBallots(encs, cts, xCoordinates(key, encs), suite1, open);
    formatInvalid += readBallots(plaintexts, read, () => undefined).formatInvalid;
    badPoint += badPoints;
    undecryptable += unopened.length;
    opened.push(plaintexts);
  }
  const all = Buffer.concat(opened);
  return { opened: all.length / 32, badPoint, undecryptable, formatInvalid, digest: hash('sha256', all) };
}

onePass(); // the compiler's work is not measured
await measureLoop(Number(passes) * records.length / suite1.record, () => {
  for (let pass = 1; pass < Number(passes); pass++) onePass();
  return onePass();
});
