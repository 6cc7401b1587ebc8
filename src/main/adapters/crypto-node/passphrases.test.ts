import { expect, test } from 'vitest';
import { scryptPassphrases } from './passphrases.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('RFC 7914 §12: the second test vector', async () => {
  const hash = 'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162';
  const hashed = { salt: Buffer.from('NaCl'), n: 1024, r: 8, p: 16, hash: Buffer.from(hash, 'hex') };
  const quick = scryptPassphrases();
  expect(await quick.matches('password', hashed)).toBe(true);
  expect(await quick.matches('Password', hashed)).toBe(false);
});

test('each hash has its own salt and holds at the cost with which it was made', async () => {
  const then = scryptPassphrases({ n: 512, r: 8, p: 1 });
  const [one, other] = [await then.hash('合言葉'), await then.hash('合言葉')];
  expect([one.salt.length, one.hash.length, one.n]).toEqual([16, 32, 512]);
  expect(hexOf(one.salt)).not.toBe(hexOf(other.salt));
  expect(hexOf(one.hash)).not.toBe(hexOf(other.hash));
  const today = scryptPassphrases({ n: 1024, r: 8, p: 1 });
  expect(await today.matches('合言葉', one)).toBe(true);
  expect(await today.matches('合言葉 ', one)).toBe(false);
});

test('at the cost of today it works within the memory that it asks for', async () => {
  const passphrases = scryptPassphrases();
  const hashed = await passphrases.hash('x');
  expect(hashed.n * hashed.r * 128).toBe(128 * 1024 * 1024);
  expect(await passphrases.matches('x', hashed)).toBe(true);
});
