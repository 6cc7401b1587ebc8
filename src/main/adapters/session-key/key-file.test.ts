import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { SessionKey } from '../../ports/session-key.ts';
import { mediaFs } from '../media-fs/media-fs.ts';
import { keyFiles } from './key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-key-'));
const files = keyFiles(mediaFs);
afterAll(() => { rmSync(folder, { recursive: true }); });

function keyIn(result: Result<SessionKey | undefined, unknown>): SessionKey {
  if (!result.ok || result.value === undefined) throw new Error('no key');
  return result.value;
}

test('a key is kept for its user only, found again, and gone after removal', async () => {
  const file = join(folder, 'session.key');
  const made = keyIn(await files.create(file));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keyIn(await files.open(file)).publicKey).toEqual(made.publicKey);
  expect(await files.create(file)).toEqual(err({ code: 'media/already-there', place: 'session.key' }));
  expect(keyIn(await files.open(file)).publicKey).toEqual(made.publicKey);
  expect(await files.remove(file)).toEqual(ok(undefined));
  expect(await files.open(file)).toEqual(ok(undefined));
});

test('its signatures are ECDSA over the digest, as OpenSSL checks them', async () => {
  const key = keyIn(await files.create(join(folder, 'signing.key')));
  const message = Buffer.from('head of the log');
  const spki = Buffer.concat([Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'), key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const signature = key.sign(createHash('sha256').update(message).digest());
  expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
});

test('a damaged key file is no key, nor is what is none', async () => {
  const file = join(folder, 'damaged.key');
  for (const length of [0, 31, 32, 33]) {
    writeFileSync(file, new Uint8Array(length));
    expect(await files.open(file)).toEqual(ok(undefined));
  }
  expect(await files.open(folder)).toEqual(ok(undefined));
});

test('a disk that does not work now is told, and is not a key that is lost', async () => {
  const broken = keyFiles({
    read: () => Promise.resolve(err({ code: 'media/unreadable' })),
    write: () => Promise.resolve(err({ code: 'media/full' })),
    remove: () => Promise.resolve(err({ code: 'media/read-only' })),
  });
  expect(await broken.open('key')).toEqual(err({ code: 'media/unreadable' }));
  expect(await broken.create('key')).toEqual(err({ code: 'media/unreadable' }));
  expect(await broken.remove('key')).toEqual(err({ code: 'media/read-only' }));
  const full = keyFiles({ ...mediaFs, write: () => Promise.resolve(err({ code: 'media/full' })) });
  expect(await full.create(join(folder, 'never.key'))).toEqual(err({ code: 'media/full' }));
  expect(readdirSync(folder)).not.toContain('never.key');
});
