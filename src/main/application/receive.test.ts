// Media that are not the one that is due, and bags that the machine does not take: one entry, no copy.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, type PracticeElection } from '../../../test/support/practice-night.ts';
import { formatLabel } from '../../core/transfer/label.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

let media = 0;
function aMedium(label: Parameters<typeof formatLabel>[0]): string {
  const medium = join(folder.path, `medium-${++media}`);
  cpSync(join(election.folder, 'medium'), medium, { recursive: true });
  writeFileSync(join(medium, 'label.json'), formatLabel(label));
  return medium;
}

async function atImport(name: string, ports?: (real: Ports) => Ports): Promise<Night> {
  const night = aNight(election, join(folder.path, name), ports === undefined ? {} : { ports });
  await night.begin();
  await night.until('import');
  return night;
}

/** What the import is answered, once it is seen that it left one entry and nothing else. */
async function refusedImport(night: Night, medium: string): Promise<string> {
  const before = night.log().length;
  const imported = await night.ask('transfer/import', { medium });
  expect(existsSync(join(night.folder(), 'received'))).toBe(false);
  expect(night.log().slice(before).map(({ event, data }) => [event, data.code])).toEqual([['transfer-refused', codeOf(imported)]]);
  expect(night.ports.store.registry()).toEqual([]);
  return codeOf(imported);
}

test('a medium marked as backup is not read where the main one is due', async () => {
  let copied = 0;
  const night = await atImport('backup', (real) => ({
    ...real, media: { ...real.media, copyIn: (...args) => { copied++; return real.media.copyIn(...args); } },
  }));
  expect(await refusedImport(night, aMedium({ role: 'backup', medium: 'M-0108' }))).toBe('transfer/other-role');
  expect(copied).toBe(0);
  await night.until('fingerprint-confirmed');
  await night.end();
});

test('the main medium is not read once the backup is released', async () => {
  const night = aNight(election, join(folder.path, 'released'));
  await night.begin();
  await night.until('seal-compared');
  const role = 'backup';
  for (const event of [
    { type: 'backup-released', cause: 'broken', opinion: '異議がない。', reason: '読み取れない。', decidedBy: ['supervisor'] },
    { type: 'seal-compared', role, slip: 'F-0108', actual: 'F-0108', by, difference: null },
    { type: 'medium-unsealed', role, by: by[0] },
  ] as const) expect(codeOf(await night.record(event)), event.type).toBe('ok');
  expect(await refusedImport(night, aMedium({ role: 'main', medium: 'M-0107' }))).toBe('transfer/other-role');
  expect(codeOf(await night.ask('transfer/import', { medium: aMedium({ role, medium: 'M-0108' }) }))).toBe('ok');
  await night.end();
});

test('a label whose number no sheet can print is refused before the ballots are counted', async () => {
  const night = await atImport('label');
  expect(await refusedImport(night, aMedium({ role: 'main', medium: 'M😀' }))).toBe('sheets/unprintable-name');
  await night.end();
});

test('a bag that the machine does not take leaves no copy: here an issue older than the one that was announced', async () => {
  const night = await atImport('older');
  expect(codeOf(await night.record({ type: 'issue-announced', first: 2, second: 2, by }))).toBe('ok');
  expect(await refusedImport(night, join(election.folder, 'medium'))).toBe('session/older-issue');
  await night.end();
});

test('a bag whose record cannot be written leaves no copy, and can be read again', async () => {
  let full = false;
  const night = await atImport('full', (real) => ({
    ...real,
    store: {
      ...real.store,
      install: (installation) => {
        const installed = real.store.install(installation);
        if (!installed.ok) return installed;
        const session = installed.value;
        return { ok: true, value: Object.create(session, { commit: { value: (change: Parameters<typeof session.commit>[0]) =>
          (full ? { ok: false, error: { code: 'store/disk-full' } } : session.commit(change)) } }) as typeof session };
      },
    },
  }));
  full = true;
  expect(codeOf(await night.ask('transfer/import', { medium: join(election.folder, 'medium') }))).toBe('store/disk-full');
  expect(existsSync(join(night.folder(), 'received'))).toBe(false);
  full = false;
  await night.until('fingerprint-confirmed');
  await night.end();
});

test('what is no medium of ours is told by its own refusal', async () => {
  const night = await atImport('empty');
  const medium = aMedium({ role: 'main', medium: 'M-0107' });
  rmSync(join(medium, 'label.json'));
  expect(await refusedImport(night, medium)).toBe('transfer/no-label');
  writeFileSync(join(medium, 'label.json'), '{}');
  expect(await refusedImport(night, medium)).toBe('transfer/label-form');
  expect(await refusedImport(night, join(folder.path, 'nowhere'))).toBe('media/missing');
  await night.end();
});

test('typed groups are compared only when it is their turn', async () => {
  const night = await atImport('groups');
  const type = (officer: string) => night.ask('session/type-groups', { typed: ['00000', '00000', '00000', '00000'], by: officer });
  expect(codeOf(await type(by[0]))).toBe('session/no-bag');
  await night.until('fingerprint-confirmed');
  const before = night.log().length;
  expect(codeOf(await type('stranger'))).toBe('approval/not-signed-in');
  expect(night.log().length).toBe(before);
  expect(codeOf(await type(by[0]))).toBe('transfer/group-differs');
  expect(night.log().slice(before).map(({ event }) => event)).toEqual(['transfer-refused']);
  await night.until('ballot-numbers-confirmed');
  expect(codeOf(await type(by[0]))).toBe('session/already-recorded');
  await night.end();
});
