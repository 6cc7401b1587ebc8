// What the terminal's own store can refuse: code → where it comes from. In every case the last committed state stands.
import type { Refusal } from '../kernel/refusal.ts';

export const storeRefusals = {
  'store/in-use': 'SQLITE_BUSY: one program at a time has the data folder',
  'store/disk-full': 'SQLITE_FULL, ENOSPC, EDQUOT',
  'store/disk-error': 'SQLITE_IOERR, EIO',
  'store/not-writable': 'SQLITE_READONLY, SQLITE_CANTOPEN, EACCES, EPERM, EROFS, ENOTDIR',
  'store/damaged': 'SQLITE_CORRUPT, SQLITE_NOTADB, or rows that are not what was written',
  'store/not-ours': 'application_id of another program',
  'store/newer-schema': 'a migration that this program does not know',
  'store/schema-changed': 'a migration or a table that is not the one this program knows',
  'store/settings-not-kept': 'a PRAGMA that reads back otherwise',
  'store/open-to-others': 'a data folder with rights for group or others',
} as const;

export type StoreRefusal = Refusal<keyof typeof storeRefusals>;
