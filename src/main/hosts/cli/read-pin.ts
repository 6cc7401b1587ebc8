// Reads the PIN from a file descriptor that the caller opened: it never stands in arguments or environment.
import { closeSync, readSync } from 'node:fs';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

/** Longer is no PIN. */
const LONGEST = 64;

/** The first line, without its line end. */
export function readPin(fd: number): Result<string, 'unreadable'> {
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
