// What SQLite and the file system say, as refusals of the store. Anything else they say is our bug and goes on as it is.
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';

/** Begin of the (extended) result code: https://www.sqlite.org/rescode.html */
const ofSqlite: readonly (readonly [begin: string, code: StoreRefusal['code']])[] = [
  ['SQLITE_BUSY', 'store/in-use'],
  ['SQLITE_FULL', 'store/disk-full'],
  ['SQLITE_IOERR', 'store/disk-error'],
  ['SQLITE_READONLY', 'store/not-writable'],
  ['SQLITE_CANTOPEN', 'store/not-writable'],
  ['SQLITE_PERM', 'store/not-writable'],
  ['SQLITE_CORRUPT', 'store/damaged'],
  ['SQLITE_NOTADB', 'store/damaged'],
];

const ofSystem: Readonly<Record<string, StoreRefusal['code']>> = {
  ENOSPC: 'store/disk-full', EDQUOT: 'store/disk-full', EIO: 'store/disk-error',
  EACCES: 'store/not-writable', EPERM: 'store/not-writable', EROFS: 'store/not-writable', ENOTDIR: 'store/not-writable',
  ENOENT: 'store/not-writable', EEXIST: 'store/not-writable', ELOOP: 'store/not-writable',
};

/** What the work gives, or why disk or database refused it. */
export function attempt<T>(work: () => T): Result<T, StoreRefusal> {
  return attemptWith(work, codeOf);
}

/** The same for reading with statements of our own: what else SQLite says of them (an unknown file format) is damage of the file. */
export function attemptReading<T>(work: () => T): Result<T, StoreRefusal> {
  return attemptWith(work, (error) => codeOf(error) ?? (error instanceof Database.SqliteError ? 'store/damaged' : undefined));
}

function attemptWith<T>(work: () => T, judge: (error: unknown) => StoreRefusal['code'] | undefined): Result<T, StoreRefusal> {
  try {
    return ok(work());
  } catch (error) {
    const code = judge(error);
    if (code === undefined) throw error;
    return err({ code });
  }
}

function codeOf(error: unknown): StoreRefusal['code'] | undefined {
  if (error instanceof Database.SqliteError) return ofSqlite.find(([begin]) => error.code.startsWith(begin))?.[1];
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? ofSystem[error.code] : undefined;
}
