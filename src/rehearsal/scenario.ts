// What a scenario is: one practice election as data. The definition, the ballots, the hall and the expected count all follow from it.
import type { BallotChoice } from '../core/ballot/choice.ts';
import type { Contest, Definition } from '../core/election/definition.ts';
import type { Notice } from '../core/election/notices.ts';
import type { Time } from '../core/kernel/time.ts';
import type { DoubtfulClass } from '../core/tally/count-file.ts';

export interface Scenario {
  readonly event: Definition['event'];
  readonly unit: Definition['unit'];
  readonly pollsCloseAt: Time;
  readonly opensAt: Time;
  readonly contests: readonly RehearsedContest[];
  /** In order; they get the numbers 1, 2, 3 … */
  readonly notices: readonly Omit<Notice, 'number'>[];
}

export interface RehearsedContest {
  readonly contest: Contest;
  /** How many records the ballot file holds: what the caller asks for, or a number of the scenario's own. */
  readonly ballots: 'as-asked' | number;
  /** Exact repeats that the office's export is said to have held. */
  readonly duplicatesRemoved: number;
  readonly draw: 'varied' | { readonly all: BallotChoice };
  /** Ballots that are not drawn: the first of the contest, before the sorting. */
  readonly planted: readonly PlantedBallot[];
  readonly decisions: readonly PlannedDecision[];
  /** The number of voters is the total less `difference`, which is negative where ballots are missing. */
  readonly voters: 'as-many' | { readonly difference: number; readonly reason: string };
  /** Names of the witnesses, as they sit in the hall. */
  readonly witnesses: readonly string[];
}

export interface PlantedBallot {
  readonly content: PlantedContent;
  /** Under a point of its own, or under that of the planted ballot before it. */
  readonly point: 'own' | 'of-the-one-before';
}

export type PlantedContent =
  | { readonly type: 'choice'; readonly choice: BallotChoice }
  /** 32 bytes in hexadecimal that are sealed as they are. */
  | { readonly type: 'plaintext'; readonly hex: string }
  /** A point of P-256 with a ciphertext of random bytes. */
  | { readonly type: 'garbage' }
  /** A blank vote for the same contest number of another election. */
  | { readonly type: 'other-context' }
  /** A blank vote for another contest of this election. */
  | { readonly type: 'other-contest' }
  | { readonly type: 'bad-point'; readonly as: 'off-curve' | 'x-too-large' | 'compressed-prefix' | 'zeros' };

export interface PlannedDecision {
  readonly class: DoubtfulClass;
  readonly ballots: number;
  readonly treatment: 'invalid' | 'not-accepted';
  readonly opinion: string;
  readonly reason: string;
}

/** The class of a planted ballot, or null where it can be read (formats/ballot §5.2). */
export function doubtfulClassOf({ type }: PlantedContent): DoubtfulClass | null {
  switch (type) {
    case 'choice': return null;
    case 'plaintext': return 'format-invalid';
    case 'bad-point': return 'bad-point';
    case 'garbage': case 'other-context': case 'other-contest': return 'undecryptable';
  }
}

/** The smallest number of ballots: two more than are planted, so that in every contest something can be opened (formats/ballot §5.4). */
export function leastBallots({ contests }: Scenario): number {
  return Math.max(0, ...contests.filter(({ ballots }) => ballots === 'as-asked')
    .map(({ planted }) => (planted.length === 0 ? 0 : planted.length + 2)));
}
