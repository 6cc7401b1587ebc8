import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyFiles } from './key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-key-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

test('a key is kept for its user only, found again, and gone after removal', async () => {
  const file = join(folder, 'session.key');
  const made = await keyFiles.create(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await keyFiles.open(file))?.publicKey).toEqual(made.publicKey);
  await expect(keyFiles.create(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await keyFiles.remove(file);
  expect(await keyFiles.open(file)).toBeUndefined();
});

test('its signatures are ECDSA over the digest, as OpenSSL checks them', async () => {
  const key = await keyFiles.create(join(folder, 'signing.key'));
  const message = Buffer.from('head of the log');
  const spki = Buffer.concat([Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'), key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const signature = key.sign(createHash('sha256').update(message).digest());
  expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
});

test('a damaged key file is no key, nor is what cannot be read', async () => {
  const file = join(folder, 'damaged.key');
  writeFileSync(file, new Uint8Array(32));
  expect(await keyFiles.open(file)).toBeUndefined();
  expect(await keyFiles.open(folder)).toBeUndefined();
});
