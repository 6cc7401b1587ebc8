// An IC card behind a PKCS#11 module (formats/cards): found by its public key, unlocked by one try of a PIN, asked for x-coordinates.
// All calls of pkcs11js wait for the card: one request is in hand at a time, and who asks must be ready for a process that hangs or dies.
import { equalBytes } from '../../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import { isPin } from '../../../core/keys/pin.ts';
import type { CardFacts, CardModule } from '../../ports/card.ts';
import type { Handle } from './binding.ts';
import { CKF, CKU } from './constants.ts';
import { stopModules, startModules } from './module.ts';
import { privateKeyOf } from './private-key.ts';
import { orRemoved } from './removal.ts';
import { answerOf, attempt, meaningOf } from './return-codes.ts';
import { keysOf, nameOf, type PublicKey, type Token, tokensOf, tokenWithKey, triesLeft } from './tokens.ts';
import { unlockedCard, type UnlockedPkcs11Card } from './unlocked-card.ts';

/** With a proof beside them, answered within 20 seconds by a card that takes a second for each (formats/cards §4.5). */
const POINTS_AT_ONCE = 16;

export interface Pkcs11Card {
  readonly pointsAtOnce: number;
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  /** One try and never a second; the act 'final-try' allows the last one, and is not needed before. */
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<UnlockedPkcs11Card, CardRefusal>>;
  /** Gives the module back. */
  remove(): void;
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

  /** Of the token as it is now, which shall be the same as before. */
  function flagsNow(): Result<number, CardRefusal> {
    const info = attempt(() => pkcs11.C_GetTokenInfo(token.slot));
    if (!info.ok) return info;
    const { label, serial } = nameOf(info.value);
    return label === token.label && serial === token.serial ? ok(info.value.flags) : err({ code: 'card/removed' });
  }

  /**
   * A PIN never goes into a card that was put into the reader in between. Asked when the session is open: no session outlives its card, so
   * that the PIN goes into the card that is looked at here or into none.
   */
  function flagsWithin(session: Handle): Result<number, CardRefusal> {
    const flags = flagsNow();
    if (!flags.ok) return flags;
    const shown = attempt(() => keysOf(pkcs11, session));
    if (!shown.ok) return shown;
    return shown.value.some(({ point }) => equalBytes(point, key.point)) ? flags : err({ code: 'card/removed' });
  }

  function refusedPin(answer: string): CardRefusal {
    switch (answer) {
      case 'CKR_PIN_LOCKED': return { code: 'card/locked' };
      case 'CKR_PIN_INVALID': case 'CKR_PIN_LEN_RANGE': return { code: 'card/pin-not-taken' };
      case 'CKR_PIN_INCORRECT': break;
      default: return meaningOf(answer);
    }
    const flags = flagsNow();
    const left = flags.ok ? triesLeft(flags.value) : null;
    if (left === 0) return { code: 'card/locked' };
    return left === null ? { code: 'card/wrong-pin-uncounted' } : { code: 'card/wrong-pin', values: { left } };
  }

  function login(session: Handle, pin: string, act: 'first-tries' | 'final-try'): Result<UnlockedPkcs11Card, CardRefusal> {
    const flags = flagsWithin(session);
    if (!flags.ok) return flags;
    const left = triesLeft(flags.value);
    if (left === 0) return err({ code: 'card/locked' });
    if (left === 1 && act !== 'final-try') return err({ code: 'card/final-try' });
    const tried = answerOf(() => { pkcs11.C_Login(session, CKU.USER, pin); });
    if (!tried.ok) return err(refusedPin(tried.error));
    const handle = privateKeyOf(pkcs11, session, key, token.label);
    if (!handle.ok) {
      attempt(() => { pkcs11.C_Logout(session); });
      return handle;
    }
    return ok(unlockedCard(token, key, session, handle.value));
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
      const session = attempt(() => pkcs11.C_OpenSession(token.slot, CKF.SERIAL_SESSION));
      if (!session.ok) return err(await orRemoved(token, session.error));
      const opened = login(session.value, pin, act);
      if (opened.ok) return opened;
      attempt(() => { pkcs11.C_CloseSession(session.value); });
      return err(await orRemoved(token, opened.error));
    },
    remove() {
      stopModules([token.module]);
    },
  };
}
