// Whole nights of random practice elections: the bag that the terminal leaves is whole for the verifier, and says what was planned.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { leastBallots } from '../../src/rehearsal/scenario.ts';
import { scenarioNames, scenarios } from '../../src/rehearsal/scenarios.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { verify } from '../../src/verifier/checks/verify.ts';
import { folderSource, nodeDigests } from '../../src/verifier/node.ts';
import { readScript } from '../../src/main/hosts/cli/script.ts';
import { aFolder, aNight, value } from '../support/practice-night.ts';

const folder = aFolder();
afterAll(folder.remove);
/** Hundreds of candidates and many pages of sheets: for the command line's own tests. */
const large = 'stress';

interface Contests { readonly contests: readonly Readonly<Record<string, unknown>>[] }
const contestsOf = (file: string): Contests['contests'] => (JSON.parse(readFileSync(file, 'utf8')) as Contests).contests;

test('terminal and verifier agree on the whole bag', async () => {
  let nights = 0;
  const aPlan = fc.record({
    scenario: fc.constantFrom(...scenarioNames.filter((name) => name !== large)),
    more: fc.nat({ max: 6 }), seed: fc.integer({ min: 1, max: 999_999 }),
  });
  await fc.assert(fc.asyncProperty(aPlan, async ({ scenario, more, seed }) => {
    const out = join(folder.path, `night-${++nights}`);
    const election = join(out, 'election');
    value(await rehearse({ scenario, ballots: leastBallots(scenarios[scenario]) + more, seed, out: election }));
    const night = aNight({
      folder: election, script: value(readScript(join(election, 'session.json'))), pin: readFileSync(join(election, 'pin.txt'), 'utf8').trim(),
    }, join(out, 'count'));
    value(await night.begin());
    await night.until('session-closed');
    const bag = join(night.folder(), 'preservation');
    await night.end();
    const { verdict, failures } = await verify(
      folderSource(bag), { definition: readFileSync(join(election, 'definition/definition.json')) }, nodeDigests,
    );
    expect([verdict, failures]).toEqual(['verified', []]);
    const counted = contestsOf(join(bag, 'data/count.json'));
    for (const [index, contest] of contestsOf(join(election, 'expected.json')).entries()) expect(counted[index]).toMatchObject(contest);
  }), { numRuns: 2, endOnFailure: true });
}, 120_000);
