// A card that is pulled out while it is asked, and is told of as something else (formats/cards §5.1).
import { setTimeout as sleep } from 'node:timers/promises';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import { attempt } from './return-codes.ts';
import type { Token } from './tokens.ts';

/** A reader notices within half a second that its card is gone. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;

/** Some modules tell of a card that is pulled out only as a general failure, until the reader has noticed it. */
export async function orRemoved({ module: { pkcs11 }, slot: own }: Token, refusal: CardRefusal): Promise<CardRefusal> {
  if (refusal.code !== 'card/module-failed') return refusal;
  for (let look = 0; look < LOOKS; look++) {
    const slots = attempt(() => pkcs11.C_GetSlotList(true));
    if (!slots.ok || !slots.value.some((slot) => slot.equals(own))) return { code: 'card/removed' };
    await sleep(BETWEEN_LOOKS_MS);
  }
  return refusal;
}
