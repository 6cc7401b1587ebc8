// The same election in which every voter has chosen the same.
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import type { Scenario } from '../../src/rehearsal/scenario.ts';

export function unanimous(scenario: Scenario): Scenario {
  return { ...scenario, contests: scenario.contests.map((plan) => ({ ...plan, draw: { all: firstChoice(plan.contest) } })) };
}

function firstChoice({ kind, options: [option] }: Scenario['contests'][number]['contest']): BallotChoice {
  return kind === 'SC_REVIEW' ? { type: 'review', dismissed: 0 } : { type: 'option', code: option?.code ?? 0 };
}
