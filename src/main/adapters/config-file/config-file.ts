// The configuration as a file of the data folder, and the digest of a module that is to be pinned in it.
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConfigRefusal } from '../../../core/config/refusals.ts';
import {
  CONFIG, emptyConfig, formatTerminalConfig, LARGEST_CONFIG, parseTerminalConfig, type TerminalConfig,
} from '../../../core/config/terminal-config.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

/** Of the data folder `home`, absolute. No file is a terminal without modules. */
export function readConfig(home: string): Result<TerminalConfig, ConfigRefusal> {
  try {
    return withFile(join(home, CONFIG), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK, readOpened);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? ok(emptyConfig) : err({ code: 'config/unreadable', place: CONFIG });
  }
}

function readOpened(file: number): Result<TerminalConfig, ConfigRefusal> {
  const status = fstatSync(file);
  if (!status.isFile() || status.size > LARGEST_CONFIG) return err({ code: 'config/unreadable', place: CONFIG });
  if ((status.mode & 0o022) !== 0 || !isOurs(status.uid)) return err({ code: 'config/open-to-others', place: CONFIG });
  return parseTerminalConfig(readFileSync(file));
}

/** Of the user of the terminal, or of the administrator. */
function isOurs(owner: number): boolean {
  return owner === 0 || owner === process.getuid?.();
}

/** All of the new file, or the old one as it was. */
export function writeConfig(home: string, config: TerminalConfig): Result<void, ConfigRefusal> {
  const path = join(home, CONFIG);
  try {
    rmSync(`${path}.new`, { force: true });
    withFile(`${path}.new`, 'wx', (file) => {
      writeFileSync(file, formatTerminalConfig(config));
      fsyncSync(file);
    });
    renameSync(`${path}.new`, path);
    withFile(dirname(path), 'r', fsyncSync);
    return ok(undefined);
  } catch {
    return err({ code: 'config/not-written', place: CONFIG });
  }
}

/** The file behind the name, links followed, and its SHA-256 in hexadecimal. */
export function digestOfModule(name: string): Result<{ readonly path: string; readonly sha256: string }, ConfigRefusal> {
  try {
    const path = realpathSync(name);
    const sha256 = withFile(path, constants.O_RDONLY | constants.O_NONBLOCK, (file) => (
      fstatSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined));
    return sha256 === undefined ? err({ code: 'config/module-unreadable', place: name }) : ok({ path, sha256 });
  } catch {
    return err({ code: 'config/module-unreadable', place: name });
  }
}

function withFile<T>(path: string, flags: string | number, work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
