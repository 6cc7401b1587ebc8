// Practice elections to be measured: one contest, with ballots that cannot be opened or read among the others.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HEADER_LENGTH } from '../../src/core/ballot/ballot-file.ts';
import { ballotInfo } from '../../src/core/ballot/info.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import { contextOf } from '../../src/core/election/context.ts';
import { openSoftwareCard } from '../../src/main/adapters/card-software/software-card.ts';
import { ecdhKey } from '../../src/main/adapters/crypto-node/ecdh.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { merkleRoot } from '../support/ballot-records.ts';
import { WrongResult } from './case.ts';
import { benchFolder } from './programs.ts';

export interface BenchElection {
  readonly folder: string;
  readonly ballots: number;
  readonly ballotFile: string;
  /** Of the practice key. */
  readonly scalar: Uint8Array;
  /** A file for programs that are not ours: scalar (32), election key (65), info. */
  readonly setup: string;
  readonly planned: PlannedContest;
  /** In hexadecimal, computed from the ballot file by the recursive definition. */
  readonly root: string;
}

/** What expected.json says of the one contest; more stands there than is named here. */
export interface PlannedContest {
  readonly opened: number;
  readonly badPoint: number;
  readonly undecryptable: number;
  readonly formatInvalid: number;
}

const CONTEST = 1;

export async function makeElection(ballots: number): Promise<BenchElection> {
  const folder = join(benchFolder, `election-${ballots}`);
  rmSync(folder, { recursive: true, force: true });
  const made = await rehearse({ scenario: 'stress', ballots, seed: 7, out: folder });
  if (!made.ok) throw new Error(`no practice election of ${ballots} ballots: ${made.error.fault}`);
  const [ballotFile = ''] = globSync(join(folder, 'medium/*/data/ballots-*.kbx'));
  const scalar = await scalarOf(folder);
  const setup = join(folder, 'opening.setup');
  const info = ballotInfo(suite1.id, contextOf(readFileSync(join(folder, 'definition/definition.json'))), CONTEST);
  writeFileSync(setup, Buffer.concat([scalar, ecdhKey(scalar).publicKey, info]));
  return { folder, ballots, ballotFile, scalar, setup, planned: onlyContest(join(folder, 'expected.json')), root: rootOf(ballotFile) };
}

/** Compares what `kaihyo count` left in `out` with the plan, and the root with that of the definition. */
export function assertCounted({ planned, root }: BenchElection, out: string): void {
  const counted = onlyContest(join(out, 'preservation/data/count.json'));
  for (const [name, value] of Object.entries({ ...planned, root })) {
    if (!isDeepStrictEqual(counted[name as keyof PlannedContest], value)) throw new WrongResult(`count.json differs from the plan in ${name}`);
  }
}

async function scalarOf(folder: string): Promise<Uint8Array> {
  const pin = readFileSync(join(folder, 'pin.txt'), 'utf8').trim();
  const key = await openSoftwareCard(join(folder, 'card.key'), 'rehearsal').unlock(pin, 'first-tries');
  if (!key.ok) throw new Error(`the practice card is refused: ${key.error.code}`);
  return key.value.scalar;
}

function onlyContest(file: string): PlannedContest {
  const { contests } = JSON.parse(readFileSync(file, 'utf8')) as { readonly contests: readonly PlannedContest[] };
  const [contest] = contests;
  if (contest === undefined || contests.length !== 1) throw new WrongResult(`${file} has not one contest`);
  return contest;
}

function rootOf(ballotFile: string): string {
  const records = readFileSync(ballotFile).subarray(HEADER_LENGTH);
  const { record } = suite1;
  return merkleRoot(Array.from({ length: records.length / record }, (_, i) => records.subarray(i * record, (i + 1) * record)));
}
