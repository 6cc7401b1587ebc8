// The software card in the card process: its key is unlocked here, its ECDH runs in threads.
import { ok } from '../../core/kernel/result.ts';
import { openSoftwareCard } from '../adapters/card-software/software-card.ts';
import type { CardToInsert } from '../ports/processes.ts';
import type { Card } from './card.ts';
import { threadUrl } from './entry-url.ts';
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
        lock: () => threads.stop(),
      });
    },
  };
}
