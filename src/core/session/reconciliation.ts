// What the answers of the hall leave open: undecided ballots, voters not entered, differences without a reason.
import { asCount, type Count, sum } from '../kernel/count.ts';
import type { DoubtfulClass } from '../tally/count-file.ts';
import { heldNumbers, type SessionSetting } from './setting.ts';
import type { Answers, Bag, Opened, OpenedContest } from './state.ts';

/** How many ballots of each class could not be opened or read (formats/count §2.2). */
export function doubtfulNumbers(opened: OpenedContest): Readonly<Record<DoubtfulClass, Count>> {
  return { 'bad-point': opened.badPoint, 'undecryptable': opened.undecryptable, 'format-invalid': opened.formatInvalid };
}

export function decidedBallots(answers: Answers, contest: number, doubtful: DoubtfulClass): Count {
  return sum(answers.decisions.filter((each) => each.contest === contest && each.class === doubtful).map(({ ballots }) => ballots));
}

/** Contests with ballots that are neither decided nor anything but held. */
export function undecidedContests({ opened, answers }: Pick<Opened, 'opened' | 'answers'>): readonly number[] {
  return opened.filter((each) => {
    const held = answers.decisions.some(({ contest, treatment }) => contest === each.contest && treatment === 'held');
    const numbers = Object.entries(doubtfulNumbers(each)) as readonly [DoubtfulClass, Count][];
    return held || numbers.some(([doubtful, number]) => decidedBallots(answers, each.contest, doubtful) !== number);
  }).map(({ contest }) => contest);
}

export function recordsOf(bag: Bag, contest: number): Count {
  return bag.contests.find((each) => each.contest === contest)?.records ?? asCount(0);
}

/** 投票総数: the records without those decided as not accepted (formats/count §2.4). */
export function totalOf(bag: Bag, answers: Answers, contest: number): Count {
  const notAccepted = answers.decisions.filter((each) => each.contest === contest && each.treatment === 'not-accepted');
  return asCount(recordsOf(bag, contest) - sum(notAccepted.map(({ ballots }) => ballots)));
}

/** Total minus voters, more than zero where there are more ballots than voters; undefined before the voters are entered. */
export function differenceOf(bag: Bag, answers: Answers, contest: number): number | undefined {
  const entry = answers.voters.find((each) => each.contest === contest);
  return entry === undefined ? undefined : totalOf(bag, answers, contest) - entry.number;
}

export function contestsWithoutVoters(setting: SessionSetting, answers: Answers): readonly number[] {
  return heldNumbers(setting).filter((contest) => !answers.voters.some((each) => each.contest === contest));
}

/** Contests whose difference has no reason of its own. */
export function unexplainedContests(setting: SessionSetting, bag: Bag, answers: Answers): readonly number[] {
  return heldNumbers(setting).filter((contest) => {
    const difference = differenceOf(bag, answers, contest);
    return difference !== undefined && difference !== 0
      && !answers.explanations.some((each) => each.contest === contest && each.difference === difference);
  });
}
