// Opens the database of the terminal for this program alone, with settings that keep what was committed, and reads them back.
import { closeSync, lstatSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { syncFolder } from './home.ts';
import { faultOfSchema, isEmpty, migrate, type Migration, migrations } from './migrations.ts';
import { attempt, attemptReading } from './sqlite-refusals.ts';

/** "KAIH": whose database a file is (PRAGMA application_id). */
const APPLICATION_ID = 0x4b414948;

/** Each PRAGMA with what it shall read back. WAL with FULL: what was committed survives a power cut. */
const settings = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  // Without this, INSERT OR REPLACE would slip past the triggers against deleting.
  ['recursive_triggers', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
] as const;

/** `known` are the migrations of this program; tests bring others. */
export function openConnection(file: string, known: readonly Migration[] = migrations): Result<Database.Database, StoreRefusal> {
  const opened = attempt(() => {
    makeFile(file);
    return new Database(file, { fileMustExist: true, timeout: 0 });
  });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const prepared = prepare(db, known);
    if (!prepared.ok) db.close();
    return prepared;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Mode 0600; what SQLite puts beside the file takes its mode. */
function makeFile(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === true) return;
  closeSync(openSync(file, 'wx', 0o600));
  syncFolder(dirname(file));
}

/** Nothing is written before the file is known to be empty, or ours and of a schema that this program knows. */
export function prepare(db: Database.Database, known: readonly Migration[]): Result<Database.Database, StoreRefusal> {
  const fault = attemptReading(() => {
    // With EXCLUSIVE, the lock that the next transaction takes stays until the file is closed or the process ends.
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    return faultOfOwner(db) ?? (isEmpty(db) ? undefined : faultOfSchema(db, known)) ?? faultOfSettings(db);
  });
  if (!fault.ok) return fault;
  if (fault.value !== undefined) return err(fault.value);
  const damage = attempt(() => {
    migrate(db, known, APPLICATION_ID);
    return faultOfContent(db);
  });
  if (!damage.ok) return damage;
  return damage.value === undefined ? ok(db) : err(damage.value);
}

function faultOfOwner(db: Database.Database): StoreRefusal | undefined {
  const owner = db.pragma('application_id', { simple: true });
  return owner === APPLICATION_ID || (owner === 0 && isEmpty(db)) ? undefined : { code: 'store/not-ours' };
}

function faultOfSettings(db: Database.Database): StoreRefusal | undefined {
  for (const [name, value] of settings) {
    db.pragma(`${name} = ${value}`);
    if (db.pragma(name, { simple: true }) !== value) return { code: 'store/settings-not-kept', place: name };
  }
  return undefined;
}

function faultOfContent(db: Database.Database): StoreRefusal | undefined {
  const whole = db.pragma('integrity_check(1)', { simple: true }) === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0;
  return whole ? undefined : { code: 'store/damaged', place: 'integrity_check' };
}
