// The window from the start of its program to its first screen, beside a bare Chromium in the same kind of window.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWindow } from '../../../scripts/lib/window-build.ts';
import { display } from '../../e2e/support/display.ts';
import { type Case, type Contender, roundsFor, timesTheWait } from '../case.ts';
import { benchFolder, isThere, runLoop, subject } from '../programs.ts';

export const window: Case = {
  name: 'window',
  async prepare(settings) {
    if (!isThere('chromium', '--version')) {
      return { rounds: 0, contenders: [], comparisons: [], leftOut: ['window: Chromium does not start here'] };
    }
    await buildWindow();
    const folder = join(benchFolder, 'window');
    mkdirSync(folder, { recursive: true });
    const environment = { DISPLAY: await display() };
    const contender = (name: string, part: Contender['part'], which: string): Contender => (
      { name, part, run: () => runLoop({ words: subject('window', which, folder), environment }, { title: '開票ターミナル' }) });
    const ours = contender('window', 'subject', 'desk');
    const chromium = contender('chromium alone', 'reference', 'bare');
    return {
      rounds: roundsFor({ ...settings, ballots: 0 }),
      contenders: [ours, chromium],
      comparisons: [
        {
          what: 'window: wait for the first screen, in bare Chromium windows', subject: ours.name, reference: chromium.name,
          value: timesTheWait, goal: { atMost: 1.6 },
        },
      ],
      leftOut: [],
    };
  },
};
