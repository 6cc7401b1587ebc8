// A long result sheet made into a PDF: by our adapter, and printed by a Chromium that is started and warm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, type Contender, type Measured, roundsFor, timesTheCost, WrongResult } from '../case.ts';
import { longSheet, namesOn } from '../long-sheet.ts';
import { benchFolder, build, isThere, runLoop, subject } from '../programs.ts';

const PRINTS = '8';

export const sheets: Case = {
  name: 'sheets',
  prepare(settings) {
    if (!isThere('chromium', '--version')) {
      return Promise.resolve({ rounds: 0, contenders: [], comparisons: [], leftOut: ['sheets: Chromium does not start here'] });
    }
    build('rusage');
    const folder = join(benchFolder, 'sheets');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const names = namesOn(longSheet());
    const contender = (name: string, part: Contender['part'], words: (file: string) => readonly string[]): Contender => ({
      name, part,
      run: async (): Promise<Measured> => {
        const file = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
        const measured = await runLoop({ words: words(file) });
        tellMissing(name, file, names);
        return measured;
      },
    });
    const ours = contender('pdf adapter', 'subject', (file) => subject('sheets', PRINTS, file));
    const anew = contender('chromium', 'reference', (file) => subject('sheets-chromium', PRINTS, file, folder, 'anew'));
    const loaded = contender('chromium, page loaded', 'reference', (file) => subject('sheets-chromium', PRINTS, file, folder, 'loaded'));
    return Promise.resolve({
      rounds: roundsFor({ ...settings, ballots: 0 }),
      contenders: [ours, anew, loaded],
      comparisons: [
        { what: 'sheets: CPU, in Chromium that loads the page and prints', subject: ours.name, reference: anew.name, value: timesTheCost, goal: { atMost: 0.4 } },
        { what: 'sheets: CPU, in Chromium that prints a loaded page', subject: ours.name, reference: loaded.name, value: timesTheCost },
      ],
      leftOut: [],
    });
  },
};

/** A PDF of five to eight pages on which every name stands. */
function tellMissing(contender: string, file: string, names: readonly string[]): void {
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').length - 1;
  if (pages < 5 || pages > 8) throw new WrongResult(`${contender} made ${pages} pages`);
  const dense = text.replaceAll(/\s/gu, '');
  const missing = names.filter((name) => !dense.includes(name));
  if (missing.length > 0) throw new WrongResult(`${contender} left out ${missing.length} of ${names.length} names, such as ${String(missing[0])}`);
}
