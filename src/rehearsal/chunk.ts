// Some of the ballots of a contest, drawn and sealed. A chunk depends on its number alone: threads can make them in any order.
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { BallotChoice } from '../core/ballot/choice.ts';
import { ballotInfo } from '../core/ballot/info.ts';
import { encodeChoice } from '../core/ballot/plaintext.ts';
import { suite1 } from '../core/ballot/suites.ts';
import { assertNever } from '../core/kernel/result.ts';
import type { VoteKind } from '../core/law/vote-kinds.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import { type Draw, drawChoice } from './draw.ts';
import { type Randomness, randomness } from './random.ts';
import type { PlantedBallot, PlantedContent } from './scenario.ts';
import { pointOf, type Recipient, type Sealer, sealer } from './seal.ts';

/** What a thread must know to make the ballots of one contest; goes to it as a message. */
export interface BallotOrder {
  readonly rehearsalKey: Uint8Array;
  readonly recipient: Recipient;
  readonly ctx: Uint8Array;
  readonly contest: number;
  readonly kind: VoteKind;
  readonly ballots: number;
  readonly draw: Draw;
  readonly planted: readonly PlantedBallot[];
}

export interface Chunk {
  /** Records of 113 bytes, one after the other, in no order. */
  readonly records: Uint8Array;
  /** What the readable ones among them say. */
  readonly drawn: readonly DrawnChoice[];
}

export interface DrawnChoice {
  readonly choice: BallotChoice;
  readonly ballots: number;
}

/** Ballots in one chunk; all planted ballots are in the first. */
export const CHUNK = 2048;

export function chunkCount({ ballots }: Pick<BallotOrder, 'ballots'>): number {
  return Math.ceil(ballots / CHUNK);
}

/** Prepares the making of chunks 0 to `chunkCount` − 1. */
export function chunkMaker(order: BallotOrder): (chunk: number) => Chunk {
  const { recipient, ctx, contest, kind, ballots, draw, planted } = order;
  if (planted.length > Math.min(CHUNK, ballots)) throw new RangeError('more planted ballots than ballots');
  const seal = sealer(recipient, ballotInfo(suite1.id, ctx, contest));
  const plaintexts = new Map<string, Uint8Array>();
  return (chunk) => {
    const random = randomness(order.rehearsalKey, `ballots ${contest} ${chunk}`);
    const count = Math.min(CHUNK, ballots - chunk * CHUNK);
    const records = new Uint8Array(count * suite1.record);
    const drawn = new Map<string, DrawnChoice>();
    let ephemeral: Uint8Array = new Uint8Array(0);
    for (let i = 0; i < count; i++) {
      const plan = chunk === 0 ? planted[i] : undefined;
      if (plan?.point !== 'of-the-one-before') ephemeral = random.scalar();
      const content: PlantedContent = plan?.content ?? { type: 'choice', choice: drawChoice(draw, random) };
      if (content.type !== 'choice') {
        records.set(plantedRecord(content, order, seal, ephemeral, random), i * suite1.record);
        continue;
      }
      const key = keyOf(content.choice);
      const plaintext = plaintexts.get(key) ?? encodeChoice(contest, content.choice, kind);
      plaintexts.set(key, plaintext);
      records.set(seal(plaintext, ephemeral), i * suite1.record);
      drawn.set(key, { choice: content.choice, ballots: (drawn.get(key)?.ballots ?? 0) + 1 });
    }
    return { records, drawn: [...drawn.values()] };
  };
}

/** Adds up what several chunks drew. */
export function sumOfDrawn(lists: Iterable<readonly DrawnChoice[]>): readonly DrawnChoice[] {
  const sums = new Map<string, DrawnChoice>();
  for (const list of lists) {
    for (const { choice, ballots } of list) {
      const key = keyOf(choice);
      sums.set(key, { choice, ballots: (sums.get(key)?.ballots ?? 0) + ballots });
    }
  }
  return [...sums.values()];
}

function keyOf(choice: BallotChoice): string {
  return JSON.stringify(choice);
}

function plantedRecord(
  content: Exclude<PlantedContent, { readonly type: 'choice' }>, { recipient, ctx, contest, kind }: BallotOrder, seal: Sealer,
  ephemeral: Uint8Array, random: Randomness,
): Uint8Array {
  const blank = encodeChoice(contest, { type: 'blank' }, kind);
  switch (content.type) {
    case 'plaintext': return seal(hexToBytes(content.hex), ephemeral);
    case 'garbage': return concatBytes(pointOf(ephemeral), random.bytes(suite1.ct));
    case 'other-context': return sealer(recipient, ballotInfo(suite1.id, nodePrimitives.sha256(ctx), contest))(blank, ephemeral);
    case 'other-contest': return sealer(recipient, ballotInfo(suite1.id, ctx, contest + 1))(blank, ephemeral);
    case 'bad-point': return concatBytes(badPoint(content.as, pointOf(ephemeral)), random.bytes(suite1.ct));
    default: return assertNever(content);
  }
}

/** 65 bytes that are no point of P-256 in the form that a ballot has. */
function badPoint(as: Extract<PlantedContent, { readonly type: 'bad-point' }>['as'], point: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(point);
  switch (as) {
    // y and p − y are the two roots, and they differ in more than the last bit.
    case 'off-curve': bytes[64] = (bytes[64] ?? 0) ^ 1; return bytes;
    case 'x-too-large': return bytes.fill(0xff, 1, 33);
    case 'compressed-prefix': bytes[0] = 0x02; return bytes;
    case 'zeros': return bytes.fill(0);
    default: return assertNever(as);
  }
}
