// What the window is told of the count that runs: nothing that comes from an opened ballot, beyond the numbers that the log has.
import type { CountView } from '../../contract/view.ts';
import { board } from '../../core/session/board.ts';
import type { SessionState } from '../../core/session/state.ts';
import { allowedEvents } from '../../core/session/transition.ts';
import { nowOf, type RunningSession, stateOf } from '../usecases/running-session.ts';
import { dueIn } from '../usecases/turn.ts';

/** Who has proved to be there, who may sign in, and which act waits for numbers. */
export type PersonsView = Pick<CountView, 'here' | 'enrolled' | 'pending'>;

export function viewOfSession(session: RunningSession, persons: PersonsView): CountView {
  const { ports, setting, election: { definition, hall }, store, memory } = session;
  const state = stateOf(session);
  return {
    setting, event: definition.event, unit: definition.unit, contests: definition.contests, hall,
    state: withoutDigests(state), due: dueIn(session), allowed: allowedEvents(setting, state), board: board(setting, state),
    now: nowOf(session), clockDrift: Math.round((ports.clock.drift() - memory.confirmedDrift) / 1000) + 0,
    ...persons,
    card: memory.card === null ? null : {
      label: memory.card.label, triesLeft: memory.card.triesLeft, unlocked: memory.card.unlocked,
    },
    log: { records: store.last.seq + 1, head: store.last.hash },
  };
}

/** The digest of a small result tells the result: of count.json, of the sheets with its figures, of session.json. */
const NOT_TOLD = '';

function withoutDigests(state: SessionState): SessionState {
  return {
    ...state,
    sheets: state.sheets.map((sheet) => ({ ...sheet, body: NOT_TOLD, sha256: NOT_TOLD })),
    ...('earlier' in state ? {
      earlier: state.earlier.map((count) => ({
        ...count, confirmation: count.confirmation === null ? null : { ...count.confirmation, count: NOT_TOLD },
      })),
    } : {}),
    ...('confirmation' in state ? { confirmation: { ...state.confirmation, count: NOT_TOLD } } : {}),
    ...('preservation' in state ? { preservation: { ...state.preservation, session: NOT_TOLD } } : {}),
  };
}
