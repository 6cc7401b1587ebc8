import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Home, openHome, openSessionFolder } from './home.ts';

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
  const { path, database, config } = home();
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect([database, config]).toEqual([join(path, 'terminal.db'), join(path, 'config.json')]);
  expect(home()).toEqual(home());
});

test('real and practice counts have folders apart, named after the district', () => {
  const here = home();
  for (const purpose of ['live', 'rehearsal'] as const) {
    const folder = openSessionFolder(here, { purpose, district: 'aozora-1', ctx: 'c0'.repeat(32) });
    expect(folder).toMatchObject({ ok: true, value: { path: join(here.path, purpose, `aozora-1-${'c0'.repeat(8)}`) } });
    if (!folder.ok) continue;
    expect(readdirSync(folder.value.path).sort()).toEqual(['sheets', 'tmp']);
    for (const each of [folder.value.path, folder.value.sheets, folder.value.tmp, join(here.path, purpose)]) {
      expect(statSync(each).mode & 0o777).toBe(0o700);
    }
  }
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
