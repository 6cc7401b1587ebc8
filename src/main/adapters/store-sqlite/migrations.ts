// The numbered migrations, each kept with its SHA-256. A schema that is newer or otherwise than ours is left as it is.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { JsonValue } from '../../../core/kernel/canonical-json.ts';
import { hex, integer, list, object, read } from '../../../core/kernel/shape.ts';
import { id } from '../../../core/kernel/text.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { counts } from './migrations/0001-counts.ts';
import { cards } from './migrations/0002-cards.ts';
import { persons } from './migrations/0003-persons.ts';
import { inTransaction } from './transaction.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order: the first has number 1. */
export const migrations: readonly Migration[] = [
  { name: 'counts', sql: counts }, { name: 'cards', sql: cards }, { name: 'persons', sql: persons },
];

const TABLE = 'CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT';

const rowsShape = list(object({ number: integer(1, 9999), name: id, sha256: hex(32) }), { max: 9999 });

export function isEmpty(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
}

/** Why the schema of this file is not what the first of `known`, or all of them, make; undefined where it is. Reads only. */
export function faultOfSchema(db: Database.Database, known: readonly Migration[]): StoreRefusal | undefined {
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").get() !== undefined;
  const rows = hasTable ? read(rowsShape, db.prepare('SELECT number, name, sha256 FROM migration ORDER BY number').all() as JsonValue) : undefined;
  if (rows?.ok !== true) return { code: 'store/schema-changed', place: 'migration' };
  const unknown = rows.value.find(({ number }) => number > known.length);
  if (unknown !== undefined) return { code: 'store/newer-schema', values: { found: unknown.number, known: known.length } };
  const changed = rows.value.find(({ number, sha256 }, index) => number !== index + 1 || sha256 !== digestOf(known[index]));
  if (changed !== undefined) return { code: 'store/schema-changed', place: `migration ${changed.number}` };
  return schemaOf(db) === schemaMadeBy(known.slice(0, rows.value.length)) ? undefined : { code: 'store/schema-changed', place: 'sqlite_schema' };
}

/** Brings a file that is empty or without fault to the last of `known`; all in one transaction, or nothing. */
export function migrate(db: Database.Database, known: readonly Migration[], applicationId: number): void {
  inTransaction(db, () => {
    if (isEmpty(db)) {
      db.pragma(`application_id = ${applicationId}`);
      db.exec(TABLE);
    }
    const done = db.prepare('SELECT count(*) FROM migration').pluck().get() as number;
    const insert = db.prepare('INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)');
    for (const [index, migration] of known.entries()) {
      if (index < done) continue;
      db.exec(migration.sql);
      insert.run(index + 1, migration.name, digestOf(migration));
    }
  });
}

/** Every table, index and trigger, as the text that made it. */
function schemaOf(db: Database.Database): string {
  return JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());
}

function schemaMadeBy(known: readonly Migration[]): string {
  const db = new Database(':memory:');
  try {
    migrate(db, known, 0);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

function digestOf(migration: Migration | undefined): string {
  return createHash('sha256').update(migration?.sql ?? '').digest('hex');
}
