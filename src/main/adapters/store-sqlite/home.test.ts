import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Home, makeFolders, openHome } from './home.ts';

let parent = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kaihyo-home-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function home(folder = join(parent, 'a', 'home')): Home {
  const opened = openHome(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

test('a data folder that is not there is made for nobody else', () => {
  const { path, database } = home();
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(database).toBe(join(path, 'terminal.db'));
  expect(home()).toEqual(home());
});

test('a folder that others may read is refused and left as it is', () => {
  chmodSync(parent, 0o750);
  expect(openHome(parent)).toEqual({ ok: false, error: { code: 'store/open-to-others', place: parent } });
  expect(statSync(parent).mode & 0o777).toBe(0o750);
});

test('a file, or a link, is no data folder', () => {
  writeFileSync(join(parent, 'file'), '');
  symlinkSync(parent, join(parent, 'link'));
  for (const name of ['file', 'link']) {
    expect(openHome(join(parent, name))).toEqual({ ok: false, error: { code: 'store/not-writable', place: join(parent, name) } });
  }
});

test('folders that are missing are made with the rights that are asked for; what cannot be made says why', () => {
  const deep = join(parent, 'x/y/z');
  expect(makeFolders(deep, 0o750)).toEqual({ ok: true, value: undefined });
  expect(['x', 'x/y', 'x/y/z'].map((name) => statSync(join(parent, name)).mode & 0o777)).toEqual([0o750, 0o750, 0o750]);
  expect(makeFolders(deep, 0o700)).toEqual({ ok: true, value: undefined });
  expect(statSync(deep).mode & 0o777).toBe(0o750);
  writeFileSync(join(parent, 'file'), '');
  for (const name of ['file', 'file/below']) {
    expect(makeFolders(join(parent, name), 0o700)).toEqual({ ok: false, error: { code: 'store/not-writable' } });
  }
});
