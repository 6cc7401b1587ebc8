// Steps 5 and 6: the card, the opened ballots, and the decision on ballots that could not be opened or read.
import { sum } from '../../kernel/count.ts';
import { err, ok } from '../../kernel/result.ts';
import { doubtfulClasses, type DoubtfulClass } from '../../tally/count-file.ts';
import { afterOpening, hasBallots } from '../course.ts';
import { contestsAmiss, firstAmiss, type Handler, refusal, refuse, revealAmiss, supervisorAmiss, titleOf } from '../gates.ts';
import { decidedBallots, doubtfulNumbers, recordsOf } from '../reconciliation.ts';
import type { SessionRefusal } from '../refusals.ts';
import { heldNumbers } from '../setting.ts';
import type { Answers, OpenedContest, Received } from '../state.ts';

export const recordHolders: Handler<'card-holders-recorded'> = ({ setting, state }, { holder, pinKeeper }) => {
  if (!hasBallots(setting, state)) return refuse('session/card-not-needed');
  if (holder.id === pinKeeper.id) return refuse('session/same-person', { person: holder.name });
  return ok({ ...state, card: { ...state.card, holders: { holder, pinKeeper } } });
};

export const askCard: Handler<'card-asked'> = ({ setting, state, now }, { label, publicKey }) => {
  if (!hasBallots(setting, state)) return refuse('session/card-not-needed');
  if (state.card.holders === null) return refuse('session/holders-not-recorded');
  if (!setting.cards.some((card) => card.label === label && card.publicKey === publicKey)) return refuse('session/another-card', { card: label });
  return ok({ ...state, step: 'count', card: { ...state.card, asked: { label, publicKey, at: now } } });
};

export const openBallots: Handler<'ballots-opened'> = ({ setting, state }, { contests }) => {
  const held = heldNumbers(setting);
  const isComplete = contests.length === held.length && contests.every(({ contest }, index) => held[index] === contest);
  if (!isComplete) return refuse('session/contests-differ');
  const amiss = firstAmiss(contests, (opened) => {
    const records = recordsOf(state.bag, opened.contest);
    const values = { contest: titleOf(setting, opened.contest) };
    if (!addsUp(opened, records)) return refusal('session/numbers-do-not-add-up', values);
    if (records >= 2 && opened.opened === 0) return refusal('session/none-opened', values);
    return fitsDecisions(opened, state) ? undefined : refusal('session/numbers-changed', values);
  });
  return amiss === undefined ? ok(afterOpening(setting, { ...state, opened: contests })) : err(amiss);
};

export const decideDoubtful: Handler<'doubtful-decided'> = ({ setting, state, now }, { contest, decisions, decidedBy }) => {
  const amiss = contestsAmiss(setting, [contest]) ?? supervisorAmiss(setting, state.people, decidedBy, [contest]) ?? revealAmiss(state);
  if (amiss !== undefined) return err(amiss);
  const numbers = doubtfulNumbers(openedIn(state.opened, contest));
  const decided = doubtfulClasses.filter((doubtful) => decisions.some((each) => each.class === doubtful));
  const wrong = firstAmiss(decided, (doubtful) => classAmiss(doubtful, numbers[doubtful], decisions, titleOf(setting, contest)));
  if (wrong !== undefined) return err(wrong);
  const isReplaced = (each: { readonly contest: number; readonly class: DoubtfulClass }): boolean =>
    each.contest === contest && decided.includes(each.class);
  const { answers } = state;
  const recorded = decisions.map((decision) => ({ contest, ...decision, decidedBy, at: now }));
  return ok(afterOpening(setting, {
    ...state,
    answers: {
      ...answers,
      decisions: [...answers.decisions.filter((each) => !isReplaced(each)), ...recorded],
      formerDecisions: [...answers.formerDecisions, ...answers.decisions.filter(isReplaced)],
    },
  }));
};

function addsUp(opened: OpenedContest, records: number): boolean {
  return opened.opened + opened.badPoint + opened.undecryptable === records && opened.formatInvalid <= opened.opened
    && (opened.equalPoints === 0 || opened.equalPoints < records);
}

/** A class without a decision still waits for one, but not after the result was seen: then every decision had been made. */
function fitsDecisions(opened: OpenedContest, { answers, seen }: Received): boolean {
  const numbers = doubtfulNumbers(opened);
  return doubtfulClasses.every((doubtful) => {
    const decided = decidedBallots(answers, opened.contest, doubtful);
    return decided === numbers[doubtful] || (decided === 0 && seen.length === 0);
  });
}

function openedIn(opened: readonly OpenedContest[], contest: number): OpenedContest {
  const found = opened.find((each) => each.contest === contest);
  if (found === undefined) throw new Error('every contest that is held was opened');
  return found;
}

function classAmiss(
  doubtful: DoubtfulClass, number: number, decisions: readonly Pick<Answers['decisions'][number], 'class' | 'ballots'>[], contest: string,
): SessionRefusal | undefined {
  if (number === 0) return refusal('session/no-such-ballots', { contest, class: doubtful });
  const decided = sum(decisions.filter((each) => each.class === doubtful).map(({ ballots }) => ballots));
  return decided === number ? undefined : refusal('session/decision-incomplete', { contest, class: doubtful, ballots: number, decided });
}
