// What one hostile voter can send: records that no exporter may judge. Each is a class, never a refused bag (formats/ballot §5.2).
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { ballotInfo } from '../../../src/core/ballot/info.ts';
import { encodeChoice } from '../../../src/core/ballot/plaintext.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import type { DoubtfulClass } from '../../../src/core/tally/count-file.ts';
import { recipientWith, sealer } from '../../../src/rehearsal/seal.ts';
import type { Row } from './row.ts';
import { electionSecret, inspectionSecret, publicKeyOf } from '../elections.ts';

/** The contest in which such a voter votes: the constituency or the review. */
export type VotedContest = 1 | 3;

export interface RecordFault {
  readonly title: string;
  readonly class: DoubtfulClass;
  readonly contest: VotedContest;
  /** A whole record of 113 bytes. */
  readonly make: (ctx: Uint8Array) => Uint8Array;
}

/** A record of this contest; the seed says under which point. */
export function sealed(plaintext: Uint8Array, seed: string, ctx: Uint8Array, contest: number, secret = electionSecret): Uint8Array {
  return sealer(recipientWith(secret), ballotInfo(suite1.id, ctx, contest))(plaintext, sha256(utf8ToBytes(seed)));
}

const garbage = (seed: string): Uint8Array => concatBytes(sha256(utf8ToBytes(seed)), sha256(utf8ToBytes(`${seed} 2`))).subarray(0, suite1.ct);
const aPoint = p256.getPublicKey(sha256(utf8ToBytes('a point')), false);
const edit = (change: (point: Uint8Array) => void): Uint8Array => {
  const point = aPoint.slice();
  change(point);
  return point;
};
const ORDER_OF_FIELD = p256.Point.Fp.ORDER;

/** The point with the smallest x, with p added to it: the same number modulo p, and still 32 bytes. */
function notReduced(): Uint8Array {
  for (let x = 1n; ; x++) {
    try {
      const { y } = p256.Point.fromHex(`02${x.toString(16).padStart(64, '0')}`).toAffine();
      return hexToBytes(`04${(x + ORDER_OF_FIELD).toString(16)}${y.toString(16).padStart(64, '0')}`);
    } catch (noPoint) {
      if (x > 100n) throw noPoint;
    }
  }
}

const badPoint = (title: string, enc: Uint8Array): RecordFault => (
  { title, class: 'bad-point', contest: 1, make: () => concatBytes(enc, garbage(title)) });

const badPoints: readonly RecordFault[] = [
  badPoint('a point beside the curve', edit((point) => { point[64]! ^= 1; })),
  badPoint('the identity, in zeros', new Uint8Array(65)),
  badPoint('the identity, under the prefix of a point', edit((point) => { point.fill(0, 1); })),
  badPoint('a compressed point, filled up', concatBytes(p256.getPublicKey(sha256(utf8ToBytes('a point')), true), new Uint8Array(32))),
  badPoint('both coordinates under the prefix of a compressed point', edit((point) => { point[0] = 2 + (point[64]! & 1); })),
  badPoint('a point in the hybrid form', edit((point) => { point[0] = 6 + (point[64]! & 1); })),
  badPoint('a point under a prefix that there is not', edit((point) => { point[0] = 5; })),
  badPoint('a coordinate above the field', edit((point) => { point.fill(0xff, 1, 33); })),
  badPoint('a coordinate that is not reduced', notReduced()),
  badPoint('a point with its coordinates exchanged', concatBytes(Uint8Array.of(4), aPoint.subarray(33), aPoint.subarray(1, 33))),
  badPoint('bytes of ones', new Uint8Array(65).fill(0xff)),
];

const vote = encodeChoice(1, { type: 'option', code: 1 }, 'HR_SMD');
const undecryptable = (title: string, make: RecordFault['make']): RecordFault => ({ title, class: 'undecryptable', contest: 1, make });

const sealedWrong: readonly RecordFault[] = [
  undecryptable('garbage under a good point', () => concatBytes(aPoint, garbage('garbage'))),
  undecryptable('garbage under the election key itself', () => concatBytes(hexToBytes(publicKeyOf(electionSecret)), garbage('key'))),
  undecryptable('garbage under the generator', () => concatBytes(p256.Point.BASE.toBytes(false), garbage('generator'))),
  undecryptable('a ciphertext of zeros', () => concatBytes(edit(() => undefined), new Uint8Array(suite1.ct))),
  undecryptable('a vote to another key', (ctx) => sealed(vote, 'other key', ctx, 1, inspectionSecret)),
  undecryptable('a vote of another election', () => sealed(vote, 'other context', new Uint8Array(32).fill(9), 1)),
  undecryptable('a vote sealed for another contest', (ctx) => sealed(vote, 'other contest', ctx, 3)),
  undecryptable('a vote with one bit of its ciphertext changed', (ctx) => {
    const record = sealed(vote, 'changed', ctx, 1);
    record[suite1.enc] = record[suite1.enc]! ^ 1;
    return record;
  }),
  undecryptable('a vote under the point of another', (ctx) => concatBytes(
    sealed(vote, 'whose point', ctx, 1).subarray(0, suite1.enc), sealed(vote, 'whose ciphertext', ctx, 1).subarray(suite1.enc))),
];

/** A plaintext with bytes of its own in the place of these. */
const formatInvalid = (title: string, contest: VotedContest, at: number, bytes: readonly number[]): RecordFault => ({
  title, class: 'format-invalid', contest,
  make: (ctx) => {
    const plaintext = contest === 1 ? vote.slice() : encodeChoice(3, { type: 'review', dismissed: 1 }, 'SC_REVIEW');
    plaintext.set(bytes, at);
    return sealed(plaintext, title, ctx, contest);
  },
});

const readWrong: readonly RecordFault[] = [
  formatInvalid('a vote for nobody', 1, 4, [0, 99]),
  formatInvalid('a vote for code 0', 1, 4, [0, 0]),
  formatInvalid('a vote of a version to come', 1, 0, [2]),
  formatInvalid('a vote of a kind that there is not', 1, 1, [9]),
  formatInvalid('a list vote where candidates stand', 1, 1, [2]),
  formatInvalid('a vote for a person of a list where candidates stand', 1, 1, [3]),
  formatInvalid('a mark of the review where candidates stand', 1, 1, [4]),
  formatInvalid('a blank vote with a candidate', 1, 1, [15]),
  formatInvalid('a vote with another contest inside', 1, 2, [0, 3]),
  formatInvalid('a candidate with a list', 1, 6, [0, 1]),
  formatInvalid('a candidate with marks', 1, 15, [1]),
  formatInvalid('a vote with something in its reserved bytes', 1, 31, [1]),
  formatInvalid('a plaintext of zeros', 1, 0, Array<number>(32).fill(0)),
  formatInvalid('a plaintext of ones', 1, 0, Array<number>(32).fill(0xff)),
  formatInvalid('a mark above the highest number', 3, 15, [0b1000]),
  formatInvalid('a mark in the highest bit', 3, 8, [0x80]),
  formatInvalid('a blank vote in a review', 3, 1, [15]),
  formatInvalid('a review with a candidate', 3, 4, [0, 1]),
  formatInvalid('a review with something in its reserved bytes', 3, 16, [1]),
];

export const recordFaults: readonly RecordFault[] = [...badPoints, ...sealedWrong, ...readWrong];

/** Two records or more: the only way in which such records stop anything (formats/ballot §5.4). */
export const noneOpens: Row = { title: 'a contest of which no record opens', code: 'ballot/none-opens' };
