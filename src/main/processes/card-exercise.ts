// Asking a card for what is known beforehand: that it holds its key, and whether it is fit to be enrolled (formats/cards §6).
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import type { CardExercise } from '../ports/card.ts';
import type { UnlockedCard } from './inserted-card.ts';

/** Proof of possession: one ECDH with a fresh key pair (formats/cards §3.6). → the milliseconds that the card took. */
export async function provePossession(card: UnlockedCard): Promise<Result<number, CardRefusal>> {
  const challenge = ecdhKey(freshScalar());
  const begun = performance.now();
  const answer = await card.x(challenge.publicKey);
  const milliseconds = performance.now() - begun;
  if (!answer.ok) return answer;
  return equalBytes(answer.value, challenge.x(card.publicKey)) ? ok(milliseconds) : err({ code: 'card/no-possession' });
}

export async function exerciseCard(card: UnlockedCard, rounds: number): Promise<Result<CardExercise, CardRefusal>> {
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const taken = await provePossession(card);
    if (!taken.ok) return taken;
    milliseconds.push(taken.value);
  }
  for (const bytes of noPoints()) {
    if (!await card.refuses(bytes)) return err({ code: 'card/accepts-bad-points' });
  }
  // A card that was pulled out refuses everything; one that refused what it should goes on.
  const after = await provePossession(card);
  return after.ok ? ok({ milliseconds }) : after;
}

/** Beside the curve: Y of a point with one bit changed. And the point of all zeros. */
function noPoints(): readonly Uint8Array[] {
  const beside = ecdhKey(freshScalar()).publicKey.slice();
  beside[64] = (beside[64] ?? 0) ^ 1;
  const zeros = new Uint8Array(65);
  zeros[0] = 4;
  return [beside, zeros];
}
