// Reads the PIN from a file descriptor that the caller opened: it never stands in arguments or environment.
import { closeSync, fstatSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { isatty, ReadStream } from 'node:tty';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

/** Longer is no PIN. */
const LONGEST = 64;

export interface PinSource {
  /** The first line, without its line end. Once: a second PIN is never taken from the same descriptor. */
  readonly read: (asking?: Asking) => Promise<Result<string, 'unreadable'>>;
}

export interface Asking {
  /** Where a person types it, who has to be asked: what is typed from now on is not shown. */
  readonly onTyping?: () => void;
  /** Ends a reading to which nothing comes. */
  readonly signal?: AbortSignal;
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
    read: (asking = {}) => {
      if (used || targetOf(fd) !== target) return Promise.resolve(err('unreadable'));
      used = true;
      return readLine(fd, asking);
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

/** A file is there at once. What comes later must leave the program able to hear that it shall stop. */
async function readLine(fd: number, asking: Asking): Promise<Result<string, 'unreadable'>> {
  let line: Buffer | undefined;
  try {
    const status = fstatSync(fd);
    line = isatty(fd) || status.isFIFO() || status.isSocket() ? await readStream(fd, asking) : readAtOnce(fd);
    const text = line.toString('utf8').split(/\r?\n/, 1)[0] ?? '';
    return text === '' || text.length > LONGEST ? err('unreadable') : ok(text);
  } catch {
    return err('unreadable');
  } finally {
    line?.fill(0);
  }
}

function readAtOnce(fd: number): Buffer {
  const buffer = Buffer.alloc(LONGEST + 2);
  for (let length = 0, got = 1; got > 0 && length < buffer.length && !buffer.includes(0x0a); length += got) {
    got = readSync(fd, buffer, length, buffer.length - length, null);
  }
  if (fd > 2) closeSync(fd);
  const end = buffer.indexOf(0);
  return end < 0 ? buffer : buffer.subarray(0, end);
}

/** From a pipe, or as somebody types it: then nothing of it is shown, and nothing is typed into another program after it. */
function readStream(fd: number, { onTyping, signal }: Asking): Promise<Buffer> {
  const terminal = isatty(fd) ? new ReadStream(fd) : undefined;
  const stream = terminal ?? new Socket({ fd, readable: true, writable: false });
  const line = Buffer.alloc(LONGEST + 2);
  let length = 0;
  const take = (byte: number): 'more' | 'end' => {
    const key = terminal === undefined ? undefined : keys.get(byte);
    if (key === 'interrupt') interrupt(terminal);
    if (key === 'erase') length = Math.max(0, length - 1);
    if (key === 'erase-all') length = 0;
    if (key === 'end' || byte === 0x0a || length === line.length) return 'end';
    if (key === undefined) line[length++] = byte;
    return 'more';
  };
  return new Promise((resolve) => {
    const end = (): void => {
      signal?.removeEventListener('abort', end);
      terminal?.setRawMode(false);
      stream.destroy();
      resolve(line.subarray(0, length));
    };
    stream.on('data', (chunk: Buffer) => {
      if (chunk.some((byte) => take(byte) === 'end')) end();
      chunk.fill(0);
    });
    stream.on('end', end).on('error', end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
    else if (terminal !== undefined) {
      terminal.setRawMode(true);
      onTyping?.();
    }
  });
}

/** What a terminal that shows nothing leaves to the program: Ctrl-C, Backspace, Ctrl-U, Enter and Ctrl-D. */
const keys: ReadonlyMap<number, 'interrupt' | 'erase' | 'erase-all' | 'end'> = new Map([
  [0x03, 'interrupt'], [0x08, 'erase'], [0x7f, 'erase'], [0x15, 'erase-all'], [0x0d, 'end'], [0x04, 'end'],
]);

/** As the terminal itself does at Ctrl-C, had we not asked it for every key. */
function interrupt(terminal: ReadStream | undefined): void {
  terminal?.setRawMode(false);
  process.kill(process.pid, 'SIGINT');
}
