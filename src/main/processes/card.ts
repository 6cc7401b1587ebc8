// Process: holds the custodian's unlocked key and answers x-coordinates. Another kind of card is another branch behind the same calls.
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { openSoftwareCard, type SoftwareCard } from '../adapters/card-software/software-card.ts';
import { ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import type { CardCalls } from '../ports/processes.ts';
import { threadUrl } from './entry-url.ts';
import { relaySealer, type Sealer } from './relay.ts';
import { serve } from './serve.ts';
import { type Pool, startThreads } from './threads/pool.ts';

interface Inserted {
  readonly card: SoftwareCard;
  readonly workers: number;
  unlocked: Pool<Uint8Array, Uint8Array> | undefined;
}

let inserted: Inserted | undefined;
let seal: Sealer | undefined;

serve<CardCalls>({
  async insert({ file, election, workers }) {
    const card = openSoftwareCard(file, election);
    const facts = await card.describe();
    if (facts.ok) inserted = { card, workers, unlocked: undefined };
    return facts;
  },

  async describe() {
    return inserted === undefined ? err({ code: 'card/absent' }) : inserted.card.describe();
  },

  async unlock({ pin, act }) {
    if (inserted === undefined) return err({ code: 'card/absent' });
    const key = await inserted.card.unlock(pin, act);
    if (!key.ok) return key;
    const threads = startThreads<Uint8Array, Uint8Array>(threadUrl('ecdh'), key.value.scalar, inserted.workers);
    if (!await hasKey(threads, key.value.publicKey)) {
      await threads.stop();
      return err({ code: 'card/no-possession' });
    }
    await inserted.unlocked?.stop();
    inserted.unlocked = threads;
    return ok(null);
  },

  meet({ publicKey }) {
    seal = relaySealer(publicKey, 'x-coordinates');
    return null;
  },

  async sharedX({ points }) {
    if (inserted?.unlocked === undefined) return err({ code: 'card/not-unlocked' });
    if (seal === undefined) throw new Error('asked before a counter was met');
    return ok(await seal(inserted.unlocked.run(points)));
  },
});

/** Proof of possession: one ECDH with a fresh key pair (formats/software-card §5). */
async function hasKey(card: Pool<Uint8Array, Uint8Array>, publicKey: Uint8Array): Promise<boolean> {
  const challenge = ecdhKey(freshScalar());
  return equalBytes(await card.run(challenge.publicKey), challenge.x(publicKey));
}
