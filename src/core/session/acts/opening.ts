// Step 3: the start of counting (開票開始) is declared and recorded (公職選挙法65条, 66条).
import { err, ok } from '../../kernel/result.ts';
import { contestsAmiss, firstAmiss, type Handler, refusal, supervisorAmiss, titleOf, twoOfficersAmiss, witnessesAmiss } from '../gates.ts';
import { officeHolder, presentWitnesses } from '../people.ts';
import type { SessionRefusal } from '../refusals.ts';
import { heldContests } from '../setting.ts';
import type { Capacity } from '../state.ts';

export const declareOpening: Handler<'opening-declared'> = (situation, event) => {
  const { setting, state, now } = situation;
  const { contests, declaredBy, by, reason } = event;
  const amiss = contestsAmiss(setting, contests) ?? timeAmiss(situation, event)
    ?? twoOfficersAmiss(state.people, by)
    ?? supervisorAmiss(setting, state.people, declaredBy, contests)
    ?? firstAmiss(contests, (contest) => (state.people.attendance.some((each) => each.contest === contest)
      ? undefined : refusal('session/attendance-not-confirmed', { contest: titleOf(setting, contest) })))
    ?? firstAmiss(heldContests(setting).filter(({ contest }) => contests.includes(contest)),
      (contest) => witnessesAmiss(contest, state.people))
    ?? (event.boxesArrived ? undefined : refusal('session/boxes-not-arrived'));
  if (amiss !== undefined) return err(amiss);
  const openings = contests.map((contest) => ({
    contest, declaredBy, capacity: capacityOf(situation, contest), by, at: now, reason,
    witnesses: presentWitnesses(state.people, contest).map(({ id }) => id),
  }));
  return ok({ ...state, openings: [...state.openings, ...openings] });
};

type Declaration = Parameters<typeof declareOpening>;

/** Not before the polls close, whatever is typed (公職選挙法40条, 65条); before the announced time with a reason (64条). */
function timeAmiss({ setting, now }: Declaration[0], { reason }: Declaration[1]): SessionRefusal | undefined {
  if (now < setting.pollsCloseAt) return refusal('session/before-poll-closing', { pollsCloseAt: setting.pollsCloseAt });
  return now < setting.opensAt && reason === null ? refusal('session/before-announced-time', { opensAt: setting.opensAt }) : undefined;
}

function capacityOf({ state }: Declaration[0], contest: number): Capacity {
  const office = officeHolder(state.people, contest);
  if (office === undefined) throw new Error('the gate has found a supervisor in every contest');
  return office.capacity;
}
