// Step 7: the number of voters and the reason of a difference (formats/count §5). Nothing here changes a count.
import { err, ok } from '../../kernel/result.ts';
import { afterOpening } from '../course.ts';
import { contestsAmiss, type Handler, refuse, revealAmiss, titleOf, twoOfficersAmiss } from '../gates.ts';
import { differenceOf } from '../reconciliation.ts';

export const enterVoters: Handler<'voters-entered'> = ({ setting, state, now }, { contest, first, second, by }) => {
  const amiss = contestsAmiss(setting, [contest]) ?? twoOfficersAmiss(state.people, by) ?? revealAmiss(state);
  if (amiss !== undefined) return err(amiss);
  if (first !== second) return refuse('session/entries-differ', { contest: titleOf(setting, contest), first, second });
  const { voters, formerVoters } = state.answers;
  const [former, others] = [voters.filter((each) => each.contest === contest), voters.filter((each) => each.contest !== contest)];
  const answers = {
    ...state.answers,
    voters: [...others, { contest, number: first, by, at: now }].sort((a, b) => a.contest - b.contest),
    formerVoters: [...formerVoters, ...former],
  };
  const entered = { ...state, answers };
  return ok('opened' in entered ? afterOpening(setting, entered) : entered);
};

export const explainDifference: Handler<'difference-explained'> = ({ setting, state, now }, { contest, reason, by }) => {
  const amiss = contestsAmiss(setting, [contest]) ?? twoOfficersAmiss(state.people, by) ?? revealAmiss(state);
  if (amiss !== undefined) return err(amiss);
  const { bag, answers } = state;
  const difference = differenceOf(bag, answers, contest);
  const values = { contest: titleOf(setting, contest) };
  if (difference === undefined) return refuse('session/voters-not-entered', values);
  if (difference === 0) return refuse('session/no-difference', values);
  const explanations = [...answers.explanations, { contest, difference, reason, by, at: now }];
  return ok(afterOpening(setting, { ...state, answers: { ...answers, explanations } }));
};
