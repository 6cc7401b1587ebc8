// The readiness sheet: once the terminal is ready, before the opening is declared, on record and in the bag.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aFolder, aNight, anElection, codeOf, type Night, pause, type PracticeElection, resumption, value,
} from '../../../test/support/practice-night.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

const made = (night: Night): Promise<{ readonly file: string }> => night.ask('sheets/readiness', {}).then(value);
const ofSheets = (night: Night): number => night.log().filter(({ event }) => event === 'sheets-printed').length;

test('is made between the readiness of the terminal and the first declaration, and at no other time', async () => {
  const night = aNight(election, join(folder.path, 'times'));
  expect(codeOf(await night.ask('sheets/readiness', {}))).toBe('install/nothing-installed');
  await night.begin();
  await night.until('terminal-readied');
  expect(codeOf(await night.ask('sheets/readiness', {}))).toBe('session/too-early');
  await night.until('opening-declared');
  await night.record(pause);
  expect(codeOf(await night.ask('sheets/readiness', {}))).toBe('session/paused');
  await night.record(resumption);
  expect(readdirSync(join(night.folder(), 'sheets'))).toEqual([]);
  await night.until('medium-unsealed');
  expect(codeOf(await night.ask('sheets/readiness', {}))).toBe('session/too-late');
  expect(ofSheets(night)).toBe(0);
  await night.end();
});

test('is on record, made once, and goes into the bag with the other sheets', { timeout: 60_000 }, async () => {
  const night = aNight(election, join(folder.path, 'whole'));
  await night.begin();
  await night.until('opening-declared');
  expect(await made(night)).toEqual({ file: 'sheets/readiness.pdf' });
  const pdf = readFileSync(join(night.folder(), 'sheets/readiness.pdf'));
  const record = night.log().at(-1);
  expect(record).toMatchObject({ event: 'sheets-printed', actor: 'terminal', data: { sheets: [{
    file: 'sheets/readiness.pdf', form: '準備票', contest: null, edition: 1, sha256: createHash('sha256').update(pdf).digest('hex'),
  }] } });
  expect(await made(night)).toEqual({ file: 'sheets/readiness.pdf' });
  expect([night.log().at(-1)?.seq, ofSheets(night)]).toEqual([record?.seq, 1]);
  await night.until('session-closed');
  expect(readFileSync(join(night.out, 'medium-1/data/sheets/readiness.pdf')).equals(pdf)).toBe(true);
  expect(await made(night)).toEqual({ file: 'sheets/readiness.pdf' });
  expect(night.faults).toEqual([]);
  await night.end();
});

test('that was cut off before it was on record is made again after a restart', async () => {
  const out = join(folder.path, 'cut');
  const first = aNight(election, out, {
    ports: (real) => ({
      ...real,
      media: {
        ...real.media,
        write: (file, bytes) => (file.endsWith('.pdf')
          ? Promise.resolve({ ok: false, error: { code: 'media/full', place: 'x' } }) : real.media.write(file, bytes)),
      },
    }),
  });
  await first.begin();
  await first.until('opening-declared');
  expect(codeOf(await first.ask('sheets/readiness', {}))).toBe('media/full');
  expect(ofSheets(first)).toBe(0);
  await first.end();
  const second = aNight(election, out);
  await second.begin();
  await made(second);
  expect(existsSync(join(second.folder(), 'sheets/readiness.pdf'))).toBe(true);
  await second.end();
});
