import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anEntry, anInstallation, chain } from '../../../../test/support/a-log.ts';
import { nextRecord } from '../../../core/log/record.ts';
import type { SessionStore } from '../../ports/store.ts';
import { openConnection, prepare } from './connection.ts';
import { migrations } from './migrations.ts';
import { openTerminalStore, storeOver } from './terminal-store.ts';
import { inTransaction } from './transaction.ts';

const ctx = 'c0'.repeat(32);
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-connection-'));
  file = join(folder, 'terminal.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function aDatabase(known = migrations): Database.Database {
  const db = openConnection(file, known);
  if (!db.ok) throw new Error(db.error.code);
  return db.value;
}

/** A session in this database with so many steps after its installation. */
function aSession(db: Database.Database, steps = 3): SessionStore {
  const store = storeOver(db);
  const session = store.ok ? store.value.install({
    ctx, purpose: 'live', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}`, state: { step: 'ready' },
    record: chain([anInstallation(ctx)])[0]!, keep: new Map([['definition.json', new Uint8Array(300).fill(7)]]),
  }) : store;
  if (!session.ok) throw new Error(session.error.code);
  for (let step = 1; step <= steps; step++) expect(commit(session.value, step)).toEqual({ ok: true, value: undefined });
  return session.value;
}

function commit(session: SessionStore, step: number, bytes = 10): unknown {
  return session.commit({
    state: { step }, records: [nextRecord(session.last, anEntry({ mono: step }), sha256)], keep: new Map([['file', new Uint8Array(bytes)]]),
  });
}

function codeOf(opened: { readonly ok: boolean; readonly error?: { readonly code: string; readonly place?: string } }): unknown {
  return opened.ok ? 'opened' : opened.error?.code;
}

test('the file and what SQLite puts beside it are for nobody else', () => {
  const db = aDatabase();
  aSession(db);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
  db.close();
});

describe('a file that is not ours is left as it is', () => {
  test('a database of another program', () => {
    const other = new Database(file);
    other.exec('CREATE TABLE t (a)');
    other.close();
    const bytes = readFileSync(file);
    expect(openTerminalStore(file)).toEqual({ ok: false, error: { code: 'store/not-ours', values: { file } } });
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('a file that is no database', () => {
    writeFileSync(file, 'not a database, but long enough to have a header of a hundred bytes'.repeat(20));
    const bytes = readFileSync(file);
    expect(codeOf(openConnection(file))).toBe('store/damaged');
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('a link, and a folder that is not there', () => {
    symlinkSync(join(folder, 'elsewhere.db'), file);
    expect(codeOf(openConnection(file))).toBe('store/not-writable');
    expect(codeOf(openConnection(join(folder, 'none', 'terminal.db')))).toBe('store/not-writable');
  });
});

describe('migrations', () => {
  const more = { name: 'more', sql: 'CREATE TABLE more (a INTEGER) STRICT;' };

  test('an older file is brought forward, with what it holds', () => {
    const old = aDatabase();
    aSession(old);
    old.close();
    const db = aDatabase([...migrations, more]);
    expect(db.prepare('SELECT number, name FROM migration').all())
      .toEqual(['counts', 'cards', 'persons', 'more'].map((name, index) => ({ number: index + 1, name })));
    expect(storeOver(db)).toMatchObject({ ok: true });
    db.close();
  });

  test('a migration that fails leaves the file as it was', () => {
    aDatabase().close();
    expect(() => openConnection(file, [...migrations, { name: 'wrong', sql: 'CREATE TABLE more (a); CREATE TABLE session (b);' }])).toThrow('exists');
    const db = aDatabase();
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'more'").get()).toBeUndefined();
    db.close();
  });

  test.each([
    ['a schema from a newer program', () => aDatabase([...migrations, more]).close(), { code: 'store/newer-schema', values: { found: migrations.length + 1, known: migrations.length } }],
    ['a migration of another text', () => aDatabase([{ ...migrations[0]!, sql: `${migrations[0]!.sql} ` }, ...migrations.slice(1)]).close(), { code: 'store/schema-changed', place: 'migration 1' }],
    ['a trigger taken away', () => { aDatabase().exec('DROP TRIGGER log_kept').close(); }, { code: 'store/schema-changed', place: 'sqlite_schema' }],
    ['a table added', () => { aDatabase().exec('CREATE TABLE more (a)').close(); }, { code: 'store/schema-changed', place: 'sqlite_schema' }],
    ['the list of migrations emptied', () => { aDatabase().exec('DELETE FROM migration').close(); }, { code: 'store/schema-changed', place: 'sqlite_schema' }],
    ['the list of migrations gone', () => { aDatabase().exec('DROP TABLE migration').close(); }, { code: 'store/schema-changed', place: 'migration' }],
  ])('refused without changing anything: %s', (_what, make, error) => {
    make();
    const bytes = readFileSync(file);
    expect(openConnection(file)).toEqual({ ok: false, error });
    expect(readFileSync(file)).toEqual(bytes);
  });
});

test('a setting that does not stay is refused: a database in memory has no write-ahead log', () => {
  const db = new Database(':memory:');
  expect(prepare(db, migrations)).toEqual({ ok: false, error: { code: 'store/settings-not-kept', place: 'journal_mode' } });
  db.close();
});

describe('what was damaged is not believed', () => {
  test.each([
    ['a state', '"step":3', '"step":4', 'session'],
    ['a record', '"mono":2', '"mono":3', 'log'],
    ['a small file', '\x07\x07\x07\x07', '\x07\x06\x07\x07', 'kept'],
  ])('%s', (_what, before, after, place) => {
    const db = aDatabase();
    aSession(db);
    db.close();
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain(before);
    writeFileSync(file, bytes.replace(before, after), 'latin1');
    expect(openTerminalStore(file)).toEqual({ ok: false, error: { code: 'store/damaged', place, values: { file } } });
  });

  test('a file with any byte changed is refused, or says what was committed', () => {
    const db = aDatabase();
    const { state, last } = aSession(db);
    db.close();
    const bytes = readFileSync(file);
    const copy = join(folder, 'copy.db');
    const header = Array.from({ length: 100 }, (_, at) => at);
    const throughout = Array.from({ length: Math.floor(bytes.length / 997) }, (_, index) => index * 997);
    let refused = 0;
    for (const at of [...header, ...throughout]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 0x10;
      writeFileSync(copy, changed);
      const store = openTerminalStore(copy);
      if (!store.ok) {
        refused++;
        continue;
      }
      expect([store.value.session(ctx).state, store.value.session(ctx).last], `byte ${at}`).toEqual([state, last]);
      store.value.close();
    }
    expect(refused).toBeGreaterThan(30);
  });

  test('a file cut short', () => {
    const db = aDatabase();
    aSession(db);
    db.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 4096));
    expect(codeOf(openTerminalStore(file))).toBe('store/damaged');
  });
});

describe('a disk that refuses a step', () => {
  test('full: nothing of the step is there, and after making room it goes on', () => {
    const db = aDatabase();
    const session = aSession(db);
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages}`);
    expect(commit(session, 4, 1_000_000)).toEqual({ ok: false, error: { code: 'store/disk-full' } });
    expect([session.state, session.last.seq, session.kept('file')]).toEqual([{ step: 3 }, 3, new Uint8Array(10)]);
    db.pragma('max_page_count = 100000');
    expect(commit(session, 4)).toEqual({ ok: true, value: undefined });
    db.close();
    const again = openTerminalStore(file);
    expect(again).toMatchObject({ ok: true });
    if (again.ok) {
      expect([again.value.session(ctx).state, again.value.session(ctx).log().length]).toEqual([{ step: 4 }, 5]);
      again.value.close();
    }
  });

  test('broken: it may have kept anything, so that nothing more is written until the file is opened again', () => {
    const db = aDatabase();
    const session = aSession(db);
    vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
      throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
    });
    expect(commit(session, 4)).toEqual({ ok: false, error: { code: 'store/disk-error' } });
    expect(commit(session, 4)).toEqual({ ok: false, error: { code: 'store/disk-error' } });
    expect(session.state).toEqual({ step: 3 });
    db.close();
    const again = aDatabase();
    const store = storeOver(again);
    expect(store.ok && commit(store.value.session(ctx), 4)).toEqual({ ok: true, value: undefined });
    again.close();
  });

  test('not writable', () => {
    const db = aDatabase();
    const session = aSession(db);
    db.pragma('query_only = 1');
    expect(commit(session, 4)).toEqual({ ok: false, error: { code: 'store/not-writable' } });
    expect(session.state).toEqual({ step: 3 });
    db.close();
  });
});

describe('a transaction', () => {
  test('gives back what the work gives, and undoes work that throws', () => {
    const db = aDatabase();
    expect(inTransaction(db, () => 7)).toBe(7);
    expect(() => inTransaction(db, () => {
      db.exec("INSERT INTO migration VALUES (9, 'x', 'y')");
      throw new Error('in the middle');
    })).toThrow('in the middle');
    expect(db.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(migrations.length);
    db.close();
  });

  test('cannot be asynchronous: that is a compile error', () => {
    const db = aDatabase();
    // @ts-expect-error A promise is not an answer of a transaction.
    expect(() => inTransaction(db, () => Promise.resolve(7))).toThrow('promise');
    db.close();
  });
});
