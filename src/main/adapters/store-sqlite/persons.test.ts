import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EnrolledPerson } from '../../../core/approval/enrolled-person.ts';
import type { TerminalStore } from '../../ports/store.ts';
import { openConnection } from './connection.ts';
import { migrations } from './migrations.ts';
import { openTerminalStore, storeOver } from './terminal-store.ts';

let folder = '';
let file = '';
let open: { close(): unknown }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-persons-'));
  file = join(folder, 'terminal.db');
});
afterEach(() => {
  for (const each of open) each.close();
  open = [];
  rmSync(folder, { recursive: true });
});

function opened(database = file): TerminalStore {
  const store = openTerminalStore(database);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  open.push(store.value);
  return store.value;
}

function connection(): Database.Database {
  const db = openConnection(file);
  if (!db.ok) throw new Error(db.error.code);
  open.push(db.value);
  return db.value;
}

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
  const alone = join(folder, 'alone.db');
  store.close();
  copyFileSync(file, alone);
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
  const old = openConnection(file, migrations.slice(0, 2));
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
