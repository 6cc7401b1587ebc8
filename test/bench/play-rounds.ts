// Plays the rounds of a case: in each, subject and references run one after the other, so that what disturbs one disturbs the others.
import type { Contender, Measured, Prepared } from './case.ts';
import { type Outcome, outcomeOf, type Round } from './statistics.ts';

export interface Measurement extends Measured {
  readonly contender: string;
  readonly part: Contender['part'];
  /** From 1. */
  readonly round: number;
}

/** `tell` gets each measurement at once. Throws `WrongResult` where a contender was wrong. */
export async function playRounds(
  { contenders, comparisons, rounds }: Prepared, tell: (measurement: Measurement) => void,
): Promise<readonly Outcome[]> {
  const played: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    const measured = new Map<string, Measured>();
    for (const contender of contenders) {
      const one = await contender.run();
      measured.set(contender.name, one);
      tell({ contender: contender.name, part: contender.part, round, ...one });
    }
    played.push(measured);
  }
  return played.length === 0 ? [] : comparisons.map((comparison) => outcomeOf(comparison, played));
}
