// Deriving on a token: our adapter beside a C program on the same module, SoftHSM, which answers so fast that our own share shows.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ecdhKey } from '../../../src/main/adapters/crypto-node/ecdh.ts';
import { bareKeyFile, publicKeyFile } from '../../support/tokens/key-files.ts';
import { type Case, type Contender, roundsFor, timesTheSpeed } from '../case.ts';
import { makeElection } from '../elections.ts';
import { benchFolder, build, runLoop, subject } from '../programs.ts';

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const TOKEN = 'bench';
const PIN = '314159';
const BALLOTS = 2000;
const POINTS = '2000';

export const pkcs11Ecdh: Case = {
  name: 'pkcs11-ecdh',
  async prepare(settings) {
    const { scalar, ballotFile } = await makeElection(BALLOTS);
    const environment = makeToken(scalar);
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
function makeToken(scalar: Uint8Array): Readonly<Record<string, string>> {
  const folder = join(benchFolder, 'softhsm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tokens'), { recursive: true });
  const environment = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') };
  writeFileSync(environment.SOFTHSM2_CONF, `directories.tokendir = ${join(folder, 'tokens')}\nlog.level = ERROR\n`);
  const tool = (command: string, ...words: readonly string[]): void => {
    execFileSync(command, words, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  tool('softhsm2-util', '--init-token', '--free', '--label', TOKEN, '--so-pin', '87654321', '--pin', PIN);
  for (const [type, bytes] of [['privkey', bareKeyFile(scalar)], ['pubkey', publicKeyFile(ecdhKey(scalar).publicKey)]] as const) {
    const file = join(folder, type);
    writeFileSync(file, bytes);
    tool('pkcs11-tool', '--module', MODULE, '--token-label', TOKEN, '--login', '--pin', PIN,
      '--write-object', file, '--type', type, '--id', '01', '--label', 'key', '--usage-derive');
  }
  return environment;
}
