// The media that are in the terminal now: removable file systems that are mounted, and the folders that config.json names.
import { constants } from 'node:fs';
import { access, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaRefusal } from '../../../core/bag/media-refusals.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { InsertedMediaPort, InsertedMedium } from '../../ports/media-inserted.ts';
import { LSBLK_WORDS, mountedMedia, type MountedMedium, nameOfMedium } from './block-devices.ts';

export interface MediaSources {
  /** Runs lsblk with these words and answers its output; undefined where it could not be run to a good end. */
  readonly lsblk: (words: readonly string[]) => Promise<Uint8Array | undefined>;
  /** Folders whose sub-folders count as media, absolute (formats/config §3). */
  readonly folders: readonly string[];
}

export function insertedMedia({ lsblk, folders }: MediaSources): InsertedMediaPort {
  return {
    list: async () => {
      const mounted = await mountedNow(lsblk);
      if (!mounted.ok) return mounted;
      const named = await Promise.all(folders.map(subfoldersOf));
      const media = await Promise.all([...mounted.value, ...named.flat()].map(measured));
      return ok(media.filter((medium) => medium !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1)));
    },
  };
}

async function mountedNow(lsblk: MediaSources['lsblk']): Promise<Result<readonly MountedMedium[], MediaRefusal>> {
  const printed = await inTime(lsblk(LSBLK_WORDS));
  const mounted = printed === undefined ? undefined : mountedMedia(printed);
  return mounted?.ok === true ? mounted : err({ code: 'media/not-listed' });
}

/** A folder that is not there has no media; links and hidden folders are none. */
async function subfoldersOf(folder: string): Promise<readonly MountedMedium[]> {
  const entries = await attempt(() => readdir(folder, { withFileTypes: true }));
  return (entries ?? []).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => {
    const path = join(folder, entry.name);
    return { path, name: nameOfMedium(null, path), readOnly: false };
  });
}

/** Undefined where it was taken out meanwhile. */
async function measured({ path, name, readOnly }: MountedMedium): Promise<InsertedMedium | undefined> {
  const space = await attempt(() => statfs(path));
  if (space === undefined) return undefined;
  const writable = await attempt(async () => {
    await access(path, constants.W_OK);
    return true;
  });
  return { path, name, size: space.bsize * space.blocks, free: space.bsize * space.bavail, readOnly: readOnly || writable !== true };
}

/** Undefined for whatever the system refuses or does not answer: what is not there or not to be read is no medium. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await inTime(work());
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === undefined) throw fault;
    return undefined;
  }
}

/** A medium that fails can keep the system waiting for minutes: milliseconds after which it is left out. */
const PATIENCE = 3000;

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, PATIENCE); });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
