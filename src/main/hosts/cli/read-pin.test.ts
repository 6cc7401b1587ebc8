import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pinSource } from './read-pin.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-pin-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function opened(content: string): number {
  const file = join(folder, `pin-${readdirSync(folder).length}`);
  writeFileSync(file, content);
  return openSync(file, 'r');
}

async function read(fd: number, signal?: AbortSignal): Promise<unknown> {
  const source = pinSource(fd);
  return source.ok ? source.value.read(signal === undefined ? {} : { signal }) : source;
}

/** A pipe with a name, open at both ends, as a descriptor of the caller's. */
function aPipe(): number {
  const path = join(folder, `pipe-${readdirSync(folder).length}`);
  execFileSync('mkfifo', [path]);
  return openSync(path, 'r+');
}

test.each([
  ['a line', '123456\n'], ['no line end', '123456'], ['a line end of Windows', '123456\r\n'], ['more lines', '123456\nnothing\n'],
])('the PIN is the first line: %s', async (_what, content) => {
  expect(await read(opened(content))).toEqual({ ok: true, value: '123456' });
});

test.each([['nothing', ''], ['an empty line', '\n123456'], ['far too much', '1'.repeat(1000)]])('no PIN: %s', async (_what, content) => {
  expect(await read(opened(content))).toEqual({ ok: false, error: 'unreadable' });
});

test('a descriptor that is not open, or is of the runtime itself, is no source', () => {
  const own = readdirSync('/proc/self/fd').map(Number).filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith('anon_inode:');
    } catch {
      return false;
    }
  });
  expect(own.length).toBeGreaterThan(0);
  for (const fd of [900, ...own]) expect(pinSource(fd).ok, String(fd)).toBe(false);
});

test('a PIN is read once, and not from what took the number afterwards', async () => {
  const fd = opened('123456\n');
  const source = pinSource(fd);
  closeSync(fd);
  const other = opened('654321\n');
  expect(other).toBe(fd);
  expect(source.ok && await source.value.read()).toEqual({ ok: false, error: 'unreadable' });
  closeSync(other);
});

test('a PIN may come later, and in parts', async () => {
  const fd = aPipe();
  const line = read(fd);
  writeSync(fd, '3141');
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  writeSync(fd, '59\nmore');
  expect(await line).toEqual({ ok: true, value: '314159' });
});

test('who waits for a PIN that does not come can be called away', async () => {
  const call = new AbortController();
  const line = read(aPipe(), call.signal);
  call.abort();
  expect(await line).toEqual({ ok: false, error: 'unreadable' });
  expect(await read(aPipe(), AbortSignal.abort())).toEqual({ ok: false, error: 'unreadable' });
});

test('the keys of a terminal are none of a pipe', async () => {
  const fd = aPipe();
  const line = read(fd);
  writeSync(fd, '12\u007f3456\n');
  expect(await line).toEqual({ ok: true, value: '12\u007f3456' });
});
