// What a terminal is, whatever is done on it: its data folder, what it keeps, and how people set it up.
import type { ConfigRefusal } from '../../../core/config/refusals.ts';
import type { TerminalConfig } from '../../../core/config/terminal-config.ts';
import { ok, type Result } from '../../../core/kernel/result.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { readConfig } from '../../adapters/config-file/config-file.ts';
import { openHome } from '../../adapters/store-sqlite/home.ts';
import { openTerminalStore } from '../../adapters/store-sqlite/terminal-store.ts';
import type { TerminalStore } from '../../ports/store.ts';

export interface Terminal {
  readonly home: string;
  readonly store: TerminalStore;
  readonly config: TerminalConfig;
}

/** Whoever opens it closes the store. */
export function openTerminal(home: string): Result<Terminal, StoreRefusal | ConfigRefusal> {
  const folder = openHome(home);
  if (!folder.ok) return folder;
  const store = openTerminalStore(folder.value.database);
  if (!store.ok) return store;
  // Under the lock of the store: what another run writes is read before this one writes over it.
  const config = readConfig(folder.value.path);
  if (config.ok) return ok({ home: folder.value.path, store: store.value, config: config.value });
  store.value.close();
  return config;
}
