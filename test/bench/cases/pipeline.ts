// `kaihyo count` as a whole: one command from medium to preservation bag, beside the C limit that opens and does nothing else.
import { type Case, type Comparison, type Contender, roundsFor, timesTheCost, timesTheSpeedOnTheClock, timesTheWait } from '../case.ts';
import { cmsLoop } from '../cms-loop.ts';
import { countContender, phaseOf } from '../count-command.ts';
import { makeElection } from '../elections.ts';
import { build, runLoop } from '../programs.ts';

/** Below, the start of five processes weighs more than the ballots, and no target means anything. */
const JUDGED_FROM = 10_000;

export const pipeline: Case = {
  name: 'pipeline',
  async prepare(settings) {
    const election = await makeElection(settings.ballots);
    const { opened, badPoint, undecryptable } = election.planned;
    const limit = build('open-limit');
    const words = [limit, election.setup, election.ballotFile, '1'];
    const c: Contender = { name: 'C limit', part: 'reference', run: () => runLoop({ words }, { opened, badPoint, undecryptable }) };
    const two = countContender('kaihyo count, 2 workers', election, { workers: 2, cores: 'all' });
    const one = countContender('kaihyo count, 1 worker on 1 core', election, { workers: 1, cores: 'one' });
    const cms = cmsLoop();
    const judged = settings.ballots >= JUDGED_FROM;
    const comparisons: readonly Comparison[] = [
      {
        what: 'pipeline: import to two totals, wait in C limits', subject: two.name, reference: c.name,
        value: (ours, limits) => timesTheWait(phaseOf(ours), limits), ...(judged ? { goal: { atMost: 1.8 } } : {}),
      },
      {
        what: 'pipeline: import to two totals, CPU in C limits', subject: two.name, reference: c.name,
        value: (ours, limits) => timesTheCost(phaseOf(ours), limits),
      },
      { what: 'pipeline: whole command, wait in C limits', subject: two.name, reference: c.name, value: timesTheWait },
      { what: 'pipeline: whole command, CPU in C limits', subject: two.name, reference: c.name, value: timesTheCost },
      {
        what: 'pipeline: import to two totals, in cms loops', subject: two.name, reference: cms.name,
        value: (ours, loop) => timesTheSpeedOnTheClock(phaseOf(ours), loop), ...(judged ? { goal: { atLeast: 60 } } : {}),
      },
      ...(judged ? [{
        what: 'pipeline: 2 workers on 2 cores, in 1 worker on 1 core', subject: two.name, reference: one.name,
        value: (more, less) => timesTheSpeedOnTheClock(phaseOf(more), phaseOf(less)), goal: { atLeast: 1.7 },
      } satisfies Comparison] : []),
    ];
    return {
      rounds: roundsFor(settings),
      contenders: [two, c, cms, ...(judged ? [one] : [])],
      comparisons,
      leftOut: judged ? [] : [`pipeline: at ${settings.ballots} ballots the results are checked, times are not judged (--ballots ${JUDGED_FROM} or more)`],
    };
  },
};
