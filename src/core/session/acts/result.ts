// Step 8: the supervisor shows the result, two officers complete the count, bound to the digest of what they saw.
import { checkApprovals } from '../../approval/two-persons.ts';
import { err, ok } from '../../kernel/result.ts';
import { type Handler, refuse, titleOf } from '../gates.ts';
import { openedOf } from '../payloads.ts';
import { officeHolder, signedIn } from '../people.ts';
import { heldNumbers } from '../setting.ts';
import type { Reveal } from '../state.ts';

/** Shows every contest in which `by` holds the supervisor's office: nobody shows what is another's to show. */
export const revealResult: Handler<'result-revealed'> = ({ setting, state, now }, { by }) => {
  const fresh: Reveal[] = [];
  const his = heldNumbers(setting).filter((contest) => {
    const office = officeHolder(state.people, contest);
    const isFirst = !state.reveals.some((reveal) => reveal.contest === contest);
    if (office?.id === by && isFirst) fresh.push({ contest, by, capacity: office.capacity, at: now });
    return office?.id === by;
  });
  if (his.length === 0) return refuse('session/not-supervisor', { person: by });
  const withHis = (contests: readonly number[]): readonly number[] =>
    heldNumbers(setting).filter((contest) => his.includes(contest) || contests.includes(contest));
  return ok({ ...state, reveals: [...state.reveals, ...fresh], shown: withHis(state.shown), seen: withHis(state.seen) });
};

export const hideResult: Handler<'result-hidden'> = ({ state }) =>
  (state.reveals.length === 0 ? refuse('session/not-revealed') : ok({ ...state, shown: [] }));

export const confirmCount: Handler<'count-confirmed'> = ({ setting, state, now }, { count, approvals }) => {
  const unseen = heldNumbers(setting).find((contest) => !state.reveals.some((reveal) => reveal.contest === contest));
  if (unseen !== undefined) return refuse('session/not-revealed', { contest: titleOf(setting, unseen) });
  const checked = checkApprovals(count, approvals, signedIn(state.people));
  if (!checked.ok) return err(checked.error);
  return ok({
    ...openedOf(state), step: 'print', reveals: state.reveals,
    confirmation: { count, by: [approvals[0].officer, approvals[1].officer], at: now },
    printOrder: null, printedAt: null, handover: null, collection: null,
  });
};
