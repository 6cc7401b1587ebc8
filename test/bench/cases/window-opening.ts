// The window while ballots are opened: the longest task of its page and the longest time between two frames, beside those at rest.
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/lib/project-root.ts';
import { type Case, type Comparison, type Measured, WrongResult } from '../case.ts';
import { benchFolder, isThere, runLoop } from '../programs.ts';

const program = join(projectRoot, 'test/e2e/support/opening-pauses.ts');

/** What a person takes for a standstill. */
const STANDSTILL_MS = 100;

type Pause = 'computing' | 'task' | 'frame' | 'taskAtRest' | 'frameAtRest';

export const windowOpening: Case = {
  name: 'window-opening',
  prepare({ ballots, rounds }) {
    if (!isThere('chromium', '--version')) {
      return Promise.resolve({ rounds: 0, contenders: [], comparisons: [], leftOut: ['window-opening: Chromium does not start here'] });
    }
    const name = `window that opens ${ballots}`;
    const words = [process.execPath, program, join(benchFolder, 'window-opening'), String(ballots)];
    const comparison = (what: string, pause: Pause): Comparison => ({
      what: `window-opening: ${what}, ms`, subject: name, reference: name, value: (measured) => milliseconds(measured, pause),
    });
    return Promise.resolve({
      rounds: rounds ?? 1,
      contenders: [{ name, part: 'subject', run: () => runLoop({ words }, { opened: true }) }],
      comparisons: [
        { ...comparison('longest that a task computed', 'computing'), goal: { atMost: STANDSTILL_MS } },
        { ...comparison('longest task', 'task'), goal: { atMost: STANDSTILL_MS } },
        { ...comparison('longest time between frames', 'frame'), goal: { atMost: STANDSTILL_MS } },
        comparison('… longest task at rest', 'taskAtRest'),
        comparison('… longest time between frames at rest', 'frameAtRest'),
      ],
      leftOut: [],
    });
  },
};

function milliseconds({ longest }: Measured, pause: Pause): number {
  const seconds = longest?.[pause];
  if (seconds === undefined) throw new WrongResult(`no ${pause} was measured`);
  return seconds * 1000;
}
