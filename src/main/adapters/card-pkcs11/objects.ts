// Objects of a token: found by a template, read attribute by attribute.
import { ok, type Result } from '../../../core/kernel/result.ts';
import type { Handle, PKCS11, Template } from './binding.ts';
import { answerOf } from './return-codes.ts';

/** How many handles are asked for at a time. */
const AT_ONCE = 32;

/** Throws what the module answers: callers stand in an `attempt`. */
export function findObjects(pkcs11: PKCS11, session: Handle, template: Template): readonly Handle[] {
  const found: Handle[] = [];
  pkcs11.C_FindObjectsInit(session, template);
  try {
    const next = (): readonly Handle[] => pkcs11.C_FindObjects(session, AT_ONCE);
    // Some modules give fewer than are left; only none means that none is left.
    for (let some = next(); some.length > 0; some = next()) found.push(...some);
  } finally {
    answerOf(() => { pkcs11.C_FindObjectsFinal(session); });
  }
  return found;
}

/** Undefined where the object has no such attribute, or does not tell it. */
export function attributeOf(pkcs11: PKCS11, session: Handle, object: Handle, type: number): Buffer | undefined {
  const answer = read(pkcs11, session, object, type);
  if (answer.ok) return answer.value;
  if (answer.error === 'CKR_ATTRIBUTE_TYPE_INVALID' || answer.error === 'CKR_ATTRIBUTE_SENSITIVE') return undefined;
  throw new Error(answer.error);
}

/** CK_BBOOL; undefined where the token does not tell it. */
export function flagOf(pkcs11: PKCS11, session: Handle, object: Handle, type: number): boolean | undefined {
  const value = attributeOf(pkcs11, session, object, type);
  return value?.length === 1 ? value[0] !== 0 : undefined;
}

/** One at a time: a single attribute that an object has not would spoil the answer for all. */
function read(pkcs11: PKCS11, session: Handle, object: Handle, type: number): Result<Buffer | undefined, string> {
  const answer = answerOf(() => pkcs11.C_GetAttributeValue(session, object, [{ type }]));
  // The types promise a value, which is missing where the module says "unavailable".
  return answer.ok ? ok(answer.value[0]?.value) : answer;
}
