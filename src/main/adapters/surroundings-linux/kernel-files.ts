// Small files in which the kernel tells of devices.
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** Where the kernel shows itself; elsewhere in tests. */
export interface KernelRoots {
  readonly sys: string;
  readonly proc: string;
}

/** Names in a folder, ascending; none where there is no such class of devices. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await unlessMissing(readdir(folder)))?.sort() ?? [];
}

/** Without the line feed; undefined where the file is not there, or the device has nothing to say, as an interface that is switched off. */
export async function lineOf(file: string): Promise<string | undefined> {
  return (await unlessMissing(readFile(file, 'utf8')))?.trim();
}

/** As {@link namesIn}, without waiting for the threads that read media: one that hangs must not keep the network from being looked at. */
export function namesAtOnce(folder: string): readonly string[] {
  return unlessMissingAtOnce(() => readdirSync(folder))?.sort() ?? [];
}

/** As {@link lineOf}, in the same way. */
export function lineAtOnce(file: string): string | undefined {
  return unlessMissingAtOnce(() => readFileSync(file, 'utf8'))?.trim();
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (fault) {
    throwUnlessSilent(fault);
    return undefined;
  }
}

function unlessMissingAtOnce<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (fault) {
    throwUnlessSilent(fault);
    return undefined;
  }
}

const saysNothing: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EINVAL', 'ENODEV', 'ENODATA', 'EIO'];

function throwUnlessSilent(fault: unknown): void {
  if (!saysNothing.includes((fault as NodeJS.ErrnoException).code)) throw fault;
}
