// Opens and counts the ballots of every contest that is held. Totals stay in the counter processes; only classes are recorded.
import { join } from 'node:path/posix';
import { ballotFileName } from '../../core/ballot/ballot-file.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import { type CardRefusal, cardRefusals } from '../../core/keys/card-refusals.ts';
import { toldOf } from '../../core/log/catalogue.ts';
import { heldContests } from '../../core/session/setting.ts';
import { openBallots, type OpenedContest } from './open-ballots.ts';
import { receivedFolder } from './receive-bag.ts';
import { type CommitRefusal, note, record, type RunningSession, stateOf } from './running-session.ts';
import { dueIn, turnOf } from './turn.ts';

export interface OpenInput {
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly onProgress: (contest: number, done: number, of: number) => void;
}

export type OpenRefusal = CardRefusal | BallotRefusal | CommitRefusal;

export async function openContests(
  session: RunningSession, { workers, signal, onProgress }: OpenInput,
): Promise<Result<void, OpenRefusal>> {
  const { memory, ports, setting, election } = session;
  const state = stateOf(session);
  if (state.step === 'count' && dueIn(session).act === 'card') return err({ code: memory.card === null ? 'card/absent' : 'card/not-unlocked' });
  const turn = turnOf(session, 'open');
  if (!turn.ok) return turn;
  if (state.step !== 'count') throw new Error('ballots are opened in their step alone');
  await forgetTotals(session);
  const opened: OpenedContest[] = [];
  for (const { contest } of heldContests(setting)) {
    const box = state.bag.contests.find((each) => each.contest === contest);
    if (box === undefined) throw new Error('a received bag has every contest');
    const one = await openBallots({ ...ports, card: memory.card?.port ?? null }, {
      definition: election.documents.definition,
      notices: election.documents.notices,
      contest,
      ballotFile: join(receivedFolder(session), 'data', ballotFileName(contest)),
      expected: box,
      workers,
      signal,
      onProgress: (done, of) => { onProgress(contest, done, of); },
    });
    if (one.ok) opened.push(one.value);
    memory.opened = opened;
    if (!one.ok) return stopOpening(session, one.error);
  }
  const recorded = record(session, {
    type: 'ballots-opened',
    contests: opened.map((each) => ({
      contest: each.contest, opened: each.opened, badPoint: each.badPoint, undecryptable: each.undecryptable,
      formatInvalid: each.formatInvalid, equalPoints: each.equalPoints,
    })),
  });
  if (!recorded.ok) await forgetTotals(session);
  await closeCard(session);
  return recorded;
}

/** Nothing that was opened is kept: the next attempt begins anew, with the same ballots. */
async function stopOpening(session: RunningSession, refusal: CardRefusal | BallotRefusal): Promise<Result<never, OpenRefusal>> {
  await forgetTotals(session);
  const noted = note(session, { event: 'opening-refused', data: toldOf(refusal) });
  // A card that no longer answers is taken out and presented again.
  if (Object.hasOwn(cardRefusals, refusal.code)) await closeCard(session);
  return noted.ok ? err(refusal) : noted;
}

/** Totals are forgotten with the process that holds them. */
export async function forgetTotals({ memory }: RunningSession): Promise<void> {
  const opened = memory.opened ?? [];
  memory.opened = null;
  memory.tallies.clear();
  for (const each of opened) await each.discard();
}

export async function closeCard({ memory }: RunningSession): Promise<void> {
  const { card } = memory;
  memory.card = null;
  await card?.port.close();
}
