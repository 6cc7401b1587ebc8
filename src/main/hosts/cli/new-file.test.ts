import type fs from 'node:fs';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { makeFile } from './new-file.ts';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    fsyncSync: (fd: number) => {
      if (disk.isFull) throw new Error('ENOSPC');
      real.fsyncSync(fd);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-new-file-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function made(name: string): { readonly path: string; readonly file: Extract<ReturnType<typeof makeFile>, { ok: true }>['value'] } {
  const path = join(folder, name);
  const file = makeFile(path);
  if (!file.ok) throw new Error(file.error);
  return { path, file: file.value };
}

test('what is written stays, also when it is dropped afterwards', () => {
  const { path, file } = made('written');
  expect(file.write(Uint8Array.of(1, 2))).toEqual({ ok: true, value: undefined });
  file.drop();
  expect([...readFileSync(path)]).toEqual([1, 2]);
});

test('nothing stays of a file that was dropped, and the end of the program has nothing to do with it any more', () => {
  const before = process.listenerCount('exit');
  const { path, file } = made('dropped');
  expect([existsSync(path), process.listenerCount('exit')]).toEqual([true, before + 1]);
  file.drop();
  file.drop();
  expect([existsSync(path), process.listenerCount('exit')]).toEqual([false, before]);
});

test('what is there is left as it is, and a folder that is not there is not made', () => {
  writeFileSync(join(folder, 'there'), 'as it was');
  expect(makeFile(join(folder, 'there'))).toEqual({ ok: false, error: 'already-there' });
  expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('as it was');
  expect(makeFile(join(folder, 'none/file'))).toEqual({ ok: false, error: 'not-made' });
});

test('nothing stays of what could not be written', () => {
  const { path, file } = made('full');
  disk.isFull = true;
  expect(file.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'not-written' });
  expect(existsSync(path)).toBe(false);
});
