// count.json against the received bag, the definition and the notices (formats/count). One counted contest is in count-contest.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkCounted } from './count-contest.ts';
import type { Count } from './count-file.ts';
import type { Fail } from './failures.ts';
import type { JsonFile } from './json-file.ts';
import type { Paper } from './paper.ts';
import type { Received } from './transfer.ts';

/** What count.json must go back to; a member is undefined where its file could not be read. */
export interface CountContext {
  readonly ctx: string | undefined;
  /** Identity of the received bag. */
  readonly fingerprint: string | undefined;
  /** Bytes of notices.json; null where there are none. */
  readonly notices: Uint8Array | null;
  readonly received: Received | undefined;
  /** One for each contest of the definition, ascending. */
  readonly papers: readonly Paper[] | undefined;
}

export function checkCount({ path, value }: JsonFile<Count>, context: CountContext, fail: Fail): void {
  if (value === undefined) return;
  const { ctx, fingerprint, notices, received, papers } = context;
  const digest = notices === null ? null : bytesToHex(sha256(notices));
  if (ctx !== undefined && value.ctx !== ctx) fail('count-origin', `${path}#ctx`, 'another election context than that of the definition');
  if (fingerprint !== undefined && value.fingerprint !== fingerprint) fail('count-origin', `${path}#fingerprint`, 'not the identity of the received bag');
  if (value.notices !== digest) fail('count-origin', `${path}#notices`, 'not the SHA-256 of notices.json, or null where there are none');

  if (papers !== undefined && value.contests.map(({ contest }) => contest).join() !== papers.map((paper) => paper.contest.contest).join()) {
    fail('count-contests', `${path}#contests`, 'not the contests of the definition, ascending');
  }
  for (const [index, contest] of value.contests.entries()) {
    const place = `${path}#contests[${index}]`;
    const paper = papers?.find((each) => each.contest.contest === contest.contest);
    if (paper !== undefined) {
      if (contest.kind !== paper.contest.kind) fail('count-contests', `${place}.kind`, 'not the vote kind of the definition');
      if ((contest.state === 'not-held' ? contest.cause : null) !== paper.notHeld) {
        fail('count-contests', `${place}.state`, paper.notHeld === null ? 'the contest is held, and so is counted' : `the contest is not counted: ${paper.notHeld}`);
      }
    }
    if (contest.state === 'counted') checkCounted(contest, place, paper, received?.contests.get(contest.contest), fail);
  }
}
