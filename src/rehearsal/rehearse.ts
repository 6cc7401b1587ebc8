// Makes a practice election: everything that a hall is given before the night, and what the night shall come to. The same scenario,
// number of ballots and seed give the same bytes, keys included: what is made here protects no vote.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { HALL_SETTINGS } from '../core/hall/hall-settings.ts';
import { sixtyDigits } from '../core/kernel/digits.ts';
import { err, ok, type Result } from '../core/kernel/result.ts';
import { formatLabel, LABEL } from '../core/transfer/label.ts';
import { BAG_FOLDER } from '../core/transfer/payload.ts';
import { createSoftwareCard } from '../main/adapters/card-software/software-card.ts';
import { type WrittenBallots, writeBallots } from './ballots.ts';
import { planDraw } from './draw.ts';
import { CARD_LABEL, LARGEST, type PractisedCard, type PractisedElection, practisedElection } from './election.ts';
import { expectedContest } from './expectation.ts';
import { hallSettings } from './hall.ts';
import { type Randomness, randomness, rehearsalKey } from './random.ts';
import { leastBallots, type RehearsedContest, type Scenario } from './scenario.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { seatedContests, writeScript } from './script.ts';
import { writeTransferBag } from './transfer-bag.ts';

export interface RehearsalRequest {
  readonly scenario: ScenarioName;
  /** Ballots of each contest, where the scenario leaves it open. */
  readonly ballots: number;
  readonly seed: number;
  /** An IC card that shall open the ballots; else a software card is made. */
  readonly card?: PractisedCard;
  /** A folder that is empty or not there yet. */
  readonly out: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly contest: number;
  readonly sealed: number;
  readonly ballots: number;
}

export interface Rehearsal {
  /** The sixty digits of the definition and of the transfer bag (照合番号). */
  readonly contextDigits: string;
  readonly fingerprintDigits: string;
}

export type RehearsalFault =
  | { readonly fault: 'number-of-ballots'; readonly least: number; readonly most: number }
  | { readonly fault: 'folder-not-empty'; readonly folder: string };

/**
 * Writes `medium/`, `definition/`, `session.json` and `expected.json` into the folder, and `card.key` with `pin.txt` where no IC card
 * holds the key.
 */
export function rehearse(request: RehearsalRequest): Promise<Result<Rehearsal, RehearsalFault>> {
  return rehearseScenario(scenarios[request.scenario], request);
}

/** As {@link rehearse}, with a scenario of the caller's own: its keys and papers are those of the one that the request names. */
export async function rehearseScenario(scenario: Scenario, request: RehearsalRequest): Promise<Result<Rehearsal, RehearsalFault>> {
  const { scenario: name, ballots, seed, out } = request;
  const least = leastBallots(scenario);
  if (!Number.isSafeInteger(ballots) || ballots < least || ballots > LARGEST) return err({ fault: 'number-of-ballots', least, most: LARGEST });
  if (existsSync(out) && readdirSync(out).length > 0) return err({ fault: 'folder-not-empty', folder: out });

  const key = rehearsalKey({ scenario: name, ballots, seed });
  const random = randomness(key, 'rehearsal');
  const election = practisedElection(scenario, key, request.card);
  const bag = join(out, 'medium', BAG_FOLDER);
  mkdirSync(join(bag, 'data'), { recursive: true });
  const written: WrittenBallots[] = [];
  for (const plan of scenario.contests) written.push(await writeContest(plan, scenario, election, key, request));
  const fingerprint = writeTransferBag(bag, {
    election, id: random.bytes(16), ballots: written,
    duplicatesRemoved: (contest) => scenario.contests.find((each) => each.contest.contest === contest)?.duplicatesRemoved ?? 0,
  });
  writeFileSync(join(out, 'medium', LABEL), formatLabel({ role: 'main', medium: 'M-0107' }));
  writeFolder(join(out, 'definition'), election.files);
  await writeCard(out, election, random);

  const expected = scenario.contests.map((plan, i) => expectedContest(plan, written[i]?.drawn ?? [], written[i]?.records ?? 0, {
    electionDay: scenario.event.electionDay, notices: scenario.notices,
  }));
  writeText(join(out, 'definition', HALL_SETTINGS), hallSettings(seatedContests(scenario, expected), {
    ctx: bytesToHex(election.ctx), startsAt: scenario.opensAt,
  }));
  const digits = { contextDigits: sixtyDigits(election.ctx), fingerprintDigits: sixtyDigits(fingerprint) };
  writeText(join(out, 'expected.json'), { format: 'kaihyo-expected/1', contests: expected });
  writeText(join(out, 'session.json'), writeScript(scenario, expected, {
    digits: digits.fingerprintDigits, contextDigits: digits.contextDigits,
  }));
  return ok(digits);
}

function writeContest(
  plan: RehearsedContest, { notices }: Scenario, { recipient, ctx }: PractisedElection, key: Uint8Array,
  { ballots: asked, out, onProgress }: RehearsalRequest,
): Promise<WrittenBallots> {
  const { contest: { contest, kind }, planted } = plan;
  const ballots = plan.ballots === 'as-asked' ? asked : plan.ballots;
  const draw = planDraw(plan, notices, randomness(key, `draw ${contest}`));
  return writeBallots({ rehearsalKey: key, recipient, ctx, contest, kind, ballots, draw, planted }, {
    bag: join(out, 'medium', BAG_FOLDER), folder: out, onSealed: (sealed) => onProgress?.({ contest, sealed, ballots }),
  });
}

function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** The card and, beside it as never in earnest, its PIN. */
async function writeCard(out: string, { electionKey }: PractisedElection, random: Randomness): Promise<void> {
  if (electionKey === null) return;
  const pin = String(100_000 + random.below(900_000));
  await createSoftwareCard(join(out, 'card.key'), { label: CARD_LABEL, pin, scalar: electionKey, random: (length) => random.bytes(length) });
  writeFileSync(join(out, 'pin.txt'), `${pin}\n`, { mode: 0o600 });
}

function writeText(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
