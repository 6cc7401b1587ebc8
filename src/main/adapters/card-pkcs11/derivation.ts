// One derivation: a point goes to the card, the x-coordinate of the shared point comes back (formats/cards §4).
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { Handle, PKCS11, Template } from './binding.ts';
import { CK_PARAMS_EC_DH, CKA, CKD, CKK, CKM, CKO } from './constants.ts';
import { attempt } from './return-codes.ts';
import { xFrom } from './shared-secret.ts';

/** A session object that may be read: what it holds goes to the counter, which is where it is secret. */
const template: Template = [
  { type: CKA.TOKEN, value: false },
  { type: CKA.CLASS, value: CKO.SECRET_KEY },
  { type: CKA.KEY_TYPE, value: CKK.GENERIC_SECRET },
  { type: CKA.EXTRACTABLE, value: true },
  { type: CKA.SENSITIVE, value: false },
  { type: CKA.VALUE_LEN, value: 32 },
];

/** 65 bytes → 32 bytes. */
export function deriveX(pkcs11: PKCS11, session: Handle, privateKey: Handle, point: Uint8Array): Result<Uint8Array, CardRefusal> {
  const publicData = Buffer.from(point.buffer, point.byteOffset, point.length);
  const derived = attempt(() => {
    const mechanism = { mechanism: CKM.ECDH1_DERIVE, parameter: { type: CK_PARAMS_EC_DH, kdf: CKD.NULL, publicData } };
    return pkcs11.C_DeriveKey(session, mechanism, privateKey, template);
  });
  if (!derived.ok) return derived;
  const read = attempt(() => pkcs11.C_GetAttributeValue(session, derived.value, [{ type: CKA.VALUE }]));
  const destroyed = attempt(() => { pkcs11.C_DestroyObject(session, derived.value); });
  if (!read.ok) return read;
  if (!destroyed.ok) return destroyed;
  const value = read.value[0]?.value as Uint8Array | undefined;
  const x = value === undefined ? undefined : xFrom(value);
  return x === undefined ? err({ code: 'card/malformed-answer' }) : ok(x);
}
