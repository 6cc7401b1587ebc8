// Deriving on a token: our adapter beside a C program on the same module, SoftHSM, which answers so fast that our own share shows.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pkcs11Modules } from '../../../scripts/lib/pkcs11-modules.ts';
import { ecdhKey } from '../../../src/main/adapters/crypto-node/ecdh.ts';
import { configureSoftHsm, makeSoftHsmToken } from '../../support/tokens/softhsm.ts';
import { type Case, type Contender, roundsFor, timesTheSpeed } from '../case.ts';
import { makeElection } from '../elections.ts';
import { benchFolder, build, runLoop, subject } from '../programs.ts';

const MODULE = pkcs11Modules.softhsm;
const TOKEN = 'bench';
const PIN = '314159';
const BALLOTS = 2000;
const POINTS = '2000';

export const pkcs11Ecdh: Case = {
  name: 'pkcs11-ecdh',
  async prepare(settings) {
    const { scalar, ballotFile } = await makeElection(BALLOTS);
    const environment = await makeToken(scalar);
    const limit = build('pkcs11-limit');
    const words = [limit, MODULE, TOKEN, PIN, ballotFile, POINTS];
    const { found } = await runLoop({ words, environment });
    const c: Contender = { name: 'C client', part: 'reference', run: () => runLoop({ words, environment }, found) };
    const key = Buffer.from(ecdhKey(scalar).publicKey).toString('hex');
    const ours: Contender = {
      name: 'card-pkcs11', part: 'subject',
      run: () => runLoop({ words: subject('pkcs11-ecdh', MODULE, key, PIN, ballotFile, POINTS), environment }, found),
    };
    return {
      rounds: roundsFor({ ...settings, ballots: BALLOTS }),
      contenders: [ours, c],
      comparisons: [{ what: 'pkcs11-ecdh: speed, in C clients', subject: ours.name, reference: c.name, value: timesTheSpeed }],
      leftOut: [],
    };
  },
};

/** A token with the practice key, and the words of the environment that lead SoftHSM to it. */
async function makeToken(scalar: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const folder = join(benchFolder, 'softhsm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const environment = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') };
  await configureSoftHsm(folder, environment.SOFTHSM2_CONF);
  await makeSoftHsmToken(folder, { label: TOKEN, pin: PIN, scalar }, environment);
  return environment;
}
