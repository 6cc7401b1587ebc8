import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
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

const read = (fd: number): unknown => {
  const source = pinSource(fd);
  return source.ok ? source.value.read() : source;
};

test.each([
  ['a line', '123456\n'], ['no line end', '123456'], ['a line end of Windows', '123456\r\n'], ['more lines', '123456\nnothing\n'],
])('the PIN is the first line: %s', (_what, content) => {
  expect(read(opened(content))).toEqual({ ok: true, value: '123456' });
});

test.each([['nothing', ''], ['an empty line', '\n123456'], ['far too much', '1'.repeat(1000)]])('no PIN: %s', (_what, content) => {
  expect(read(opened(content))).toEqual({ ok: false, error: 'unreadable' });
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

test('a PIN is read once, and not from what took the number afterwards', () => {
  const fd = opened('123456\n');
  const source = pinSource(fd);
  closeSync(fd);
  const other = opened('654321\n');
  expect(other).toBe(fd);
  expect(source.ok && source.value.read()).toEqual({ ok: false, error: 'unreadable' });
  closeSync(other);
});
