// Process: holds the custodian's unlocked card and answers x-coordinates. Each kind of card stands behind the same calls.
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import type { CardFacts } from '../ports/card.ts';
import type { CardCalls, CardToInsert } from '../ports/processes.ts';
import { relaySealer, type Sealer } from './relay.ts';
import { serve } from './serve.ts';
import { softwareCardInThreads } from './software-card-in-threads.ts';

/** A card that is there, of any kind. */
export interface Card {
  readonly pointsAtOnce: number;
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<UnlockedCard, CardRefusal>>;
}

export interface UnlockedCard {
  /** 65 bytes, as it was read from the card before the PIN. */
  readonly publicKey: Uint8Array;
  /** n × 65 bytes → n × 32 bytes. */
  x(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  lock(): Promise<void>;
}

let inserted: Card | undefined;
let unlocked: UnlockedCard | undefined;
let seal: Sealer | undefined;

serve<CardCalls>({
  list() {
    return ok([]);
  },

  async insert(card) {
    const found = find(card);
    if (!found.ok) return found;
    const facts = await found.value.describe();
    if (!facts.ok) return facts;
    inserted = found.value;
    return ok({ facts: facts.value, pointsAtOnce: inserted.pointsAtOnce });
  },

  async describe() {
    return inserted === undefined ? err({ code: 'card/absent' }) : inserted.describe();
  },

  async unlock({ pin, act }) {
    if (inserted === undefined) return err({ code: 'card/absent' });
    const opened = await inserted.unlock(pin, act);
    if (!opened.ok) return opened;
    const holds = await prove(opened.value);
    if (!holds.ok) {
      await opened.value.lock();
      return holds;
    }
    await unlocked?.lock();
    unlocked = opened.value;
    return ok(null);
  },

  meet({ publicKey }) {
    seal = relaySealer(publicKey, 'x-coordinates');
    return null;
  },

  async sharedX({ points }) {
    if (unlocked === undefined) return err({ code: 'card/not-unlocked' });
    if (seal === undefined) throw new Error('asked before a counter was met');
    const answer = unlocked.x(points);
    const sealed = seal(answer.then((xs) => (xs.ok ? xs.value : new Uint8Array(0))));
    const xs = await answer;
    return xs.ok ? ok(await sealed) : xs;
  },

  async prove() {
    return unlocked === undefined ? err({ code: 'card/not-unlocked' }) : prove(unlocked);
  },

  exercise() {
    throw new Error('not yet');
  },
});

function find(card: CardToInsert): Result<Card, CardRefusal> {
  switch (card.kind) {
    case 'software': return ok(softwareCardInThreads(card));
    case 'pkcs11': return err({ code: 'card/absent' });
  }
}

/** Proof of possession: one ECDH with a fresh key pair (formats/software-card §5). */
async function prove(card: UnlockedCard): Promise<Result<null, CardRefusal>> {
  const challenge = ecdhKey(freshScalar());
  const answer = await card.x(challenge.publicKey);
  if (!answer.ok) return answer;
  return equalBytes(answer.value, challenge.x(card.publicKey)) ? ok(null) : err({ code: 'card/no-possession' });
}
