// One transaction: all of the work, or nothing of it.
import type Database from 'better-sqlite3';

/**
 * Synchronous by type: to answer with a promise is a compile error, because the transaction would be over before the work.
 * What the work throws undoes it and goes on.
 */
export function inTransaction<T>(db: Database.Database, work: () => T extends PromiseLike<unknown> ? never : T): T {
  return db.transaction(work).immediate();
}
