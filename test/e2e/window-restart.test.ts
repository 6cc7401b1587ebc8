// kill -9 on every screen of a night: what was recorded is there again, what was only typed is typed again, and the count is the same.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byElection } from '../../src/rehearsal/scenarios/by-election.ts';
import { opinionWords } from '../../src/texts/window/ja/doubt.ts';
import { kaihyo } from '../support/cli.ts';
import { aChangedElection, aNight } from '../support/practice-night.ts';
import { CLOSED, DECIDED_BECAUSE, DIFFERS_BECAUSE, type Hands, handsOn, screenOf, step, untilScreen } from './support/hands.ts';
import { type LaunchedProgram, launchProgram } from './support/launch.ts';
import { hallOf, labels, type PracticeHall } from './support/practice-hall.ts';
import { giveSupervisorNumber } from './support/seeded.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-restart-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** One ballot that cannot be opened, and one voter more than ballots: the night asks everything that it can ask. */
const [contest] = byElection.contests;
const scenario = {
  ...byElection,
  contests: [{
    ...contest!,
    planted: [{ content: { type: 'garbage' }, point: 'own' }],
    decisions: [{
      class: 'undecryptable', ballots: 1, treatment: 'invalid', reason: DECIDED_BECAUSE,
      opinion: opinionWords.allWithoutObjection(contest!.witnesses.join('、')),
    }],
    voters: { difference: -1, reason: DIFFERS_BECAUSE },
  }],
} as const satisfies typeof byElection;

/** Where nothing is recorded between a screen and the one before it, the step begins anew. */
const beginsAnew: Readonly<Record<string, string>> = {
  '開-21': '開-20',
  // Until the result is confirmed no figure is kept: the card is asked for, and the count is computed again.
  '開-61': '開-52', '開-65': '開-52', '開-71': '開-52', '開-74': '開-52', '開-81': '開-52', '開-82': '開-52',
  // Without a printer nothing was printed that could be on record.
  '開-93': '開-92',
};
/** They differ from the screen before them in what was typed and not sent; at 開-01 nothing is installed yet. */
const unsent = ['開-00', '開-01', '開-12', '開-2A', '開-2C', '開-53', '開-66', '開-72', '開-73', '開-95'];
/** The supervisor chooses a number again before these. */
const ofSupervisor = ['開-31', '開-65', '開-81', '開-91'];

let hall: PracticeHall;
let program: LaunchedProgram;
let hands: Hands;
/** Of each kill: the screen before it, and the one that the two officers came to afterwards. */
const kills: (readonly [before: string, after: string])[] = [];
const screens: string[] = [];
/** Whether figures stand on the screens of the result. */
const covered: Record<string, 'all' | 'none' | 'some'> = {};

async function start(): Promise<void> {
  program = await launchProgram({ home: hall.home });
  hands = handsOn(program.page, hall);
  await untilScreen(hands, '開-00');
  // The board is there once it has been read.
  await program.page.locator('.btn-go').waitFor();
}

/** As the two officers do it: the count that lies there is opened, and each of them signs in. */
async function signedIn(): Promise<string> {
  let code = await step(hands);
  for (let persons = 0; persons < 2 && code === '開-02'; persons += 1) code = await step(hands);
  return code;
}

async function coverOf({ page }: Hands): Promise<'all' | 'none' | 'some'> {
  await page.locator('.votes').first().waitFor();
  const [lids, figures] = [await page.locator('.lid').count(), await page.locator('.res').count()];
  if (figures === 0) return lids > 0 ? 'all' : 'some';
  return lids === 0 ? 'none' : 'some';
}

beforeAll(async () => {
  hall = hallOf(folder, await aChangedElection(join(folder, 'election'), 'by-election', scenario, 4));
  await start();
  let hasNumber = false;
  let code = await screenOf(hands);
  while (code !== CLOSED) {
    screens.push(code);
    if (['開-81', '開-82'].includes(code)) covered[code] = await coverOf(hands);
    if (!unsent.includes(code) && kills.every(([before]) => before !== code)) {
      await program.kill();
      await start();
      const after = code === '開-02' ? await step(hands) : await signedIn();
      kills.push([code, after]);
      hasNumber = false;
      code = after;
      continue;
    }
    if (code === '開-2C') hasNumber = true;
    if (ofSupervisor.includes(code) && !hasNumber) {
      await giveSupervisorNumber(hands);
      await untilScreen(hands, code);
      hasNumber = true;
    }
    code = await step(hands);
  }
}, 600_000);
afterAll(() => program.close());

test('each screen is there again, or the first of its step', () => {
  expect(kills.length).toBeGreaterThan(22);
  expect(kills).toEqual(kills.map(([before]) => [before, beginsAnew[before] ?? before]));
});

test('what was decided and typed is not asked again, and a shown result is hidden until it is shown again', () => {
  const again = ['開-52', '開-53', '開-61'];
  expect(screens.slice(screens.lastIndexOf('開-51') + 1, screens.indexOf('開-91'))).toEqual([
    '開-52', '開-52', '開-53', '開-61', ...again,
    '開-65', ...again, '開-65', '開-66',
    '開-71', ...again, '開-71', '開-72', '開-73',
    '開-74', ...again, '開-74',
    '開-81', ...again, '開-81',
    '開-82', ...again, '開-81', '開-82',
  ]);
  expect(covered).toEqual({ '開-81': 'all', '開-82': 'none' });
});

test('the count is, byte for byte, that of a night that nothing disturbs', async () => {
  const night = aNight({ folder: join(folder, 'election'), script: hall.script, pin: hall.pin }, join(folder, 'undisturbed'));
  await night.begin();
  await night.until('nothing');
  await night.end();
  const undisturbed = readFileSync(join(folder, 'undisturbed/medium-1/data/count.json'), 'utf8');
  for (const label of [labels.first, labels.second]) {
    const [bag = ''] = readdirSync(join(hall.media, label));
    expect(readFileSync(join(hall.media, label, bag, 'data/count.json'), 'utf8')).toBe(undisturbed);
    const verified = await kaihyo(['verify', join(hall.media, label, bag), '--trust', join(folder, 'election/definition/definition.json')]);
    expect(verified.stdout.split('\n')[0]).toBe('verified');
  }
});
