import { copyFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { anEntry, anInstallation, chain } from '../../../../test/support/a-log.ts';
import { terminalDatabases } from '../../../../test/support/terminal-databases.ts';
import { asCount } from '../../../core/kernel/count.ts';
import { type LogRecord, nextRecord } from '../../../core/log/record.ts';
import type { RegistryRow } from '../../../core/transfer/registry.ts';
import type { Installation, SessionStore, TerminalStore } from '../../ports/store.ts';
import { openTerminalStore, storeOver } from './terminal-store.ts';

const ctx = 'c0'.repeat(32);
const { path, opened, connection } = terminalDatabases();

/** The database under the store, for what only SQL can do. */
function openedBelow(): { readonly db: Database.Database; readonly store: TerminalStore } {
  const db = connection();
  const store = storeOver(db);
  if (!store.ok) throw new Error(store.error.code);
  return { db, store: store.value };
}

function anInstalledDefinition(changes: Partial<Installation> = {}): Installation {
  const installation = {
    ctx, purpose: 'live', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}`, state: { step: 'ready' },
    keep: new Map([['definition.json', Uint8Array.of(1, 2, 3)]]), ...changes,
  } as const;
  return { ...installation, record: chain([anInstallation(installation.ctx)])[0]! };
}

function installed(store: TerminalStore, changes: Partial<Installation> = {}): SessionStore {
  const session = store.install(anInstalledDefinition(changes));
  if (!session.ok) throw new Error(session.error.code);
  return session.value;
}

function next({ last }: SessionStore, mono = 0): LogRecord {
  return nextRecord(last, anEntry({ mono }), sha256);
}

function aRow(changes: Partial<RegistryRow> = {}): RegistryRow {
  return { ctx, contest: 1, issue: 1, fingerprint: 'f1'.repeat(32), root: 'aa'.repeat(32), records: asCount(7), state: 'received', ...changes };
}

test('what was committed is there after the store is opened again', () => {
  const first = opened();
  const session = installed(first);
  expect(session.commit({
    state: { step: 'received', 開票区: '第1' }, records: [next(session)], registry: [aRow(), aRow({ contest: 2 })],
    keep: new Map([['notices.json', Uint8Array.of(9)], ['definition.json', Uint8Array.of(4)]]),
  })).toEqual({ ok: true, value: undefined });
  const before = session.log();
  first.close();

  const again = opened();
  expect(again.installed()).toEqual([{ ctx, purpose: 'live', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}` }]);
  expect(again.registry()).toEqual([aRow(), aRow({ contest: 2 })]);
  const reopened = again.session(ctx);
  expect(reopened.state).toEqual({ step: 'received', 開票区: '第1' });
  expect(reopened.log()).toEqual(before);
  expect(reopened.last).toEqual(before.at(-1));
  expect(reopened.kept('notices.json')).toEqual(Uint8Array.of(9));
  expect(reopened.kept('definition.json')).toEqual(Uint8Array.of(4));
  expect(reopened.kept('count.json')).toBeUndefined();
});

test('a step changes state, log, registry and files together, also as seen before the next start', () => {
  const store = opened();
  const session = installed(store);
  const records = [next(session)];
  session.commit({ state: 7, records, registry: [aRow()], keep: new Map([['a', Uint8Array.of(1)]]) });
  expect([session.state, session.last, store.registry(), session.kept('a')]).toEqual([7, records[0], [aRow()], Uint8Array.of(1)]);
  expect(store.session(ctx)).toBe(session);
});

test('definitions and registered sets stand in the database file itself, so that losing the file beside it loses none', () => {
  const session = installed(opened());
  session.commit({ state: { step: 'received' }, records: [next(session)], registry: [aRow({ state: 'asked' })] });
  session.commit({ state: { step: 'later' }, records: [next(session)] });
  const alone = path('alone.db');
  copyFileSync(path(), alone);
  const again = opened(alone);
  expect(again.installed()).toHaveLength(1);
  expect(again.registry()).toEqual([aRow({ state: 'asked' })]);
  expect(again.session(ctx).state).toEqual({ step: 'received' });
});

test('several counts stand in one store, each with its own log', () => {
  const store = opened();
  const session = installed(store);
  const other = installed(store, { ctx: 'ee'.repeat(32), ceremony: '03'.repeat(32), key: `04${'05'.repeat(64)}`, purpose: 'rehearsal' });
  other.commit({ state: 1, records: [next(other)], registry: [aRow({ ctx: other.ctx })] });
  session.commit({ state: 2, records: [next(session), nextRecord(next(session), anEntry(), sha256)] });
  store.close();
  const again = opened();
  expect(again.installed().map(({ purpose }) => purpose)).toEqual(['live', 'rehearsal']);
  expect([again.session(ctx).state, again.session(ctx).log().length]).toEqual([2, 3]);
  expect([again.session(other.ctx).state, again.session(other.ctx).log().length]).toEqual([1, 2]);
});

