// An IC card after its PIN: asked for x-coordinates, one point after the other (formats/cards §4).
import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { Handle } from './binding.ts';
import { deriveX } from './derivation.ts';
import { orRemoved } from './removal.ts';
import { attempt } from './return-codes.ts';
import type { PublicKey, Token } from './tokens.ts';

const POINT = 65;
const X = 32;

export interface UnlockedPkcs11Card {
  /** 65 bytes, as it was read from the card before the PIN. */
  readonly publicKey: Uint8Array;
  /** n × 65 bytes → n × 32 bytes. Calls wait for each other. */
  x(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  /** Whether the card gives no value for 65 bytes that are no point of the curve. */
  refuses(bytes: Uint8Array): Promise<boolean>;
  /** Logs out: the PIN is asked again. */
  lock(): Promise<void>;
}

export function unlockedCard(token: Token, key: PublicKey, session: Handle, privateKey: Handle): UnlockedPkcs11Card {
  const { pkcs11 } = token.module;
  /** The first failure. Some modules hang when they are asked for a card that is gone, so nothing is asked after it. */
  let failed: Promise<CardRefusal> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /**
   * Every derivation holds up the whole process, and requests that came together would all be worked off before one answer leaves: it
   * would be taken for a process that hangs. Between two points answers leave, and an order to end is heard.
   */
  async function derive(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>> {
    const xs = new Uint8Array(points.length / POINT * X);
    for (let i = 0; i < points.length / POINT; i++) {
      await nextTurn();
      if (failed !== undefined) return err(await failed);
      const x = deriveX(pkcs11, session, privateKey, points.subarray(i * POINT, (i + 1) * POINT));
      if (!x.ok) return err(await (failed ??= orRemoved(token, x.error)));
      xs.set(x.value, i * X);
    }
    return failed === undefined ? ok(xs) : err(await failed);
  }

  return {
    publicKey: key.point,
    x(points) {
      const answer = last.then(() => derive(points));
      last = answer;
      return answer;
    },
    refuses(bytes) {
      const answer = deriveX(pkcs11, session, privateKey, bytes);
      return Promise.resolve(!answer.ok && answer.error.code !== 'card/malformed-answer');
    },
    lock() {
      if (failed === undefined) attempt(() => { pkcs11.C_Logout(session); });
      attempt(() => { pkcs11.C_CloseSession(session); });
      failed ??= Promise.resolve({ code: 'card/not-unlocked' });
      return Promise.resolve();
    },
  };
}
