// The store of one terminal: one database file, so that state, log and registry change together or not at all.
import type Database from 'better-sqlite3';
import { type EnrolledPerson, samePerson } from '../../../core/approval/enrolled-person.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { formatLog, type LogRecord, parseLog } from '../../../core/log/record.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import type { RegistryRow } from '../../../core/transfer/registry.ts';
import type { Change, SessionStore, TerminalStore } from '../../ports/store.ts';
import { openConnection } from './connection.ts';
import { readAll, type SavedSession, sha256 } from './rows.ts';
import { attemptReading } from './sqlite-refusals.ts';
import { writerOf } from './writer.ts';

/** `database`: the file, which is made if it is not there. */
export function openTerminalStore(database: string): Result<TerminalStore, StoreRefusal> {
  const db = openConnection(database);
  const store = db.ok ? storeOver(db.value) : db;
  if (store.ok) return store;
  if (db.ok) db.value.close();
  return err({ ...store.error, values: { ...store.error.values, file: database } });
}

/** `db` is open, locked and of our schema. */
export function storeOver(db: Database.Database): Result<TerminalStore, StoreRefusal> {
  const read = attemptReading(() => readAll(db));
  const saved = read.ok ? read.value : read;
  if (!saved.ok) return saved;

  const writer = writerOf(db);
  const installed = saved.value.sessions.map((session) => session.installed);
  let { registry, cards, persons } = saved.value;

  const open = (session: SavedSession): SessionStore => sessionOver(session, (change) => {
    const { ctx } = session.installed;
    if ((change.registry ?? []).some((row) => row.ctx !== ctx)) throw new Error('a registry row of another context');
    const written = writer.commit(ctx, change);
    if (written.ok) registry = merged(registry, change.registry ?? []);
    return written;
  });
  const sessions = new Map(saved.value.sessions.map((session) => [session.installed.ctx, open(session)]));

  return ok({
    installed: () => [...installed],
    registry: () => registry,
    install({ state, record, keep, ...definition }) {
      if (!parseLog(formatLog([record]), sha256).ok) throw new Error('not the first record of a log');
      const written = writer.install(definition, { state, records: [record], keep });
      if (!written.ok) return written;
      const session = open({ installed: definition, state, log: [record], kept: keep });
      installed.push(definition);
      sessions.set(definition.ctx, session);
      return ok(session);
    },
    session: (ctx) => sessions.get(ctx) ?? notInstalled(),
    enrolledCards: () => cards,
    enrol(card) {
      const written = writer.enrol(card);
      if (written.ok) cards = [...cards, { ...card, withdrawn: null }];
      return written;
    },
    withdraw(publicKey, withdrawn) {
      const written = writer.withdraw(publicKey, withdrawn);
      if (written.ok) cards = cards.map((card) => (card.publicKey === publicKey ? { ...card, withdrawn } : card));
      return written;
    },
    persons: () => persons,
    enrolPerson(person) {
      const written = writer.enrolPerson(person);
      if (written.ok) persons = withPerson(persons, person);
      return written;
    },
    keepTries(person, tries) {
      const written = writer.keepTries(person, tries);
      if (written.ok) persons = persons.map((each) => (samePerson(each, person) ? { ...each, ...tries } : each));
      return written;
    },
    close: () => db.close(),
  });
}

/** What was committed last, as the database has it; `write` makes a change durable. */
function sessionOver(saved: SavedSession, write: (change: Change) => Result<void, StoreRefusal>): SessionStore {
  let { state, log } = saved;
  const kept = new Map(saved.kept);
  const last = (): LogRecord => log.at(-1) ?? notInstalled();
  return {
    ctx: saved.installed.ctx,
    get state() { return state; },
    get last() { return last(); },
    log: () => log,
    kept: (name) => kept.get(name)?.slice(),
    commit(change) {
      let previous = last();
      for (const record of change.records) {
        if (record.seq !== previous.seq + 1 || record.prev !== previous.hash) throw new Error('a record that does not carry on the log');
        previous = record;
      }
      const written = write(change);
      if (!written.ok) return written;
      state = change.state;
      log = [...log, ...change.records];
      for (const [name, bytes] of change.keep ?? []) kept.set(name, bytes.slice());
      return written;
    },
  };
}

/** In the place of the same person, or last. */
function withPerson(persons: readonly EnrolledPerson[], person: EnrolledPerson): readonly EnrolledPerson[] {
  const isKnown = persons.some((each) => samePerson(each, person));
  return isKnown ? persons.map((each) => (samePerson(each, person) ? person : each)) : [...persons, person];
}

function merged(rows: readonly RegistryRow[], changed: readonly RegistryRow[]): readonly RegistryRow[] {
  const isChanged = (row: RegistryRow): boolean => changed.some(({ ctx, contest }) => ctx === row.ctx && contest === row.contest);
  return [...rows.filter((row) => !isChanged(row)), ...changed]
    .sort((a, b) => (a.ctx === b.ctx ? a.contest - b.contest : a.ctx < b.ctx ? -1 : 1));
}

function notInstalled(): never {
  throw new Error('no definition of this context is installed here');
}
