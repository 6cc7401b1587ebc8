// Subject: x-coordinates from a token through our adapter. Arguments: MODULE KEY PIN BALLOTS POINTS.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HEADER_LENGTH } from '../../../src/core/ballot/ballot-file.ts';
import { withoutBadPoints } from '../../../src/core/ballot/classify.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { openPkcs11Card } from '../../../src/main/adapters/card-pkcs11/pkcs11-card.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import { pinned } from '../../support/tokens/counting-module.ts';
import { measureLoop } from './measure-loop.ts';

const [module = '', key = '', pin = '', ballotFile = '', number = '0'] = process.argv.slice(2);
const { encs } = withoutBadPoints(readFileSync(ballotFile).subarray(HEADER_LENGTH), suite1, nodePrimitives.isP256Point);
const points = encs.subarray(0, Number(number) * suite1.enc);

const card = await openPkcs11Card([pinned(module)], [key]);
if (!card.ok) throw new Error(card.error.code);
const { pointsAtOnce } = card.value;
const unlocked = await card.value.unlock(pin, 'first-tries');
if (!unlocked.ok) throw new Error(unlocked.error.code);

await measureLoop(points.length / suite1.enc, async () => {
  const xs: Uint8Array[] = [];
  for (let at = 0; at < points.length; at += pointsAtOnce * suite1.enc) {
    const answer = await unlocked.value.x(points.subarray(at, at + pointsAtOnce * suite1.enc));
    if (!answer.ok) throw new Error(answer.error.code);
    xs.push(answer.value);
  }
  return { digest: hash('sha256', Buffer.concat(xs)) };
});
card.value.remove();
