import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { terminalDatabases } from '../../../../test/support/terminal-databases.ts';
import type { EnrolledPerson } from '../../../core/approval/enrolled-person.ts';
import { openConnection } from './connection.ts';
import { migrations } from './migrations.ts';
import { storeOver } from './terminal-store.ts';

const { path, opened, connection } = terminalDatabases();

const passphrase = { salt: new Uint8Array(16).fill(1), n: 1024, r: 8, p: 1, hash: new Uint8Array(32).fill(2) };
const aoki: EnrolledPerson = { id: 'staff-1', name: '青木　一', passphrase, failed: 0, lastFailure: null };
/** Of another election, where the same id is another person. */
const baba: EnrolledPerson = { ...aoki, name: '馬場　二' };

test('persons and their failed tries are there after the store is opened again, in the order of enrolment', () => {
  const store = opened();
  expect(store.persons()).toEqual([]);
  for (const each of [aoki, baba]) expect(store.enrolPerson(each)).toEqual({ ok: true, value: undefined });
  expect(store.keepTries(baba, { failed: 3, lastFailure: 1_753_000_000_000 })).toEqual({ ok: true, value: undefined });
  const all = [aoki, { ...baba, failed: 3, lastFailure: 1_753_000_000_000 }];
  expect(store.persons()).toEqual(all);
  const alone = path('alone.db');
  store.close();
  copyFileSync(path(), alone);
  expect(opened().persons()).toEqual(all);
  expect(opened(alone).persons(), 'the database file alone').toEqual(all);
});

test('another passphrase takes the place of the one before, of this person alone', () => {
  const store = opened();
  for (const each of [aoki, baba]) store.enrolPerson(each);
  store.keepTries(aoki, { failed: 1, lastFailure: 5 });
  const again = { ...aoki, passphrase: { ...passphrase, salt: new Uint8Array(16).fill(3), hash: new Uint8Array(32).fill(4) } };
  expect(store.enrolPerson(again)).toMatchObject({ ok: true });
  expect(store.persons()).toEqual([again, baba]);
  store.close();
  expect(opened().persons()).toEqual([again, baba]);
});

test('a terminal from before there were persons is brought forward and takes them', () => {
  const old = openConnection(path(), migrations.slice(0, 2));
  if (!old.ok) throw new Error(old.error.code);
  old.value.close();
  expect(opened().enrolPerson(aoki)).toMatchObject({ ok: true });
});

test('a row that is not what was written makes the store unusable', () => {
  const store = opened();
  store.enrolPerson(aoki);
  store.close();
  const db = connection();
  db.exec('DROP TRIGGER person_same');
  db.prepare('UPDATE person SET id = ?').run('Staff 1');
  expect(storeOver(db)).toEqual({ ok: false, error: { code: 'store/damaged', place: 'person' } });
});

test.each([
  ['who a person is', "UPDATE person SET name = 'x'", 'stays the same person'],
  ['that a person is enrolled', 'DELETE FROM person', 'stays enrolled'],
  ['a passphrase under the same salt', "UPDATE person SET hash = x'0505050505050505050505050505050505050505050505050505050505050505'", 'new salt'],
  ['a failure without its time', 'UPDATE person SET failed_tries = 1', 'CHECK'],
  ['a person to the machine', "INSERT INTO person (id, name, salt, cost_n, cost_r, cost_p, hash) SELECT 'terminal', name, salt, cost_n, cost_r, cost_p, hash FROM person", 'CHECK'],
])('the database itself forbids changing %s', (_what, sql, message) => {
  const db = connection();
  const store = storeOver(db);
  if (!store.ok) throw new Error(store.error.code);
  store.value.enrolPerson(aoki);
  expect(() => db.exec(sql)).toThrow(message);
});

test('to note a try of who is not enrolled is a bug of ours', () => {
  const store = opened();
  store.enrolPerson(aoki);
  expect(() => store.keepTries({ id: 'staff-2', name: '青木　一' }, { failed: 1, lastFailure: 1 })).toThrow('nobody is enrolled');
});
