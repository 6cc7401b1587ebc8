// The supervisor shows the result, and two officers complete the count, bound to the digest of what both saw.
import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { countOfSession } from '../../core/session/count-of-session.ts';
import { heldContests } from '../../core/session/setting.ts';
import type { ContestTally } from '../../core/tally/contest-tally.ts';
import type { CountFile } from '../../core/tally/count-file.ts';
import { formatCountFile } from '../../core/tally/parse-count-file.ts';
import type { TallyRefusal } from '../../core/tally/refusals.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { advance } from '../../core/transfer/registry.ts';
import { forgetTotals } from './open-contests.ts';
import { type CommitRefusal, record, recordOnce, type RunningSession, stateOf } from './running-session.ts';
import { turnOf } from './turn.ts';

export type RevealRefusal = TallyRefusal | BallotRefusal | CommitRefusal;

export interface Revealed {
  /** SHA-256 of count.json; null until every contest is shown, since a digest of a small result is the result. */
  readonly digest: string | null;
  /** count.json, with the contests that are shown. */
  readonly count: CountFile;
}

export async function revealResult(session: RunningSession, by: string): Promise<Result<Revealed, RevealRefusal>> {
  const turn = turnOf(session, 'show');
  if (!turn.ok) return turn;
  const recorded = recordOnce(session, { type: 'result-revealed', by });
  return recorded.ok ? shownNow(session) : recorded;
}

/** Once more what is shown and not hidden again. Nothing is recorded, and nothing that no supervisor has shown is fetched. */
export async function shownResult(session: RunningSession): Promise<Result<Revealed, RevealRefusal>> {
  const state = stateOf(session);
  if (!('shown' in state) || state.shown.length === 0) return err({ code: 'session/not-revealed' });
  const turn = turnOf(session, 'show');
  return turn.ok ? shownNow(session) : turn;
}

async function shownNow(session: RunningSession): Promise<Result<Revealed, RevealRefusal>> {
  const computed = await computeCount(session);
  if (!computed.ok) return computed;
  const { count, digest } = computed.value;
  return ok({ count, digest: hiddenContest(session) === undefined ? digest : null });
}

export interface ComputedCount {
  readonly count: CountFile;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** The title of a contest that is not shown now; undefined where all are. */
function hiddenContest(session: RunningSession): string | undefined {
  const state = stateOf(session);
  const shown = 'shown' in state ? state.shown : [];
  return heldContests(session.setting).find(({ contest }) => !shown.includes(contest))?.title;
}

/** count.json of the contests that are shown, without those hidden again. Totals are fetched from the counters now, and not before. */
async function computeCount(session: RunningSession): Promise<Result<ComputedCount, RevealRefusal>> {
  const { memory, setting, election, ports } = session;
  const state = stateOf(session);
  if (state.step !== 'result' || memory.opened === null) return err({ code: 'session/too-early' });
  const tallies: ContestTally[] = [];
  for (const each of memory.opened.filter(({ contest }) => state.shown.includes(contest))) {
    const known = memory.tallies.get(each.contest);
    const tally = known === undefined ? await each.reveal() : ok(known);
    if (!tally.ok) return tally;
    memory.tallies.set(each.contest, tally.value);
    tallies.push(tally.value);
  }
  const { notices } = election.documents;
  const count = countOfSession(setting, state, {
    notices: notices === null ? null : bytesToHex(ports.primitives.sha256(notices)), tallies,
  });
  if (!count.ok) return count;
  const bytes = formatCountFile(count.value);
  return ok({ count: count.value, bytes, digest: bytesToHex(ports.primitives.sha256(bytes)) });
}

export interface Approval {
  readonly officer: string;
  /** SHA-256 of the count.json that this officer saw. */
  readonly digest: string;
}

/** The count as it would be completed now: every contest is shown. */
export async function countToConfirm(session: RunningSession): Promise<Result<ComputedCount, RevealRefusal>> {
  const turn = turnOf(session, 'show');
  if (!turn.ok) return turn;
  const hidden = hiddenContest(session);
  return hidden === undefined ? computeCount(session) : err({ code: 'session/not-revealed', values: { contest: hidden } });
}

/** Computed anew: a decision or a number may have been recorded since the result was shown, and then the digests differ. */
export async function confirmCount(
  session: RunningSession, approvals: readonly [Approval, Approval],
): Promise<Result<void, RevealRefusal>> {
  const { store, ports, setting } = session;
  const computed = await countToConfirm(session);
  if (!computed.ok) return computed;
  const recorded = record(session, { type: 'count-confirmed', count: computed.value.digest, approvals }, {
    registry: advance(ports.store.registry(), store.ctx, heldContests(setting).map(({ contest }) => contest), 'counted'),
    keep: new Map([['count.json', computed.value.bytes]]),
  });
  if (recorded.ok) await forgetTotals(session);
  return recorded;
}
