// `kaihyo rehearse`: makes a practice election.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { point } from '../../../core/election/key-shapes.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { read } from '../../../core/kernel/shape.ts';
import { parseEnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { CARD_LABEL, type PractisedCard } from '../../../rehearsal/election.ts';
import { rehearse } from '../../../rehearsal/rehearse.ts';
import { type ScenarioName, scenarioNames } from '../../../rehearsal/scenarios.ts';
import { makeFolders } from '../../adapters/store-sqlite/home.ts';
import type { Request } from './arguments.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { whenInterrupted } from '../terminal/signals.ts';

export async function makeRehearsal(
  { scenario: named, ballots, seed, out, publicKey }: Extract<Request, { command: 'rehearse' }>, reporter: Reporter,
): Promise<ExitCode> {
  const { usage, progress, done } = reporter.texts;
  const scenario = scenarioNames.find((name): name is ScenarioName => name === named);
  if (scenario === undefined) return reporter.misuse(fillIn(usage.notAChoice, { name: '--scenario', choices: scenarioNames.join(', ') }));
  const card = publicKey === null ? ok(undefined) : readCard(publicKey);
  if (!card.ok) return card.error === 'of-a-live-card' ? reporter.refuse({ code: 'card/live-only' }) : reporter.misuse(usage.publicKey);
  if (!makeFolders(resolve(out), 0o777).ok) return reporter.misuse(fillIn(usage.notAFolder, { name: '--out', folder: out }));
  if (readdirSync(out).length > 0) return reporter.misuse(fillIn(usage.folderNotEmpty, { folder: out }));
  // What was made so far is of no use to anybody, and would be in the way of the next try.
  const stopWatching = whenInterrupted(() => {
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true, force: true });
    process.exit(reporter.interrupted(done.stopped));
  });
  const made = await rehearse({
    scenario, ballots, seed, out, ...(card.value === undefined ? {} : { card: card.value }),
    onProgress: ({ sealed, ballots: of }) => { reporter.progress(progress.sealing, sealed, of); },
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

/** A key in hexadecimal, or the file of an enrolled card. One key never serves both purposes (formats/enrolled-card §2.3). */
function readCard(given: string): Result<PractisedCard, 'no-key' | 'of-a-live-card'> {
  const key = read(point, given.toLowerCase());
  if (key.ok) return ok({ label: CARD_LABEL, publicKey: key.value });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(given);
  } catch {
    return err('no-key');
  }
  const card = parseEnrolledCard(bytes);
  if (!card.ok) return err('no-key');
  return card.value.purpose === 'live' ? err('of-a-live-card') : ok(card.value);
}
