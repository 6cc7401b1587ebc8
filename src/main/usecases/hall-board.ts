// The hall board (本日の開票一覧): every count that was begun on this terminal, with one word for each of its contests.
import type { Purpose } from '../../core/election/definition.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { board, type BoardCount } from '../../core/session/board.ts';
import { officeHolder } from '../../core/session/people.ts';
import { sessionSetting } from '../../core/session/setting.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionStore } from '../ports/store.ts';
import type { ReadElectionRefusal } from './install-definition.ts';
import { keptElection, terminalIn } from './kept-election.ts';
import { stateOf } from './running-session.ts';

const anyPurpose: readonly Purpose[] = ['live', 'rehearsal'];

/** In the order of installation. An installation that was cut off is none yet. */
export function hallBoard({ store }: Ports): Result<readonly BoardCount[], ReadElectionRefusal> {
  const counts: BoardCount[] = [];
  for (const { ctx } of store.installed()) {
    const session = store.session(ctx);
    const terminal = terminalIn(session);
    if (terminal === undefined) continue;
    const count = countOnBoard(session, terminal);
    if (!count.ok) return count;
    counts.push(count.value);
  }
  return ok(counts);
}

function countOnBoard(store: SessionStore, terminal: string): Result<BoardCount, ReadElectionRefusal> {
  const election = keptElection(store, anyPurpose);
  if (!election.ok) return election;
  const { ctx, definition: { purpose, event, unit, opensAt }, hall } = election.value;
  const setting = sessionSetting({ ...election.value, terminal });
  const state = stateOf({ store });
  const supervisorOf = (contest: number): string | null => officeHolder(state.people, contest)?.name
    ?? hall?.supervisors.find(({ contests }) => contests.includes(contest))?.person.name ?? null;
  const contests = board(setting, state).map((line) => ({
    ...line, title: setting.contests.find(({ contest }) => contest === line.contest)?.title ?? '', supervisor: supervisorOf(line.contest),
  }));
  return ok({ ctx, purpose, event, unit, opensAt, contests, closed: state.step === 'closed' });
}
