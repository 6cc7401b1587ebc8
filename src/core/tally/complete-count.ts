// Completes a count: tallies, decisions of the hall and numbers of voters become `count.json` (formats/count §1 to §6).
import type { JsonValue } from '../kernel/canonical-json.ts';
import { asCount, sum } from '../kernel/count.ts';
import { err, type Result } from '../kernel/result.ts';
import type { ContestTally } from './contest-tally.ts';
import type { ContestCount, Counted, CountFile, NotHeld } from './count-file.ts';
import { ballotsDecided, decidedInto, equationsOf } from './equations.ts';
import { countFileFrom } from './parse-count-file.ts';
import type { TallyRefusal } from './refusals.ts';

export interface CountInput {
  /** Hexadecimal, 32 bytes each. */
  readonly ctx: string;
  readonly fingerprint: string;
  readonly notices: string | null;
  readonly version: number;
  /** One entry for each contest of the definition, ascending. */
  readonly contests: readonly (NotHeld | CountedInput)[];
}

type FromBagAndHall =
  | 'kind' | 'root' | 'received' | 'duplicatesRemoved' | 'records' | 'equalPoints' | 'opened' | 'badPoint' | 'undecryptable' | 'formatInvalid'
  | 'decisions' | 'voters';

/** What is known of a counted contest; all but decisions and voters comes from bag and tally. */
export interface CountedInput extends Pick<Counted, FromBagAndHall> {
  readonly tally: ContestTally;
}

/** `count.json` as a value, or why it cannot be made; a refusal's place is a member of that file. */
export function completeCount(input: CountInput): Result<CountFile, TallyRefusal> {
  const { ctx, fingerprint, notices, version } = input;
  const contests: ContestCount[] = [];
  for (const [index, each] of input.contests.entries()) {
    if (!('tally' in each)) {
      contests.push(each);
      continue;
    }
    if (ballotsDecided(each, 'not-accepted') > each.records) {
      return err({ code: 'tally/decisions-too-many', place: `contests[${index}].decisions`, values: { contest: each.tally.contest } });
    }
    contests.push(countedFrom(each));
  }
  // The same reading that a file from outside goes through: texts and sums of decisions, order, equations.
  return countFileFrom({ format: 'kaihyo-count/1', ctx, fingerprint, notices, version, contests } as unknown as JsonValue);
}

function countedFrom({ tally, ...given }: CountedInput): Counted {
  const invalidClasses = tally.invalidClasses.map(({ id, ballots }) => ({ id, ballots: sum([ballots, decidedInto(id, given)]) }));
  const notAccepted = ballotsDecided(given, 'not-accepted');
  const figures = {
    ...given,
    total: asCount(given.records - notAccepted),
    valid: tally.valid,
    invalid: sum(invalidClasses.map(({ ballots }) => ballots)),
    notAccepted,
    invalidClasses,
    result: tally.result,
  };
  return { state: 'counted', contest: tally.contest, ...figures, equations: equationsOf({ ...figures, readable: tally.readable }) };
}
