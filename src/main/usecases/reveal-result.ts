// The supervisor shows the result, and two officers complete the count, bound to the digest of what both saw.
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue } from '../../core/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { countOfSession } from '../../core/session/count-of-session.ts';
import { heldContests } from '../../core/session/setting.ts';
import type { CountFile } from '../../core/tally/count-file.ts';
import type { TallyRefusal } from '../../core/tally/refusals.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { advance } from '../../core/transfer/registry.ts';
import { forgetTotals } from './open-contests.ts';
import { type CommitRefusal, record, recordOnce, type RunningSession, stateOf } from './running-session.ts';

export type RevealRefusal = TallyRefusal | BallotRefusal | CommitRefusal;

export interface Revealed {
  /** SHA-256 of count.json; null until every contest is shown, since a digest of a small result is the result. */
  readonly digest: string | null;
  /** count.json, with the contests that are shown. */
  readonly count: CountFile;
}

export async function revealResult(session: RunningSession, by: string): Promise<Result<Revealed, RevealRefusal>> {
  const recorded = recordOnce(session, { type: 'result-revealed', by });
  if (!recorded.ok) return recorded;
  const computed = await computeCount(session);
  if (!computed.ok) return computed;
  const { count, digest, whole } = computed.value;
  return ok({ count, digest: whole ? digest : null });
}

interface ComputedCount {
  readonly count: CountFile;
  readonly bytes: Uint8Array;
  readonly digest: string;
  /** Whether every held contest is shown. */
  readonly whole: boolean;
}

/** count.json of the contests that are shown: their totals are fetched from the counters now, and not before. */
async function computeCount(session: RunningSession): Promise<Result<ComputedCount, RevealRefusal>> {
  const { memory, setting, election, ports } = session;
  const state = stateOf(session);
  if (state.step !== 'result' || memory.opened === null) return err({ code: 'session/too-early' });
  for (const each of memory.opened) {
    if (memory.tallies.has(each.contest) || !state.shown.includes(each.contest)) continue;
    const tally = await each.reveal();
    if (!tally.ok) return tally;
    memory.tallies.set(each.contest, tally.value);
  }
  const { notices } = election.documents;
  const count = countOfSession(setting, state, {
    notices: notices === null ? null : bytesToHex(ports.primitives.sha256(notices)), tallies: [...memory.tallies.values()],
  });
  if (!count.ok) return count;
  const bytes = canonicalBytes(count.value as unknown as JsonValue);
  const whole = heldContests(setting).every(({ contest }) => memory.tallies.has(contest));
  return ok({ count: count.value, bytes, digest: bytesToHex(ports.primitives.sha256(bytes)), whole });
}

export interface Approval {
  readonly officer: string;
  /** SHA-256 of the count.json that this officer saw. */
  readonly digest: string;
}

/** Computed anew: a decision or a number may have been recorded since the result was shown, and then the digests differ. */
export async function confirmCount(
  session: RunningSession, approvals: readonly [Approval, Approval],
): Promise<Result<void, RevealRefusal>> {
  const { store, ports, setting } = session;
  const computed = await computeCount(session);
  if (!computed.ok) return computed;
  if (!computed.value.whole) return err({ code: 'session/too-early' });
  const recorded = record(session, { type: 'count-confirmed', count: computed.value.digest, approvals }, {
    registry: advance(ports.store.registry(), store.ctx, heldContests(setting).map(({ contest }) => contest), 'counted'),
    keep: new Map([['count.json', computed.value.bytes]]),
  });
  if (recorded.ok) await forgetTotals(session);
  return recorded;
}
