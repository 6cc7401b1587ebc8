// Databases of terminals for the tests of the store: each test has a folder of its own, and what it opened is closed when it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openConnection } from '../../src/main/adapters/store-sqlite/connection.ts';
import { openTerminalStore } from '../../src/main/adapters/store-sqlite/terminal-store.ts';
import type { TerminalStore } from '../../src/main/ports/store.ts';

type Connection = Extract<ReturnType<typeof openConnection>, { readonly ok: true }>['value'];

export interface TerminalDatabases {
  /** The path of the terminal's database, or of another one in the folder of this test. */
  readonly path: (name?: string) => string;
  /** The store over the terminal's database, or over another one; throws where it is refused. */
  readonly opened: (database?: string) => TerminalStore;
  /** The terminal's database without a store, for what only SQL can do; throws where it is refused. */
  readonly connection: () => Connection;
}

export function terminalDatabases(): TerminalDatabases {
  let folder = '';
  let open: { close(): unknown }[] = [];
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kaihyo-store-')); });
  afterEach(() => {
    for (const each of open) each.close();
    open = [];
    rmSync(folder, { recursive: true });
  });
  const path = (name = 'terminal.db'): string => join(folder, name);
  return {
    path,
    opened: (database = path()) => {
      const store = openTerminalStore(database);
      if (!store.ok) throw new Error(JSON.stringify(store.error));
      open.push(store.value);
      return store.value;
    },
    connection: () => {
      const db = openConnection(path());
      if (!db.ok) throw new Error(db.error.code);
      open.push(db.value);
      return db.value;
    },
  };
}
