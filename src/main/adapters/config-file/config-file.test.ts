import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyConfig } from '../../../core/config/terminal-config.ts';
import { digestOfModule, readConfig, writeConfig } from './config-file.ts';

let home = '';
let file = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kaihyo-config-'));
  file = join(home, 'config.json');
});
afterEach(() => rmSync(home, { recursive: true }));

const config = { ...emptyConfig, cards: { modules: [{ path: '/a.so', sha256: 'ab'.repeat(32), parameters: null }] } };
const refused = (code: string): unknown => ({ ok: false, error: { code, place: 'config.json' } });

test('no file is a terminal without modules', () => {
  expect(readConfig(home)).toEqual({ ok: true, value: emptyConfig });
});

test('what is written is read again, is for its owner, and leaves nothing beside it', () => {
  writeFileSync(`${file}.new`, 'left by a run that was cut off');
  expect(writeConfig(home, config)).toEqual({ ok: true, value: undefined });
  expect(readConfig(home)).toEqual({ ok: true, value: config });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => statSync(`${file}.new`)).toThrow('ENOENT');
});

test('a file that others may write is not believed', () => {
  writeFileSync(file, JSON.stringify(config));
  for (const mode of [0o620, 0o602, 0o666]) {
    chmodSync(file, mode);
    expect(readConfig(home)).toEqual(refused('config/open-to-others'));
  }
  chmodSync(file, 0o644);
  expect(readConfig(home)).toEqual({ ok: true, value: config });
});

test('a link, a folder and a file too large are not read', () => {
  writeFileSync(join(home, 'elsewhere'), JSON.stringify(config));
  symlinkSync(join(home, 'elsewhere'), file);
  expect(readConfig(home)).toEqual(refused('config/unreadable'));
  rmSync(file);
  mkdirSync(file);
  expect(readConfig(home)).toEqual(refused('config/unreadable'));
  rmSync(file, { recursive: true });
  writeFileSync(file, JSON.stringify(config) + ' '.repeat(65_536));
  expect(readConfig(home)).toEqual(refused('config/unreadable'));
});

test('where it cannot be written, the old one stays', () => {
  writeFileSync(file, 'as it was', { mode: 0o600 });
  mkdirSync(`${file}.new`);
  expect(writeConfig(home, config)).toEqual(refused('config/not-written'));
  expect(readFileSync(file, 'utf8')).toBe('as it was');
});

test('a module is pinned as the file behind its name', () => {
  writeFileSync(join(home, 'module.so'), 'abc');
  symlinkSync('module.so', join(home, 'link.so'));
  const pinned = { ok: true, value: { path: join(home, 'module.so'), sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' } };
  expect(digestOfModule(join(home, 'module.so'))).toEqual(pinned);
  expect(digestOfModule(join(home, 'link.so'))).toEqual(pinned);
});

test('a module that is not there, or is no file, cannot be pinned', () => {
  for (const name of [join(home, 'none.so'), home, '/dev/null']) {
    expect(digestOfModule(name)).toEqual({ ok: false, error: { code: 'config/module-unreadable', place: name } });
  }
});
