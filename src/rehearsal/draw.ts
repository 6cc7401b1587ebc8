// How the votes of a contest fall: what may be named there, and how often each is.
import type { BallotChoice } from '../core/ballot/choice.ts';
import type { Contest, Party } from '../core/election/definition.ts';
import type { Notice } from '../core/election/notices.ts';
import type { Randomness } from './random.ts';
import type { RehearsedContest } from './scenario.ts';

export type Draw =
  /** `upTo` are the weights added up: a number below the last falls to the first choice whose `upTo` is above it. */
  | { readonly type: 'choices'; readonly choices: readonly { readonly choice: BallotChoice; readonly upTo: number }[] }
  /** × at each notice number by itself. */
  | { readonly type: 'marks'; readonly judges: readonly { readonly code: number; readonly perThousand: number }[] };

type PlannedNotices = readonly Omit<Notice, 'number'>[];

/** Struck options are drawn as others are, because people had voted for them; so are those added by a notice. */
export function planDraw({ contest, draw }: RehearsedContest, notices: PlannedNotices, random: Randomness): Draw {
  if (draw !== 'varied') return { type: 'choices', choices: [{ choice: draw.all, upTo: 1 }] };
  if (contest.kind === 'SC_REVIEW') {
    return { type: 'marks', judges: contest.options.map(({ code }) => ({ code, perThousand: 30 + random.below(150) })) };
  }
  let upTo = 0;
  const choices = choicesOf(contest, notices).map((choice) => {
    upTo += weightOf(choice, random);
    return { choice, upTo };
  });
  return { type: 'choices', choices: [...choices, { choice: { type: 'blank' }, upTo: upTo + Math.ceil(upTo / 40) }] };
}

export function drawChoice(draw: Draw, random: Randomness): BallotChoice {
  if (draw.type === 'marks') {
    return { type: 'review', dismissed: draw.judges.reduce((bits, { code, perThousand }) => bits | markAt(code, perThousand, random), 0) };
  }
  const drawn = random.below(draw.choices.at(-1)?.upTo ?? 1);
  let [low, high] = [0, draw.choices.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drawn < (draw.choices[middle]?.upTo ?? 0)) high = middle;
    else low = middle + 1;
  }
  return draw.choices[low]?.choice ?? { type: 'blank' };
}

function choicesOf(contest: Exclude<Contest, { readonly kind: 'SC_REVIEW' }>, notices: PlannedNotices): readonly BallotChoice[] {
  const added = notices.flatMap(({ change }) => (change.type === 'option-added' && change.contest === contest.contest ? [change] : []));
  const newOptions: readonly BallotChoice[] = added.map(({ party, option }) => (
    party === null ? { type: 'option', code: option.code } : { type: 'member', code: option.code, party }
  ));
  const options: readonly BallotChoice[] = contest.options.map(({ code }) => ({ type: 'option', code }));
  return [...options, ...(contest.kind === 'HC_PR' ? contest.options.flatMap(membersOf) : []), ...newOptions];
}

function membersOf({ code, members }: Party): readonly BallotChoice[] {
  return members.map((member) => ({ type: 'member', code: member.code, party: code }));
}

/** Some are named a thousand times as often as others; a person on a list more rarely than the list. */
function weightOf({ type }: BallotChoice, random: Randomness): number {
  const strength = 1 + random.below(type === 'member' ? 10 : 32);
  return strength * strength;
}

function markAt(code: number, perThousand: number, random: Randomness): number {
  return random.below(1000) < perThousand ? 1 << (code - 1) : 0;
}
