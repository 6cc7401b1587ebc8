// What binds a ballot to one contest of one election: HPKE's `info` (formats/ballot §2.2).
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { uint } from '../kernel/bytes.ts';
import type { SuiteId } from './suites.ts';

/** 52 bytes; ctx is 32 bytes, contest 1 to 65,535. */
export function ballotInfo(suite: SuiteId, ctx: Uint8Array, contest: number): Uint8Array {
  if (ctx.length !== 32) throw new RangeError('ctx is not 32 bytes');
  return concatBytes(utf8ToBytes('kaihyo-ballot/1\0'), uint(suite, 2), ctx, uint(contest, 2));
}