test('a second program is refused while the first has the store, and let in afterwards', () => {
  const first = opened();
  expect(openTerminalStore(path())).toEqual({ ok: false, error: { code: 'store/in-use', values: { file: path() } } });
  installed(first);
  expect(openTerminalStore(path())).toMatchObject({ ok: false, error: { code: 'store/in-use' } });
  first.close();
  expect(opened().installed()).toHaveLength(1);
});

describe('a bug of ours is thrown and changes nothing', () => {
  test.each([
    ['a step without a record', () => [], 'without a record'],
    ['a record that skips a number', (session: SessionStore) => [{ ...next(session), seq: 2 }], 'carry on'],
    ['a record after another head', (session: SessionStore) => [{ ...next(session), prev: 'ab'.repeat(32) }], 'carry on'],
    ['a record that stands there already', (session: SessionStore) => [session.last], 'carry on'],
  ])('%s', (_what, records, message) => {
    const session = installed(opened());
    expect(() => session.commit({ state: 'changed', records: records(session), keep: new Map([['a', Uint8Array.of(1)]]) })).toThrow(message);
    expect([session.state, session.log().length, session.kept('a')]).toEqual([{ step: 'ready' }, 1, undefined]);
  });

  test('a registry row of another context', () => {
    const session = installed(opened());
    expect(() => session.commit({ state: 1, records: [next(session)], registry: [aRow({ ctx: 'ee'.repeat(32) })] })).toThrow('another context');
  });

  test('a registered set that goes back or changes after a PIN was asked', () => {
    const store = opened();
    const session = installed(store);
    session.commit({ state: 1, records: [next(session)], registry: [aRow({ state: 'asked' })] });
    for (const row of [aRow({ state: 'received' }), aRow({ state: 'asked', root: 'bb'.repeat(32) }), aRow({ state: 'counted', issue: 2 })]) {
      expect(() => session.commit({ state: 2, records: [next(session)], registry: [row] })).toThrow();
    }
    expect([session.state, session.log().length, store.registry()]).toEqual([1, 2, [aRow({ state: 'asked' })]]);
    expect(session.commit({ state: 2, records: [next(session)], registry: [aRow({ state: 'counted' })] }).ok).toBe(true);
  });

  test('a first record that is not an installation, and a context that is not installed', () => {
    const store = opened();
    expect(() => store.install({ ...anInstalledDefinition(), record: chain([anEntry()])[0]! })).toThrow('first record');
    expect(() => store.session(ctx)).toThrow('no definition of this context');
  });

  test('a key or ceremony under a second context', () => {
    const store = opened();
    installed(store);
    expect(() => installed(store, { ctx: 'ee'.repeat(32), ceremony: '09'.repeat(32) })).toThrow('UNIQUE');
    expect(() => installed(store, { ctx: 'ee'.repeat(32), key: `04${'09'.repeat(64)}` })).toThrow('UNIQUE');
    expect(store.installed()).toHaveLength(1);
  });
});

describe('the database itself forbids', () => {
  test.each([
    ['changing a record', "UPDATE log SET record = '{}' WHERE seq = 0", 'not changed'],
    ['cutting the log', 'DELETE FROM log WHERE seq = 1', 'not cut'],
    ['putting another record in the place of one', `INSERT OR REPLACE INTO log VALUES ('${ctx}', 1, '{}')`, 'at its end'],
    ['leaving a number out', `INSERT INTO log VALUES ('${ctx}', 3, '{}')`, 'at its end'],
    ['taking an installed definition away', 'DELETE FROM session', 'stays'],
    ['giving it another key', "UPDATE session SET key = 'x'", 'stays'],
    ['going back to an earlier state', 'UPDATE session SET head = 0', 'forward'],
    ['a state of a record that is not there', 'UPDATE session SET head = 9', 'FOREIGN KEY'],
    ['taking a registered set away', 'DELETE FROM registry', 'stays'],
    ['exchanging a set that was asked for', "UPDATE registry SET root = printf('%064d', 0)", 'one set'],
    ['replacing a set that was asked for', `INSERT OR REPLACE INTO registry VALUES ('${ctx}', 1, 1, '${'0'.repeat(64)}', '${'0'.repeat(64)}', 1, 'received')`, 'stays'],
    ['a state of the registry that does not exist', "UPDATE registry SET state = 'opened'", 'CHECK'],
    ['a number where a text stands', "UPDATE registry SET records = 'seven'", 'cannot store TEXT'],
  ])('%s', (_what, sql, message) => {
    const { db, store } = openedBelow();
    const session = installed(store);
    session.commit({ state: 1, records: [next(session)], registry: [aRow({ state: 'asked' })] });
    expect(() => db.exec(sql)).toThrow(message);
  });
});
