// count.json of a session: the bag, the tallies and what the hall recorded, put together (formats/count).
import { asCount } from '../kernel/count.ts';
import type { Result } from '../kernel/result.ts';
import { type CountedInput, completeCount } from '../tally/complete-count.ts';
import type { ContestTally } from '../tally/contest-tally.ts';
import type { CountFile, Decision, NotHeld } from '../tally/count-file.ts';
import type { TallyRefusal } from '../tally/refusals.ts';
import type { ContestSetting, SessionSetting } from './setting.ts';
import type { Opened } from './state.ts';

export interface CountMaterial {
  /** SHA-256 of notices.json, hexadecimal, or null. */
  readonly notices: string | null;
  /** Of the contests that are shown; the file has no other held contest. */
  readonly tallies: readonly ContestTally[];
}

/** The same answers give the same file, whatever was restarted in between. */
export function countOfSession(
  setting: SessionSetting, state: Opened, { notices, tallies }: CountMaterial,
): Result<CountFile, TallyRefusal> {
  const contests: (NotHeld | CountedInput)[] = [];
  for (const contest of setting.contests) {
    const tally = tallies.find((each) => each.contest === contest.contest);
    if (contest.notHeld !== null) contests.push(notHeld(contest, contest.notHeld));
    else if (tally !== undefined) contests.push(countedInput(contest, state, tally));
  }
  return completeCount({ ctx: setting.ctx, fingerprint: state.bag.fingerprint, notices, version: state.version, contests });
}

function notHeld({ contest, kind }: ContestSetting, cause: 'uncontested' | 'not-held'): NotHeld {
  return { state: 'not-held', contest, kind, cause };
}

function countedInput({ contest, kind }: ContestSetting, state: Opened, tally: ContestTally): CountedInput {
  const same = (entry: { readonly contest: number }): boolean => entry.contest === contest;
  const [box, opened] = [state.bag.contests.find(same), state.opened.find(same)];
  const voters = state.answers.voters.find(same);
  if (box === undefined || opened === undefined || voters === undefined) {
    throw new Error('before the reveal a contest has its box, classes and number of voters');
  }
  const decisions = decisionsOf(state, contest);
  const notAccepted = decisions.filter(({ treatment }) => treatment === 'not-accepted').reduce((sum, { ballots }) => sum + ballots, 0);
  const difference = box.records - notAccepted - voters.number;
  const explanation = state.answers.explanations.find((each) => same(each) && each.difference === difference);
  return {
    kind,
    root: box.root,
    received: box.received,
    duplicatesRemoved: box.duplicatesRemoved,
    records: box.records,
    equalPoints: opened.equalPoints,
    opened: opened.opened,
    badPoint: opened.badPoint,
    undecryptable: opened.undecryptable,
    formatInvalid: opened.formatInvalid,
    tally,
    decisions,
    voters: { number: asCount(voters.number), reason: difference === 0 ? null : explanation?.reason ?? null },
  };
}

/** Without 保留: the reveal waits until none is left. */
function decisionsOf(state: Opened, contest: number): Decision[] {
  return state.answers.decisions.flatMap((each) => (each.contest === contest && each.treatment !== 'held'
    ? [{ class: each.class, ballots: each.ballots, treatment: each.treatment, opinion: each.opinion, reason: each.reason }] : []));
}
