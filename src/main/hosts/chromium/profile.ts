// A fresh profile for each window, on a file system in memory where the system has one for this user; gone when the window is.
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const PREFIX = 'kaihyo-window-';

/** The browser prints nothing by itself: what is printed goes through the log of the count, or not at all. */
const PREFERENCES = { printing: { enabled: false } };

/** Of the session (XDG Base Directory Specification 0.8), unless the variable is another session's, as after `su`, or of none. */
export function folderOfProfiles({ XDG_RUNTIME_DIR: own = '' }: Readonly<Record<string, string | undefined>>): string {
  try {
    if (!isAbsolute(own)) return tmpdir();
    accessSync(own, constants.R_OK | constants.W_OK | constants.X_OK);
    return own;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return tmpdir();
  }
}

/** What programs that were killed have left is removed as well. */
export function makeProfile(folder: string = folderOfProfiles(process.env)): string {
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
