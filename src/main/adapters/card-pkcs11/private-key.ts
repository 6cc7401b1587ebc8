// The private key on the card that belongs to a public key, fit for use (formats/cards §2.4 to §2.6).
import { equalBytes } from '../../../core/kernel/bytes.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { Handle, PKCS11 } from './binding.ts';
import { CKA, CKK, CKO } from './constants.ts';
import { isP256 } from './ec-point.ts';
import { attributeOf, findObjects, flagOf } from './objects.ts';
import { attempt } from './return-codes.ts';
import type { PublicKey } from './tokens.ts';

/** After the PIN. Whether it really belongs to the public key shows in the proof of possession. */
export function privateKeyOf(pkcs11: PKCS11, session: Handle, key: PublicKey, label: string): Result<Handle, CardRefusal> {
  const found = attempt(() => {
    const handle = belonging(pkcs11, session, key);
    return handle === undefined ? undefined : { handle, flaw: flawOf(pkcs11, session, handle) };
  });
  if (!found.ok) return found;
  if (found.value === undefined) return err({ code: 'card/no-key', values: { label } });
  const { handle, flaw } = found.value;
  return flaw === undefined ? ok(handle) : err({ code: flaw, values: { label } });
}

/** The one with the same CKA_ID; where none has it, the only key of the curve that derives. */
function belonging(pkcs11: PKCS11, session: Handle, { id }: PublicKey): Handle | undefined {
  const ofCurve = findObjects(pkcs11, session, [{ type: CKA.CLASS, value: CKO.PRIVATE_KEY }, { type: CKA.KEY_TYPE, value: CKK.EC }])
    .filter((handle) => isOfCurve(attributeOf(pkcs11, session, handle, CKA.EC_PARAMS)));
  const named = ofCurve.find((handle) => hasId(attributeOf(pkcs11, session, handle, CKA.ID), id));
  if (named !== undefined) return named;
  const deriving = ofCurve.filter((handle) => flagOf(pkcs11, session, handle, CKA.DERIVE) !== false);
  return deriving.length === 1 ? deriving[0] : undefined;
}

function hasId(own: Uint8Array | undefined, id: Uint8Array): boolean {
  return own !== undefined && id.length > 0 && equalBytes(own, id);
}

/** A private key need not tell its curve. */
function isOfCurve(params: Uint8Array | undefined): boolean {
  return params === undefined || isP256(params);
}

/** What the token tells against the key; a token that tells nothing of it is believed by its proof only. */
function flawOf(pkcs11: PKCS11, session: Handle, handle: Handle): 'card/no-key' | 'card/key-extractable' | undefined {
  if (flagOf(pkcs11, session, handle, CKA.DERIVE) === false) return 'card/no-key';
  // Such a key wants the PIN for every use, and a derivation has no place for it.
  if (flagOf(pkcs11, session, handle, CKA.ALWAYS_AUTHENTICATE) === true) return 'card/no-key';
  const kept = flagOf(pkcs11, session, handle, CKA.SENSITIVE) !== false && flagOf(pkcs11, session, handle, CKA.EXTRACTABLE) !== true;
  return kept ? undefined : 'card/key-extractable';
}
