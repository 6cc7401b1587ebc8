// Process: holds the custodian's unlocked card and answers x-coordinates. Each kind of card stands behind the same calls.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { openPkcs11Card } from '../adapters/card-pkcs11/pkcs11-card.ts';
import { listTokens } from '../adapters/card-pkcs11/tokens.ts';
import type { CardCalls, CardToInsert } from '../ports/processes.ts';
import { blindedX, exerciseCard, provePossession } from './card-exercise.ts';
import type { Card, UnlockedCard } from './inserted-card.ts';
import { relaySealer, type Sealer } from './relay.ts';
import { serve } from './serve.ts';
import { softwareCardInThreads } from './software-card-in-threads.ts';

let inserted: Card | undefined;
let unlocked: UnlockedCard | undefined;
let seal: Sealer | undefined;

// A card that stays in its reader must not stay unlocked. Nothing can be waited for at an exit.
process.on('exit', () => {
  void unlocked?.lock();
  inserted?.remove();
});

serve<CardCalls>({
  list({ modules }) {
    if (inserted !== undefined) throw new Error('asked for the readers while a card is in use');
    return listTokens(modules);
  },

  async insert(card) {
    if (inserted !== undefined) throw new Error('one process serves one card');
    const found = await find(card);
    if (!found.ok) return found;
    const facts = await found.value.describe();
    if (!facts.ok) {
      found.value.remove();
      return facts;
    }
    inserted = found.value;
    return ok({ facts: facts.value, pointsAtOnce: inserted.pointsAtOnce });
  },

  async describe() {
    return inserted === undefined ? err({ code: 'card/absent' }) : inserted.describe();
  },

  async unlock({ pin, act }) {
    if (inserted === undefined) return err({ code: 'card/absent' });
    await unlocked?.lock();
    unlocked = undefined;
    const opened = await inserted.unlock(pin, act);
    if (!opened.ok) return opened;
    const holds = await provePossession(opened.value);
    if (!holds.ok) {
      await opened.value.lock();
      return holds;
    }
    unlocked = opened.value;
    return ok(null);
  },

  meet({ publicKey }) {
    seal = relaySealer(publicKey, 'x-coordinates');
    return null;
  },

  sharedX: ({ points }) => sealedX((card) => card.x(points)),

  sharedXBlinded: ({ points }) => sealedX((card) => blindedX(card, points)),

  async exercise({ rounds }) {
    return unlocked === undefined ? err({ code: 'card/not-unlocked' }) : exerciseCard(unlocked, rounds);
  },
});

/** What is sealed is numbered when it is asked for: answers leave in that order. */
async function sealedX(ask: (card: UnlockedCard) => Promise<Result<Uint8Array, CardRefusal>>): Promise<Result<Uint8Array, CardRefusal>> {
  if (unlocked === undefined) return err({ code: 'card/not-unlocked' });
  if (seal === undefined) throw new Error('asked before a counter was met');
  const answer = ask(unlocked);
  const sealed = seal(answer.then((xs) => (xs.ok ? xs.value : new Uint8Array(0))));
  const xs = await answer;
  return xs.ok ? ok(await sealed) : xs;
}

function find(card: CardToInsert): Promise<Result<Card, CardRefusal>> {
  switch (card.kind) {
    case 'software': return Promise.resolve(ok(softwareCardInThreads(card)));
    case 'pkcs11': return openPkcs11Card(card.modules, card.keys);
  }
}
