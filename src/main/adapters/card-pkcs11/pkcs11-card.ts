// An IC card behind a PKCS#11 module (formats/cards): found by its public key, unlocked by one try of a PIN, asked for x-coordinates.
// All calls of pkcs11js wait for the card: one request is in hand at a time, and who asks must be ready for a process that hangs or dies.
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import { isPin } from '../../../core/keys/pin.ts';
import type { CardFacts, CardModule } from '../../ports/card.ts';
import type { Handle } from './binding.ts';
import { CKF, CKU } from './constants.ts';
import { deriveX } from './derivation.ts';
import { stopModules, startModules } from './module.ts';
import { privateKeyOf } from './private-key.ts';
import { answerOf, attempt, meaningOf } from './return-codes.ts';
import { nameOf, type PublicKey, type Token, tokensOf, tokenWithKey, triesLeft } from './tokens.ts';

/** A card in a slow reader answers them within seconds. */
const POINTS_AT_ONCE = 16;
const POINT = 65;
const X = 32;

/** A reader notices within half a second that its card is gone. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;

export interface Pkcs11Card {
  readonly pointsAtOnce: number;
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  /** One try and never a second; the act 'final-try' allows the last one, and is not needed before. */
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<UnlockedPkcs11Card, CardRefusal>>;
  /** Gives the module back. */
  remove(): void;
}

export interface UnlockedPkcs11Card {
  /** 65 bytes, as it was read from the card before the PIN. */
  readonly publicKey: Uint8Array;
  /** n × 65 bytes → n × 32 bytes. */
  x(points: Uint8Array): Promise<Result<Uint8Array, CardRefusal>>;
  /** Whether the card gives no value for 65 bytes that are no point of the curve. */
  refuses(bytes: Uint8Array): Promise<boolean>;
  /** Logs out: the PIN is asked again. */
  lock(): Promise<void>;
}

/** `keys` are the public keys that are looked for: 65 bytes, hexadecimal. */
export async function openPkcs11Card(modules: readonly CardModule[], keys: readonly string[]): Promise<Result<Pkcs11Card, CardRefusal>> {
  const started = await startModules(modules);
  if (!started.ok) return started;
  const tokens = tokensOf(started.value);
  const found = tokens.ok ? tokenWithKey(tokens.value, keys) : tokens;
  stopModules(started.value.filter((module) => !found.ok || found.value.token.module !== module));
  return found.ok ? ok(cardOf(found.value.token, found.value.key)) : found;
}

function cardOf(token: Token, key: PublicKey): Pkcs11Card {
  const { pkcs11 } = token.module;

  /** The flags of now, from the same token as before: a PIN never goes into a card that was put into the reader in between. */
  function flagsNow(): Result<number, CardRefusal> {
    const info = attempt(() => pkcs11.C_GetTokenInfo(token.slot));
    if (!info.ok) return info;
    const { label, serial } = nameOf(info.value);
    return label === token.label && serial === token.serial ? ok(info.value.flags) : err({ code: 'card/removed' });
  }

  function refusedPin(answer: string): CardRefusal {
    switch (answer) {
      case 'CKR_PIN_LOCKED': return { code: 'card/locked' };
      case 'CKR_PIN_INVALID': case 'CKR_PIN_LEN_RANGE': return { code: 'card/pin-form' };
      case 'CKR_PIN_INCORRECT': break;
      default: return meaningOf(answer);
    }
    const flags = flagsNow();
    const left = flags.ok ? triesLeft(flags.value) : null;
    if (left === 0) return { code: 'card/locked' };
    return left === null ? { code: 'card/wrong-pin-uncounted' } : { code: 'card/wrong-pin', values: { left } };
  }

  function login(session: Handle, pin: string): Result<UnlockedPkcs11Card, CardRefusal> {
    const tried = answerOf(() => { pkcs11.C_Login(session, CKU.USER, pin); });
    if (!tried.ok) return err(refusedPin(tried.error));
    const handle = privateKeyOf(pkcs11, session, key, token.label);
    if (!handle.ok) {
      attempt(() => { pkcs11.C_Logout(session); });
      return handle;
    }
    return ok(unlocked(session, handle.value));
  }

  function unlocked(session: Handle, privateKey: Handle): UnlockedPkcs11Card {
    /** The first failure. Some modules hang when they are asked for a card that is gone, so nothing is asked after it. */
    let failed: Promise<CardRefusal> | undefined;
    const fail = async (refusal: CardRefusal): Promise<Result<never, CardRefusal>> => err(await (failed ??= orRemoved(refusal)));
    return {
      publicKey: key.point,
      async x(points) {
        if (failed !== undefined) return err(await failed);
        const xs = new Uint8Array(points.length / POINT * X);
        for (let i = 0; i < points.length / POINT; i++) {
          const x = deriveX(pkcs11, session, privateKey, points.subarray(i * POINT, (i + 1) * POINT));
          if (!x.ok) return fail(x.error);
          xs.set(x.value, i * X);
        }
        return ok(xs);
      },
      refuses(bytes) {
        const answer = deriveX(pkcs11, session, privateKey, bytes);
        return Promise.resolve(!answer.ok && answer.error.code !== 'card/wrong-answers');
      },
      lock() {
        if (failed === undefined) attempt(() => { pkcs11.C_Logout(session); });
        attempt(() => { pkcs11.C_CloseSession(session); });
        return Promise.resolve();
      },
    };
  }

  /** Some modules tell of a card that is pulled out only as a general failure, until the reader has noticed it. */
  async function orRemoved(refusal: CardRefusal): Promise<CardRefusal> {
    if (refusal.code !== 'card/module-failed') return refusal;
    for (let look = 0; look < LOOKS; look++) {
      const slots = attempt(() => pkcs11.C_GetSlotList(true));
      if (!slots.ok || !slots.value.some((slot) => slot.equals(token.slot))) return { code: 'card/removed' };
      await sleep(BETWEEN_LOOKS_MS);
    }
    return refusal;
  }

  return {
    pointsAtOnce: POINTS_AT_ONCE,
    describe() {
      const flags = flagsNow();
      return Promise.resolve(flags.ok
        ? ok({ label: token.label, publicKey: key.point, purpose: null, triesLeft: triesLeft(flags.value) })
        : flags);
    },
    async unlock(pin, act) {
      if (!isPin(pin)) return err({ code: 'card/pin-form' });
      const flags = flagsNow();
      if (!flags.ok) return flags;
      const left = triesLeft(flags.value);
      if (left === 0) return err({ code: 'card/locked' });
      if (left === 1 && act !== 'final-try') return err({ code: 'card/final-try' });
      const session = attempt(() => pkcs11.C_OpenSession(token.slot, CKF.SERIAL_SESSION));
      if (!session.ok) return err(await orRemoved(session.error));
      const opened = login(session.value, pin);
      if (opened.ok) return opened;
      attempt(() => { pkcs11.C_CloseSession(session.value); });
      return err(await orRemoved(opened.error));
    },
    remove() {
      stopModules([token.module]);
    },
  };
}
