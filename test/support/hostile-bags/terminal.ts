// Terminals for hostile bags: real store, real media, the real door, and a card and processes that fail when they are touched.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogRecord } from '../../../src/core/log/record.ts';
import type { MediaPort } from '../../../src/main/ports/media.ts';
import type { Ports } from '../../../src/main/ports/ports.ts';
import { aNight, type Night, type PracticeElection } from '../practice-night.ts';
import type { BagRow } from './row.ts';

/** Nothing may be asked of a card, and no program of ours may start, before a bag is wholly checked. */
export function withoutCard(real: Ports): Ports {
  return {
    ...real,
    insertCard: () => { throw new Error('a card was asked for'); },
    processes: { start: () => { throw new Error('a program was started'); } },
  };
}

export interface Terminal {
  readonly night: Night;
  /** What a medium does the next time that it is listed or copied. */
  changeDuring(medium: string, change: MediumChange): void;
}

type MediumChange = NonNullable<BagRow['meanwhile']>;

/** A count that waits for its medium. */
export async function waitingTerminal(hall: PracticeElection, out: string): Promise<Terminal> {
  let next: (MediumChange & { readonly medium: string }) | null = null;
  const moment = (before: MediumChange['before'], folder: string): void => {
    if (next?.before !== before || !folder.startsWith(next.medium)) return;
    const { act } = next;
    next = null;
    act(folder);
  };
  const changing = (media: MediaPort): MediaPort => ({
    ...media,
    entries: (folder) => { moment('listing', folder); return media.entries(folder); },
    copyIn: (folder, names, to) => { moment('copying', folder); return media.copyIn(folder, names, to); },
  });
  const night = aNight(hall, out, { ports: (real) => {
    const cardless = withoutCard(real);
    return { ...cardless, media: changing(cardless.media) };
  } });
  await night.begin();
  await night.until('import');
  return { night, changeDuring: (medium, change) => { next = { ...change, medium }; } };
}

/**
 * Everything that a refusal must leave as it is: registry, and every file of the data folder apart from the database. A bag that was put
 * aside (its seal was looked at again) is no trace: it is removed before the next one is read.
 */
export function traceOf(night: Night): object {
  const { home, store } = night.ports;
  return { registry: store.registry(), installed: store.installed(), files: filesOf(home, [join(home, 'terminal.db'), receivedFolderOf(night)]) };
}

function filesOf(folder: string, except: readonly string[]): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .filter(({ path }) => !except.some((each) => path.startsWith(each)));
  return Object.fromEntries(names.map(({ path, isFile }) => [
    path, isFile ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder',
  ]));
}

export function receivedFolderOf(night: Night): string {
  return join(night.folder(), 'received');
}

export function isReceived(night: Night): boolean {
  return existsSync(receivedFolderOf(night));
}

/** What a record says, without when it was written. */
export function told(records: readonly LogRecord[]): readonly unknown[] {
  return records.map(({ event, data }) => [event, data.code]);
}
