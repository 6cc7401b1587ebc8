// `kaihyo rehearse`: makes a practice election.
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rehearse } from '../../../rehearsal/rehearse.ts';
import { type ScenarioName, scenarioNames } from '../../../rehearsal/scenarios.ts';
import { makeFolders } from '../../adapters/store-sqlite/home.ts';
import type { Request } from './arguments.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { whenInterrupted } from './signals.ts';

export async function makeRehearsal(
  { scenario: named, ballots, seed, out }: Extract<Request, { command: 'rehearse' }>, reporter: Reporter,
): Promise<ExitCode> {
  const { usage, progress, done } = reporter.texts;
  const scenario = scenarioNames.find((name): name is ScenarioName => name === named);
  if (scenario === undefined) return reporter.misuse(fillIn(usage.notAChoice, { name: '--scenario', choices: scenarioNames.join(', ') }));
  if (!makeFolders(resolve(out), 0o777).ok) return reporter.misuse(fillIn(usage.notAFolder, { name: '--out', folder: out }));
  if (readdirSync(out).length > 0) return reporter.misuse(fillIn(usage.folderNotEmpty, { folder: out }));
  // What was made so far is of no use to anybody, and would be in the way of the next try.
  const stopWatching = whenInterrupted(() => {
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true, force: true });
    process.exit(reporter.interrupted(done.stopped));
  });
  const made = await rehearse({
    scenario, ballots, seed, out, onProgress: ({ sealed, ballots: of }) => { reporter.progress(progress.sealing, sealed, of); },
  });
  stopWatching();
  if (!made.ok) {
    const { error } = made;
    return reporter.misuse(error.fault === 'folder-not-empty'
      ? fillIn(usage.folderNotEmpty, { folder: error.folder })
      : fillIn(usage.notANumber, { name: '--ballots', min: error.least, max: error.most }));
  }
  reporter.result({ out, ...made.value }, fillIn(done.rehearsed, { out }));
  return exitCodes.ok;
}
