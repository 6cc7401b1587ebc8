import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, expect, test, vi } from 'vitest';
import { LSBLK_WORDS } from './block-devices.ts';
import { insertedMedia } from './inserted-media.ts';

const root = mkdtempSync(join(tmpdir(), 'kaihyo-media-'));
afterAll(() => { rmSync(root, { recursive: true }); });

const none = utf8ToBytes('{"blockdevices":[]}');
const lsblk = (printed: Uint8Array | undefined = none): (() => Promise<Uint8Array | undefined>) => () => Promise.resolve(printed);

function aFolder(name: string, ...media: readonly string[]): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const medium of media) mkdirSync(join(folder, medium));
  return folder;
}

test('the sub-folders of a folder that config.json names are media, with the room that they have', async () => {
  const folder = aFolder('practice', 'medium-2', 'medium-1', '.trash');
  writeFileSync(join(folder, 'a file'), '');
  symlinkSync(join(folder, 'medium-1'), join(folder, 'a link'));
  const media = await insertedMedia({ lsblk: lsblk(), folders: [folder] }).list();
  expect(media).toMatchObject({ ok: true, value: [
    { path: join(folder, 'medium-1'), name: 'medium-1', readOnly: false }, { path: join(folder, 'medium-2'), name: 'medium-2', readOnly: false },
  ] });
  for (const { size, free } of media.ok ? media.value : []) {
    expect(free).toBeGreaterThan(0);
    expect(size).toBeGreaterThanOrEqual(free);
    expect([size, free].every(Number.isSafeInteger)).toBe(true);
  }
});

test('media of several folders stand in the order of their paths', async () => {
  const folders = [aFolder('b', 'x'), aFolder('a', 'y')];
  const media = await insertedMedia({ lsblk: lsblk(), folders }).list();
  expect(media.ok && media.value.map(({ path }) => path)).toEqual([join(root, 'a', 'y'), join(root, 'b', 'x')]);
});

test('a medium on which one may not write is told as such', () => {
  const folder = aFolder('protected', 'medium', 'open');
  chmodSync(root, 0o755);
  chmodSync(join(folder, 'medium'), 0o555);
  chmodSync(join(folder, 'open'), 0o777);
  const program = fileURLToPath(new URL('../../../../test/support/list-media-as-nobody.ts', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ value: [{ name: 'medium', readOnly: true }, { name: 'open', readOnly: false }] });
});

test('a folder that is not there, or is a file, has no media', async () => {
  writeFileSync(join(root, 'file'), '');
  expect(await insertedMedia({ lsblk: lsblk(), folders: [join(root, 'nowhere'), join(root, 'file')] }).list()).toEqual({ ok: true, value: [] });
});

test('a medium that lsblk tells and that is gone meanwhile is left out', async () => {
  const gone = { name: 'sda1', type: 'part', rm: true, hotplug: true, ro: false, label: null, mountpoints: ['/media/kaihyo-nowhere/A'] };
  const printed = utf8ToBytes(JSON.stringify({ blockdevices: [gone] }));
  expect(await insertedMedia({ lsblk: lsblk(printed), folders: [] }).list()).toEqual({ ok: true, value: [] });
});

test.each([['could not be run', undefined], ['answered in another form', new Uint8Array(3)]])(
  'where lsblk %s, nobody says that there are no media', async (_what, printed) => {
    const folder = join(root, 'practice');
    const media = insertedMedia({ lsblk: () => Promise.resolve(printed), folders: [folder] });
    expect(await media.list()).toEqual({ ok: false, error: { code: 'media/not-listed' } });
  });

test('lsblk is asked anew each time', async () => {
  const asked: (readonly string[])[] = [];
  const media = insertedMedia({ folders: [], lsblk: (words) => {
    asked.push(words);
    return Promise.resolve(none);
  } });
  await media.list();
  await media.list();
  expect(asked).toEqual([LSBLK_WORDS, LSBLK_WORDS]);
});

test('an lsblk that does not come back is not waited for', async () => {
  vi.useFakeTimers();
  try {
    const media = insertedMedia({ lsblk: () => new Promise(() => undefined), folders: [] }).list();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await media).toEqual({ ok: false, error: { code: 'media/not-listed' } });
  } finally {
    vi.useRealTimers();
  }
});
