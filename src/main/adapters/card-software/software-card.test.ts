import { execFile } from 'node:child_process';
import { createDecipheriv, scryptSync } from 'node:crypto';
import { copyFile, lstat, mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { p256 } from '@noble/curves/nist.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../core/kernel/canonical-json.ts';
import { err, ok } from '../../../core/kernel/result.ts';
import type { CardFile } from './card-file.ts';
import { createSoftwareCard, openSoftwareCard } from './software-card.ts';

const scalar = new Uint8Array(32).fill(0x11);
const publicKey = p256.getPublicKey(scalar, false);
const pin = '271828';

let folder: string;
let file: string;
let number = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaihyo-card-'));
  await createSoftwareCard(join(folder, 'new.json'), { label: 'K-01', pin, scalar });
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  file = join(folder, `card-${number++}.json`);
  await copyFile(join(folder, 'new.json'), file);
});

const contents = async () => JSON.parse(await readFile(file, 'utf8')) as CardFile;
const rewrite = async (changes: object) => writeFile(file, canonicalBytes({ ...await contents(), ...changes }));
const pipe = (path: string) => promisify(execFile)('mkfifo', [path]);
const card = () => openSoftwareCard(file, 'rehearsal');

describe('the file', () => {
  test('has the form of formats/software-card, and opens by scrypt and AES-256-GCM alone', async () => {
    const written = await contents();
    expect(written).toMatchObject({
      format: 'kaihyo-software-card/1', purpose: 'rehearsal', label: 'K-01', kdf: { name: 'scrypt', n: 32_768, r: 8, p: 1 }, triesLeft: 3,
    });
    expect([...hexToBytes(written.publicKey)]).toEqual([...publicKey]);
    expect(await readFile(file)).toEqual(Buffer.from(canonicalBytes({ ...written })));
    expect((await stat(join(folder, 'new.json'))).mode & 0o777).toBe(0o600);

    const key = scryptSync(pin, hexToBytes(written.kdf.salt), 32, { N: 32_768, r: 8, p: 1, maxmem: 2 ** 27 });
    const sealed = hexToBytes(written.sealed);
    const decipher = createDecipheriv('aes-256-gcm', key, hexToBytes(written.iv), { authTagLength: 16 });
    decipher.setAAD(utf8ToBytes(`K-01\0${written.publicKey}`)).setAuthTag(sealed.subarray(32));
    expect([...decipher.update(sealed.subarray(0, 32)), ...decipher.final()]).toEqual([...scalar]);
  });

  test('is repeatable under given randomness, and else never the same', async () => {
    const made = async (random?: (length: number) => Uint8Array) => {
      file = join(folder, `card-${number++}.json`);
      await createSoftwareCard(file, { label: 'K-01', pin, scalar, ...(random === undefined ? {} : { random }) });
      return readFile(file, 'utf8');
    };
    const random = (length: number) => new Uint8Array(length).fill(7);
    expect(await made(random)).toBe(await made(random));
    expect(await made()).not.toBe(await made());
  });

  test('is never written over another', async () => {
    await expect(createSoftwareCard(file, { label: 'K-02', pin, scalar })).rejects.toThrow('EEXIST');
    expect((await contents()).label).toBe('K-01');
  });

  test.each(['12345', '1234567890123', '12345a', '１２３４５６', ''])('is not made with "%s" for a PIN', async (bad) => {
    await expect(createSoftwareCard(join(folder, 'never.json'), { label: 'K-01', pin: bad, scalar })).rejects.toThrow(RangeError);
  });

  test.each<[string, object]>([
    ['another format', { format: 'kaihyo-software-card/2' }],
    ['a live purpose', { purpose: 'live' }],
    ['cheaper scrypt', { kdf: { name: 'scrypt', n: 2, r: 8, p: 1, salt: '00'.repeat(16) } }],
    ['more tries than three', { triesLeft: 4 }],
    ['a member too many', { note: '' }],
    ['a compressed point', { publicKey: '02'.repeat(33) }],
  ])('with %s is unreadable', async (_what, changes) => {
    await rewrite(changes);
    expect(await card().describe()).toEqual(err({ code: 'card/unreadable' }));
    expect(await card().unlock(pin, 'first-tries')).toEqual(err({ code: 'card/unreadable' }));
  });

  test('that is no JSON, or a folder, is unreadable; one that is not there is absent', async () => {
    await writeFile(file, 'K-01');
    expect(await card().describe()).toEqual(err({ code: 'card/unreadable' }));
    expect(await openSoftwareCard(folder, 'rehearsal').describe()).toEqual(err({ code: 'card/unreadable' }));
    expect(await openSoftwareCard(join(folder, 'nothing.json'), 'rehearsal').describe()).toEqual(err({ code: 'card/absent' }));
  });
});

