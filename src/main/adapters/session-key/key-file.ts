// Session keys in a file of 32 bytes, readable by the user of the terminal only.
import { randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import type { SessionKey, SessionKeyPort } from '../../ports/session-key.ts';

export const keyFiles: SessionKeyPort = {
  async create(file) {
    const secret = p256.utils.randomSecretKey(randomBytes(48)); // 48 bytes: no bias after reduction (FIPS 186-5 A.2.1)
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(secret);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(file));
    return keyOf(secret);
  },

  async open(file) {
    // Why it cannot be read makes no difference to the count: without its key nothing can be signed.
    const secret = await readFile(file).catch(() => undefined);
    if (secret === undefined) return undefined;
    return p256.utils.isValidSecretKey(secret) ? keyOf(Uint8Array.from(secret)) : undefined;
  },

  async remove(file) {
    await rm(file, { force: true });
    await syncFolder(dirname(file));
  },
};

function keyOf(secret: Uint8Array): SessionKey {
  return {
    publicKey: p256.getPublicKey(secret, false),
    sign: (digest) => p256.sign(digest, secret, { prehash: false, lowS: false, format: 'compact' }),
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
