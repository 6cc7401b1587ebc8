import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOfProfiles, makeProfile, removeProfile } from './profile.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'kaihyo-profiles-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('a profile is for its owner alone, and what a killed program left goes with the next one', () => {
  // No process has such a number (kernel.pid_max is 2^22 at most).
  const [dead, others] = [join(folder, 'kaihyo-window-4194305-abc'), join(folder, 'something-else')];
  for (const each of [dead, others]) mkdirSync(each);
  const profile = makeProfile(folder);
  expect(statSync(profile).mode & 0o077).toBe(0);
  expect([...readdirSync(folder)].sort()).toEqual([basename(profile), 'something-else']);
  const second = makeProfile(folder);
  expect(readdirSync(folder)).toContain(basename(profile));
  for (const each of [profile, second]) removeProfile(each);
  expect(readdirSync(folder)).toEqual(['something-else']);
});

test('it lies in the memory of the session where there is one, and else where temporary files do', () => {
  const own = join(folder, 'session');
  mkdirSync(own);
  chmodSync(own, 0o700);
  expect(folderOfProfiles({ XDG_RUNTIME_DIR: own })).toBe(own);
  for (const none of [undefined, '', 'relative', join(folder, 'gone')]) expect(folderOfProfiles({ XDG_RUNTIME_DIR: none })).toBe(tmpdir());
});
