// The last try of a card: it stops, and two officers let it be made.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

/** At the card, which has one try left. */
async function atTheLastTry(name: string): Promise<Night> {
  const night = aNight(election, join(folder.path, name));
  await night.begin();
  await night.until('card');
  const file = join(night.out, 'card.key');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"triesLeft":3', '"triesLeft":1'));
  await night.presentCard();
  return night;
}

const triesLeft = (night: Night): unknown => (JSON.parse(readFileSync(join(night.out, 'card.key'), 'utf8')) as { triesLeft: unknown }).triesLeft;
const tryIt = (night: Night, pin: string, finalTry: [string, string] | null): ReturnType<typeof night.ask<'card/unlock'>> =>
  night.ask('card/unlock', { pin, finalTry });
const [one, other] = by;

test('is not made without two different officers who are signed in', async () => {
  const night = await atTheLastTry('stopped');
  expect(codeOf(await tryIt(night, election.pin, null))).toBe('card/final-try');
  const before = night.log().length;
  expect(codeOf(await tryIt(night, election.pin, [one, one]))).toBe('approval/same-officer');
  expect(codeOf(await tryIt(night, election.pin, [one, 'card-holder']))).toBe('approval/not-signed-in');
  expect(night.log().length).toBe(before);
  expect(triesLeft(night)).toBe(1);

  expect(codeOf(await tryIt(night, election.pin, [one, other]))).toBe('ok');
  expect(night.log().slice(before).map(({ event, data }) => ({ event, data }))).toEqual([
    { event: 'final-try-allowed', data: { label: '研修-01', by: [one, other] } },
  ]);
  expect(triesLeft(night)).toBe(3);
  await night.until('reveal');
  await night.end();
});

test('with the wrong PIN locks the card, for whoever asks', async () => {
  const night = await atTheLastTry('locked');
  expect(codeOf(await tryIt(night, '000000', [one, other]))).toBe('card/locked');
  expect(codeOf(await tryIt(night, election.pin, [one, other]))).toBe('card/locked');
  expect(triesLeft(night)).toBe(0);
  // Read again, it says so before anybody types a PIN.
  expect(codeOf(await night.presentCard())).toBe('card/locked');
  expect(value(await night.ask('session/view', {})).count?.card).toBeNull();
  expect(night.log().at(-1)).toMatchObject({ event: 'card-refused', data: { code: 'card/locked', label: '研修-01' } });
  await night.end();
});

test('a PIN is in no record', async () => {
  const night = aNight(election, join(folder.path, 'pin'));
  await night.begin();
  await night.until('card');
  await night.presentCard();
  expect(codeOf(await night.unlock('918273'))).toBe('card/wrong-pin');
  expect(codeOf(await night.unlock('short'))).toBe('card/pin-form');
  expect(codeOf(await night.unlock())).toBe('ok');
  const log = JSON.stringify(night.log());
  for (const pin of ['918273', 'short', election.pin]) expect(log).not.toContain(`"${pin}"`);
  await night.end();
});
