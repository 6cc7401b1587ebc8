// Small files in which the kernel tells of devices. Each look is short, and one that does not answer stops the check and not the terminal.
import { readdir, readFile } from 'node:fs/promises';

/** Where the kernel shows itself; elsewhere in tests. */
export interface KernelRoots {
  readonly sys: string;
  readonly proc: string;
}

/** Names in a folder, ascending; none where there is no such class of devices. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
}

/** Without the line feed; undefined where the file is not there, or the device has nothing to say, as an interface that is switched off. */
export async function lineOf(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (fault) {
    if (isMissing(fault) || saysNothing(fault)) return undefined;
    throw fault;
  }
}

const isMissing = (fault: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(fault));
const saysNothing = (fault: unknown): boolean => ['EINVAL', 'ENODEV', 'ENODATA', 'EIO'].includes(codeOf(fault));

function codeOf(fault: unknown): string {
  return (fault as NodeJS.ErrnoException).code ?? '';
}
