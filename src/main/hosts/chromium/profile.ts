// A fresh profile for each window, on a file system in memory where the system has one for this user; gone when the window is.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'kaihyo-window-';

/** The browser prints nothing by itself: what is printed goes through the log of the count, or not at all. */
const PREFERENCES = { printing: { enabled: false } };

/** What programs that were killed have left is removed as well. */
export function makeProfile(folder: string = process.env.XDG_RUNTIME_DIR ?? tmpdir()): string {
  for (const name of readdirSync(folder)) {
    const owner = /^kaihyo-window-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeProfile(join(folder, name));
  }
  const profile = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  mkdirSync(join(profile, 'Default'), { mode: 0o700 });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES), { mode: 0o600 });
  return profile;
}

/** The last processes of a browser may still write while its folder goes. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
