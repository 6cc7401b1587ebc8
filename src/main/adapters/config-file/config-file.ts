// The configuration as a file of the data folder, and the digest of a module that is to be pinned in it.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ConfigRefusal } from '../../../core/config/refusals.ts';
import {
  CONFIG, emptyConfig, formatTerminalConfig, LARGEST_CONFIG, parseTerminalConfig, type TerminalConfig,
} from '../../../core/config/terminal-config.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

/** Of the data folder `home`, absolute. No file is a terminal without modules. */
export async function readConfig(home: string): Promise<Result<TerminalConfig, ConfigRefusal>> {
  let handle: FileHandle;
  try {
    handle = await open(join(home, CONFIG), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? ok(emptyConfig) : err({ code: 'config/unreadable', place: CONFIG });
  }
  try {
    const status = await handle.stat();
    if (!status.isFile() || status.size > LARGEST_CONFIG) return err({ code: 'config/unreadable', place: CONFIG });
    if ((status.mode & 0o022) !== 0 || !isOurs(status.uid)) return err({ code: 'config/open-to-others', place: CONFIG });
    return parseTerminalConfig(await handle.readFile());
  } catch {
    return err({ code: 'config/unreadable', place: CONFIG });
  } finally {
    await handle.close();
  }
}

/** Of the user of the terminal, or of the administrator. */
function isOurs(owner: number): boolean {
  return owner === 0 || owner === process.getuid?.();
}

/** All of the new file, or the old one as it was. */
export async function writeConfig(home: string, config: TerminalConfig): Promise<Result<void, ConfigRefusal>> {
  const file = join(home, CONFIG);
  try {
    await rm(`${file}.new`, { force: true });
    await withHandle(`${file}.new`, 'wx', async (handle) => {
      await handle.writeFile(formatTerminalConfig(config));
      await handle.sync();
    });
    await rename(`${file}.new`, file);
    await withHandle(dirname(file), 'r', (folder) => folder.sync());
    return ok(undefined);
  } catch {
    return err({ code: 'config/not-written', place: CONFIG });
  }
}

/** The file behind the name, links followed, and its SHA-256 in hexadecimal. */
export async function digestOfModule(name: string): Promise<Result<{ readonly path: string; readonly sha256: string }, ConfigRefusal>> {
  try {
    const path = await realpath(name);
    const sha256 = await withHandle(path, constants.O_RDONLY | constants.O_NONBLOCK, async (handle) => (
      (await handle.stat()).isFile() ? createHash('sha256').update(await handle.readFile()).digest('hex') : undefined));
    return sha256 === undefined ? err({ code: 'config/module-unreadable', place: name }) : ok({ path, sha256 });
  } catch {
    return err({ code: 'config/module-unreadable', place: name });
  }
}

async function withHandle<T>(file: string, flags: string | number, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, flags, 0o600);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}
