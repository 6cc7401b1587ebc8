// What ten times the ballots cost: CPU time in step with them, memory hardly more.
import { type Case, type Settings, timesTheCost, timesTheMemory } from '../case.ts';
import { countContender } from '../count-command.ts';
import { makeElection } from '../elections.ts';

/** Below, the start of five processes hides what grows. */
const FROM = 100_000;

export const growth: Case = {
  name: 'growth',
  async prepare({ ballots, rounds }: Settings) {
    if (ballots < FROM) {
      return { rounds: 0, contenders: [], comparisons: [], leftOut: [`growth: left out below --ballots ${FROM}`] };
    }
    const settings = { workers: 2, cores: 'all' } as const;
    const many = countContender(`kaihyo count, ${ballots} ballots`, await makeElection(ballots), settings);
    const few = countContender(`kaihyo count, ${ballots / 10} ballots`, await makeElection(ballots / 10), settings);
    return {
      rounds: rounds ?? 1,
      contenders: [few, many],
      comparisons: [
        {
          what: 'growth: CPU of ten times the ballots', subject: many.name, reference: few.name,
          value: (more, less) => 10 * timesTheCost(more, less), goal: { atMost: 10.5 },
        },
        {
          what: 'growth: memory of ten times the ballots', subject: many.name, reference: few.name,
          // The figure is for a million against a hundred thousand: below, buffers and heaps are still filling.
          value: timesTheMemory, ...(ballots >= 1_000_000 ? { goal: { atMost: 1.25 } } : {}),
        },
      ],
      leftOut: [],
    };
  },
};
