// A bag written to a medium: the tools of the system accept its manifests, and it is read in again as it was written.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkManifests } from '../../src/core/bag/manifests.ts';
import { verifySignature } from '../../src/core/bag/signature.ts';
import { checkStructure, tagFileLimits } from '../../src/core/bag/structure.ts';
import { tagFiles } from '../../src/core/bag/tag-files.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import type { IsoDate, Time } from '../../src/core/kernel/time.ts';
import { mediaFs } from '../../src/main/adapters/media-fs/media-fs.ts';
import { aSignature, aSigner } from '../support/signer.ts';

const root = mkdtempSync(join(tmpdir(), 'kaihyo-bag-'));
afterAll(() => rmSync(root, { recursive: true }));

const medium = join(root, 'KAIHYO');
const received = join(root, 'received');
const format = 'kaihyo-transfer/1';
const payload = new Map([['data/a.json', new TextEncoder().encode('{}')], ['data/b.kbx', new Uint8Array(1_500_000).fill(9)]]);
const office = aSigner();

function given<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

beforeAll(async () => {
  for (const folder of [medium, join(medium, 'data')]) given(await mediaFs.makeFolder(folder));
  for (const [path, bytes] of payload) given(await mediaFs.write(join(medium, path), bytes));
  const digests = given(await mediaFs.digest(medium, [...payload.keys()]));
  const files = tagFiles({ format, id: 'ab'.repeat(16), date: '2025-07-20' as IsoDate, payload: digests });
  for (const [name, bytes] of files) given(await mediaFs.write(join(medium, name), bytes));
  given(await mediaFs.write(join(medium, 'signature.p7s'), aSignature(files.get('tagmanifest-sha256.txt')!, office)));
});

test.each([
  ['sha256sum', 'manifest-sha256.txt'], ['sha512sum', 'manifest-sha512.txt'], ['sha256sum', 'tagmanifest-sha256.txt'],
])('%s accepts %s', (tool, manifest) => {
  expect(execFileSync(tool, ['--check', '--strict', manifest], { cwd: medium, encoding: 'utf8' })).not.toContain('FAILED');
});

test('listing, copying in, manifests and signature accept it', async () => {
  const rules = { payload: () => 1_500_000, required: [...payload.keys()], nested: 'flat' } as const;
  const paths = given(checkStructure(given(await mediaFs.list(medium)), rules));
  const limits = [...tagFileLimits, ...paths.map((path) => [path, rules.payload()] as const)];
  const names = limits.map(([path, limit]) => ({ path, limit }));
  given(await mediaFs.copyIn(medium, names, received));
  given(await mediaFs.compare(medium, received));
  const files = new Map<string, Uint8Array>();
  for (const [name, limit] of tagFileLimits) files.set(name, given(await mediaFs.read(join(received, name), limit)));
  const { id, date } = given(checkManifests(files, given(await mediaFs.digest(received, paths)), format));
  expect([id, date]).toEqual(['ab'.repeat(16), '2025-07-20']);
  const [signature, signed] = ['signature.p7s', 'tagmanifest-sha256.txt'].map((name) => files.get(name)!) as [Uint8Array, Uint8Array];
  const signers = given(verifySignature(signature, signed, [office.digest], '2025-07-20T21:00:00+09:00' as Time));
  expect(signers.map(({ subject }) => subject)).toEqual(['上尾市選挙管理委員会']);
});
