// Asking a card for what is known beforehand: that it holds its key, whether it answers right, and whether it is fit to be enrolled
// (formats/cards §6).
import { equalBytes } from '../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { blindPoints } from '../adapters/crypto-node/blinding.ts';
import { ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import type { CardExercise } from '../ports/card.ts';
import type { UnlockedCard } from './inserted-card.ts';

const X = 32;

/** Proof of possession: one ECDH with a fresh key pair (formats/cards §3.6). → the milliseconds that the card took. */
export async function provePossession(card: UnlockedCard): Promise<Result<number, CardRefusal>> {
  const begun = performance.now();
  const proved = await provenX(card, new Uint8Array(0));
  return proved.ok ? ok(performance.now() - begun) : proved;
}

/**
 * The second question about points that the card has answered before (formats/ballot §5.6): with a proof, and blinded. A card or module
 * that is always wrong for certain secrets is then asked for others. n × 65 bytes → n × 32 bytes.
 */
export async function blindedX(card: UnlockedCard, points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>> {
  const blinded = blindPoints(points);
  const answer = await provenX(card, blinded.points);
  return answer.ok ? ok(blinded.unblind(answer.value)) : answer;
}

/** One question, so that no other comes between the proof and the points. */
async function provenX(card: UnlockedCard, points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>> {
  const challenge = ecdhKey(freshScalar());
  const answer = await card.x(Buffer.concat([challenge.publicKey, points]));
  if (!answer.ok) return answer;
  const proved = equalBytes(answer.value.subarray(0, X), challenge.x(card.publicKey));
  return proved ? ok(answer.value.subarray(X)) : err({ code: 'card/no-possession' });
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
