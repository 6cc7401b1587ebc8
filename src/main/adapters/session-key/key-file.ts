// Session keys in a file of 32 bytes, readable by the user of the terminal only.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { err, ok } from '../../../core/kernel/result.ts';
import type { MediaPort } from '../../ports/media.ts';
import type { SessionKey, SessionKeyPort } from '../../ports/session-key.ts';

const LENGTH = 32;

/** `disk` writes durably, for the user alone, and reads back. */
export function keyFiles(disk: Pick<MediaPort, 'read' | 'write' | 'remove'>): SessionKeyPort {
  return {
    async create(file) {
      const there = await disk.read(file, LENGTH);
      if (there.ok || there.error.code !== 'media/missing') return there.ok ? err({ code: 'media/already-there', place: basename(file) }) : there;
      const secret = p256.utils.randomSecretKey(randomBytes(48)); // 48 bytes: no bias after reduction (FIPS 186-5 A.2.1)
      const written = await disk.write(file, secret);
      return written.ok ? ok(keyOf(secret)) : written;
    },

    async open(file) {
      const secret = await disk.read(file, LENGTH);
      if (secret.ok) return ok(p256.utils.isValidSecretKey(secret.value) ? keyOf(secret.value) : undefined);
      return isNoKey(secret.error.code) ? ok(undefined) : secret;
    },

    remove: (file) => disk.remove(file),
  };
}

/** Other refusals say that the disk does not work now, and nothing of the key. */
function isNoKey(code: string): boolean {
  return code === 'media/missing' || code === 'media/too-large' || code === 'media/not-a-file';
}

function keyOf(secret: Uint8Array): SessionKey {
  return {
    publicKey: p256.getPublicKey(secret, false),
    sign: (digest) => p256.sign(digest, secret, { prehash: false, lowS: false, format: 'compact' }),
  };
}
