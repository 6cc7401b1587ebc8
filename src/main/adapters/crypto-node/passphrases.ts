// Passphrases by scrypt (RFC 7914) of the runtime's OpenSSL.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { HashedPassphrase } from '../../../core/approval/enrolled-person.ts';
import type { PassphrasePort } from '../../ports/passphrases.ts';

type Cost = Pick<HashedPassphrase, 'n' | 'r' | 'p'>;

/** 128 MB and about a third of a second for one try on a small machine. */
const cost: Cost = { n: 2 ** 17, r: 8, p: 1 };
/** Bytes. */
const SALT = 16;
const HASH = 32;

export function scryptPassphrases(today: Cost = cost): PassphrasePort {
  return {
    async hash(passphrase) {
      const salt = new Uint8Array(randomBytes(SALT));
      return { salt, ...today, hash: await derive(passphrase, { salt, ...today }) };
    },
    async matches(passphrase, hashed) {
      return timingSafeEqual(await derive(passphrase, hashed), hashed.hash);
    },
  };
}

function derive(passphrase: string, { salt, n, r, p }: Cost & Pick<HashedPassphrase, 'salt'>): Promise<Uint8Array> {
  // What scrypt needs is 128 · N · r bytes and a little more.
  const options = { N: n, r, p, maxmem: 2 * 128 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, HASH, options, (error, hash) => {
      if (error === null) resolve(new Uint8Array(hash));
      else reject(error);
    });
  });
}