describe('what is no card file is unreadable, and nothing waits for it', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a folder', () => mkdir(file)],
    ['a pipe into which nobody writes', () => pipe(file)],
    ['a link to a card file', () => symlink(join(folder, 'new.json'), file)],
    ['a link to a device without end', () => symlink('/dev/zero', file)],
    ['a file of 1 GiB', () => writeFile(file, '').then(() => truncate(file, 2 ** 30))],
  ])('%s', async (_what, make) => {
    await rm(file);
    await make();
    expect(await card().describe()).toEqual(err({ code: 'card/unreadable' }));
    expect(await card().unlock(pin, 'first-tries')).toEqual(err({ code: 'card/unreadable' }));
  });

  test('a device', async () => {
    expect(await openSoftwareCard('/dev/zero', 'rehearsal').describe()).toEqual(err({ code: 'card/unreadable' }));
  });

  test('the longest label still fits', async () => {
    await rewrite({ label: '"'.repeat(200) });
    expect(await card().describe()).toMatchObject(ok({ label: '"'.repeat(200) }));
    await rewrite({ label: '\u{2b740}'.repeat(200) });
    expect(await card().describe()).toMatchObject({ ok: true });
  });
});

test('a live election refuses it before anything is read', async () => {
  const live = openSoftwareCard(file, 'live');
  expect(await live.describe()).toEqual(err({ code: 'card/rehearsal-only' }));
  expect(await live.unlock(pin, 'first-tries')).toEqual(err({ code: 'card/rehearsal-only' }));
  expect((await contents()).triesLeft).toBe(3);
});

test('before a PIN it says whose card it is', async () => {
  const facts = await card().describe();
  expect(facts).toMatchObject(ok({ label: 'K-01', purpose: 'rehearsal', triesLeft: 3 }));
  expect(facts.ok && [...facts.value.publicKey]).toEqual([...publicKey]);
});

test('the right PIN gives the key', async () => {
  const key = await card().unlock(pin, 'first-tries');
  expect(key.ok && [[...key.value.scalar], [...key.value.publicKey]]).toEqual([[...scalar], [...publicKey]]);
});

describe('tries', () => {
  test('are spent by wrong PINs, the last one only by its own act, and then the card is locked', async () => {
    expect(await card().unlock('000000', 'first-tries')).toEqual(err({ code: 'card/wrong-pin', values: { left: 2 } }));
    expect(await card().unlock('000000', 'first-tries')).toEqual(err({ code: 'card/wrong-pin', values: { left: 1 } }));
    expect(await card().unlock(pin, 'first-tries')).toEqual(err({ code: 'card/final-try' }));
    expect((await contents()).triesLeft).toBe(1);
    expect(await card().unlock('000000', 'final-try')).toEqual(err({ code: 'card/locked' }));
    expect(await card().unlock(pin, 'final-try')).toEqual(err({ code: 'card/locked' }));
    expect((await contents()).triesLeft).toBe(0);
  });

  test('come back with the right PIN, even at the last', async () => {
    await rewrite({ triesLeft: 1 });
    expect((await card().unlock(pin, 'final-try')).ok).toBe(true);
    expect((await contents()).triesLeft).toBe(3);
  });

  test('are not spent by what cannot be a PIN', async () => {
    expect(await card().unlock('12345', 'first-tries')).toEqual(err({ code: 'card/pin-form' }));
    expect((await contents()).triesLeft).toBe(3);
  });

  test('are lowered on the disk before the PIN is tried', async () => {
    const unlocking = card().unlock(pin, 'first-tries');
    const seen = new Set<number>();
    for (let waiting = true; waiting;) {
      seen.add((await contents()).triesLeft);
      waiting = await Promise.race([unlocking.then(() => false), new Promise<boolean>((resolve) => setImmediate(resolve, true))]);
    }
    expect(seen).toContain(2);
    expect((await unlocking).ok).toBe(true);
    expect((await contents()).triesLeft).toBe(3);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a part', () => writeFile(`${file}.new`, 'left behind by a power cut, and longer than a card file'.repeat(100))],
    ['a pipe', () => pipe(`${file}.new`)],
    ['a link', () => symlink(join(folder, 'target'), `${file}.new`)],
  ])('are recorded where %s stands in the way', async (_what, make) => {
    await writeFile(join(folder, 'target'), 'kept');
    await make();
    expect(await card().unlock('000000', 'first-tries')).toEqual(err({ code: 'card/wrong-pin', values: { left: 2 } }));
    expect((await contents()).triesLeft).toBe(2);
    expect((await lstat(file)).isFile()).toBe(true);
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('kept');
  });

  test('that cannot be recorded are not made', async () => {
    await mkdir(`${file}.new`);
    expect(await card().unlock(pin, 'first-tries')).toEqual(err({ code: 'card/tries-not-recorded' }));
    expect((await contents()).triesLeft).toBe(3);
  });
});

test('a changed label or public key opens no more', async () => {
  await rewrite({ label: 'K-02' });
  expect(await card().unlock(pin, 'first-tries')).toEqual(err({ code: 'card/wrong-pin', values: { left: 2 } }));
});
