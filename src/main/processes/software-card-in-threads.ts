// The software card in the card process: its key is unlocked here, its ECDH runs in threads.
import { ok } from '../../core/kernel/result.ts';
import { ecdhKey } from '../adapters/crypto-node/ecdh.ts';
import { openSoftwareCard } from '../adapters/card-software/software-card.ts';
import type { CardToInsert } from '../ports/processes.ts';
import { threadUrl } from './entry-url.ts';
import type { Card } from './inserted-card.ts';
import { startThreads } from './threads/pool.ts';

/** Large runs keep the threads busy. */
const POINTS_AT_ONCE = 512;

export function softwareCardInThreads({ file, election, workers }: Extract<CardToInsert, { readonly kind: 'software' }>): Card {
  const card = openSoftwareCard(file, election);
  return {
    pointsAtOnce: POINTS_AT_ONCE,
    describe: () => card.describe(),
    async unlock(pin, act) {
      const key = await card.unlock(pin, act);
      if (!key.ok) return key;
      const threads = startThreads<Uint8Array, Uint8Array>(threadUrl('ecdh'), key.value.scalar, workers);
      return ok({
        publicKey: key.value.publicKey,
        x: async (points) => ok(await threads.run(points)),
        refuses: (bytes) => Promise.resolve(refuses(key.value.scalar, bytes)),
        lock: () => threads.stop(),
      });
    },
    remove: () => undefined,
  };
}

/** Not asked of the threads, which a failure would end. */
function refuses(scalar: Uint8Array, bytes: Uint8Array): boolean {
  try {
    ecdhKey(scalar).x(bytes);
    return false;
  } catch {
    return true;
  }
}
