// The tokens in the readers, and what they show of themselves before any PIN (formats/cards §2). Nothing of it is proved.
import { X509Certificate } from 'node:crypto';
import { equalBytes } from '../../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { CardModule, TokensInReaders } from '../../ports/card.ts';
import type { Handle, PKCS11, TokenInfo } from './binding.ts';
import { CKA, CKC, CKF, CKK, CKM, CKO } from './constants.ts';
import { isP256, pointFrom } from './ec-point.ts';
import { type StartedModule, startModules, stopModules } from './module.ts';
import { attributeOf, findObjects } from './objects.ts';
import { answerOf, attempt } from './return-codes.ts';
import { textOfField } from './token-text.ts';

export interface Token {
  readonly module: StartedModule;
  readonly slot: Handle;
  readonly reader: string;
  readonly label: string;
  readonly serial: string;
  readonly flags: number;
  /** Whether the token offers the derivation at all. */
  readonly derives: boolean;
  readonly keys: readonly PublicKey[];
}

export interface PublicKey {
  /** 65 bytes. */
  readonly point: Uint8Array;
  /** CKA_ID, by which the private key is found; empty where the token gives none. */
  readonly id: Uint8Array;
}

export async function listTokens(modules: readonly CardModule[]): Promise<Result<TokensInReaders, CardRefusal>> {
  const started = await startModules(modules);
  if (!started.ok) return started;
  const found = tokensOf(started.value);
  stopModules(started.value);
  if (!found.ok) return found;
  const tokens = found.value.tokens.map((token) => ({
    module: token.module.path,
    reader: token.reader,
    label: token.label,
    serial: token.serial,
    publicKeys: token.derives ? token.keys.map(({ point }) => point) : [],
    triesLeft: triesLeft(token.flags),
  }));
  return ok({ tokens, unreadable: found.value.unreadable });
}

export interface FoundTokens {
  readonly tokens: readonly Token[];
  /** As {@link TokensInReaders.unreadable}. */
  readonly unreadable: number;
}

export function tokensOf(modules: readonly StartedModule[]): Result<FoundTokens, CardRefusal> {
  const tokens: Token[] = [];
  let unreadable = 0;
  for (const module of modules) {
    // All slots: some modules say of a card that they do not know only that no token is present.
    const slots = attempt(() => module.pkcs11.C_GetSlotList(false));
    if (!slots.ok) return slots;
    for (const slot of slots.value) {
      const token = answerOf(() => tokenIn(module, slot));
      if (!token.ok) unreadable += token.error === 'CKR_TOKEN_NOT_PRESENT' ? 0 : 1;
      else if (token.value !== undefined) tokens.push(token.value);
    }
  }
  return ok({ tokens, unreadable });
}

/** Undefined for a token that nobody has set up yet. */
function tokenIn(module: StartedModule, slot: Handle): Token | undefined {
  const { pkcs11 } = module;
  const info = pkcs11.C_GetTokenInfo(slot);
  if ((info.flags & CKF.TOKEN_INITIALIZED) === 0) return undefined;
  const reader = textOfField(pkcs11.C_GetSlotInfo(slot).slotDescription);
  const session = pkcs11.C_OpenSession(slot, CKF.SERIAL_SESSION);
  try {
    return { module, slot, reader, ...nameOf(info), flags: info.flags, derives: derives(pkcs11, slot), keys: keysOf(pkcs11, session) };
  } finally {
    attempt(() => { pkcs11.C_CloseSession(session); });
  }
}

export function nameOf(info: TokenInfo): { readonly label: string; readonly serial: string } {
  return { label: textOfField(info.label), serial: textOfField(info.serialNumber) };
}

/** Null where the token does not tell it. The flags are all that the standard has for it (PKCS#11 2.40, CK_TOKEN_INFO). */
export function triesLeft(flags: number): number | null {
  if ((flags & CKF.USER_PIN_LOCKED) !== 0) return 0;
  return (flags & CKF.USER_PIN_FINAL_TRY) === 0 ? null : 1;
}

function derives(pkcs11: PKCS11, slot: Handle): boolean {
  const mechanism = attempt(() => pkcs11.C_GetMechanismInfo(slot, CKM.ECDH1_DERIVE));
  return mechanism.ok && (mechanism.value.flags & CKF.DERIVE) !== 0;
}

/** From public key objects; where a key has none, from its certificate, which is what most cards show without a PIN. */
export function keysOf(pkcs11: PKCS11, session: Handle): readonly PublicKey[] {
  const keys: PublicKey[] = [];
  const add = (point: Uint8Array | undefined, object: Handle): void => {
    if (point === undefined || keys.some((known) => equalBytes(known.point, point))) return;
    keys.push({ point, id: attributeOf(pkcs11, session, object, CKA.ID) ?? new Uint8Array(0) });
  };
  for (const key of findObjects(pkcs11, session, [{ type: CKA.CLASS, value: CKO.PUBLIC_KEY }, { type: CKA.KEY_TYPE, value: CKK.EC }])) {
    const params = attributeOf(pkcs11, session, key, CKA.EC_PARAMS);
    const point = attributeOf(pkcs11, session, key, CKA.EC_POINT);
    add(params !== undefined && isP256(params) && point !== undefined ? pointFrom(point) : undefined, key);
  }
  const x509 = [{ type: CKA.CLASS, value: CKO.CERTIFICATE }, { type: CKA.CERTIFICATE_TYPE, value: CKC.X_509 }];
  for (const certificate of findObjects(pkcs11, session, x509)) {
    add(keyInCertificate(attributeOf(pkcs11, session, certificate, CKA.VALUE)), certificate);
  }
  return keys;
}

/** Cards carry certificates of every kind; this one is only asked for its key, so that no profile is demanded of it. */
function keyInCertificate(der: Uint8Array | undefined): Uint8Array | undefined {
  if (der === undefined) return undefined;
  try {
    const { crv, x, y } = new X509Certificate(der).publicKey.export({ format: 'jwk' });
    if (crv !== 'P-256' || x === undefined || y === undefined) return undefined;
    return Buffer.concat([Uint8Array.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  } catch {
    return undefined;
  }
}

/**
 * The token that holds one of `keys` (65 bytes, hexadecimal), and that key. A refusal for cards of other elections tells, as `keys`, the
 * public keys that they show, with spaces between them: by those a terminal may know them better than by what they call themselves.
 */
export function tokenWithKey(
  { tokens, unreadable }: FoundTokens, keys: readonly string[],
): Result<{ readonly token: Token; readonly key: PublicKey }, CardRefusal> {
  const shown = tokens.flatMap((token) => token.keys.filter(({ point }) => keys.includes(hexOf(point))).map((key) => ({ token, key })));
  // A card may be seen through several modules, of which some cannot derive with it.
  const fit = shown.find(({ token }) => token.derives);
  if (fit !== undefined) return ok(fit);
  const [unfit] = shown;
  if (unfit !== undefined) return err({ code: 'card/no-key', values: { label: unfit.token.label } });
  const others = tokens.filter((token) => token.derives && token.keys.length > 0);
  const [other] = others;
  if (other !== undefined) {
    const points = others.flatMap((token) => token.keys.map(({ point }) => hexOf(point)));
    return err({ code: 'card/other-election', values: { label: other.label, keys: points.join(' ') } });
  }
  if (unreadable > 0) return err({ code: 'card/unreadable' });
  const [empty] = tokens;
  return empty === undefined ? err({ code: 'card/absent' }) : err({ code: 'card/no-key', values: { label: empty.label } });
}

function hexOf(point: Uint8Array): string {
  return Buffer.from(point).toString('hex');
}
