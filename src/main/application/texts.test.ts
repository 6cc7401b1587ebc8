// What people type is printed: a character that no sheet can print is refused before it is recorded, and not after the count.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, pause } from '../../../test/support/practice-night.ts';
import type { SessionEvent } from '../../core/session/events.ts';

const folder = aFolder();
let night: Night;
beforeAll(async () => {
  night = aNight(await anElection(join(folder.path, 'election')), join(folder.path, 'night'));
  await night.begin();
  await night.until('attendance-confirmed');
});
afterAll(async () => {
  await night.end();
  folder.remove();
});

const named = 'sheets/unprintable-name';
const written = 'sheets/unprintable-text';
test.each<readonly [string, SessionEvent, string, string]>([
  ['the name of an officer', { type: 'officer-signed-in', officer: { id: 'staff-3', name: '青木😀' } }, named, 'officer.name'],
  ['the name of a witness', { type: 'witness-arrived', contests: [1], person: { id: 'w', name: '\u{2A6A5} 望' }, party: null }, named, 'person.name'],
  ['a party', { type: 'witness-arrived', contests: [1], person: { id: 'w', name: '望' }, party: '党😀' }, named, 'party'],
  ['a reason', { ...pause, reason: '停電\n😀' }, written, 'reason'],
  ['the number of a seal', { ...pause, seals: [{ what: '端末', number: 'F-😀' }] }, written, 'seals[0].number'],
  ['a receiver', { type: 'sheets-handed-over', reader: by[0], listener: by[1], receiver: '林😀', report: '第2回' }, named, 'receiver'],
])('%s', async (_what, event, code, place) => {
  const before = night.log().length;
  expect(await night.record(event)).toMatchObject({ ok: false, error: { code, place, values: { character: expect.stringMatching(/^U\+/) as string } } });
  expect(night.log().length).toBe(before);
});

test('a reason of several lines is recorded', async () => {
  expect(codeOf(await night.record({ ...pause, reason: '停電\n復旧を待つ。' }))).toBe('ok');
});
