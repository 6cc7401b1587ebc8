// `kaihyo rehearse`: makes a practice election.
import { rehearse } from '../../../rehearsal/rehearse.ts';
import { type ScenarioName, scenarioNames } from '../../../rehearsal/scenarios.ts';
import type { Request } from './arguments.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export async function makeRehearsal(
  { scenario: named, ballots, seed, out }: Extract<Request, { command: 'rehearse' }>, reporter: Reporter,
): Promise<ExitCode> {
  const { usage, progress, done } = reporter.texts;
  const scenario = scenarioNames.find((name): name is ScenarioName => name === named);
  if (scenario === undefined) return reporter.misuse(fillIn(usage.notAChoice, { name: '--scenario', choices: scenarioNames.join(', ') }));
  const made = await rehearse({
    scenario, ballots, seed, out, onProgress: ({ sealed, ballots: of }) => { reporter.progress(progress.sealing, sealed, of); },
  });
  if (!made.ok) {
    const { error } = made;
    return reporter.misuse(error.fault === 'folder-not-empty'
      ? fillIn(usage.folderNotEmpty, { folder: error.folder })
      : fillIn(usage.notANumber, { name: '--ballots', min: error.least, max: error.most }));
  }
  reporter.result({ out, ...made.value }, fillIn(done.rehearsed, { out }));
  return exitCodes.ok;
}
