// Reads the PIN from a file descriptor that the caller opened: it never stands in arguments or environment.
import { closeSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

/** Longer is no PIN. */
const LONGEST = 64;

export interface PinSource {
  /** The first line, without its line end. Once: a second PIN is never taken from the same descriptor. */
  readonly read: () => Result<string, 'unreadable'>;
}

/**
 * Looks at the descriptor before the program opens anything of its own, since a number that is free now may be a database later.
 * Node has descriptors too: they are no files, or pipes of which this process holds both ends. A shell's `3< <(…)` leaves two
 * reading ends of one pipe, which is not the same.
 */
export function pinSource(fd: number): Result<PinSource, 'unreadable'> {
  const target = targetOf(fd);
  if (target === undefined || target.startsWith('anon_inode:') || accessMode(fd) === WRITE_ONLY || isOwnPipe(fd, target)) return err('unreadable');
  let used = false;
  return ok({
    read: () => {
      if (used || targetOf(fd) !== target) return err('unreadable');
      used = true;
      return readLine(fd);
    },
  });
}

function targetOf(fd: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}

function isOwnPipe(fd: number, target: string): boolean {
  return fd > 2 && target.startsWith('pipe:')
    && readdirSync('/proc/self/fd').map(Number).some((other) => other > 2 && targetOf(other) === target && accessMode(other) !== accessMode(fd));
}

const WRITE_ONLY = 1;

/** O_ACCMODE of the flags with which it was opened. */
function accessMode(fd: number): number {
  try {
    return Number.parseInt(/^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0', 8) & 0o3;
  } catch {
    return 0;
  }
}

function readLine(fd: number): Result<string, 'unreadable'> {
  const buffer = Buffer.alloc(LONGEST + 2);
  try {
    let length = 0;
    for (;;) {
      const got = readSync(fd, buffer, length, buffer.length - length, null);
      length += got;
      if (got === 0 || length === buffer.length || buffer.subarray(0, length).includes(0x0a)) break;
    }
    if (fd > 2) closeSync(fd);
    const line = buffer.subarray(0, length).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
    return line === '' || line.length > LONGEST ? err('unreadable') : ok(line);
  } catch {
    return err('unreadable');
  } finally {
    buffer.fill(0);
  }
}
