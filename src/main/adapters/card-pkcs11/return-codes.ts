// What a PKCS#11 function answers when it does not do what it was asked (formats/cards §5): a name, and what it means in a hall.
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';

/** The card is gone, or the session with it: inserting it again and entering the PIN again is the only way on. */
const gone: readonly string[] = [
  'CKR_DEVICE_REMOVED', 'CKR_TOKEN_NOT_PRESENT', 'CKR_TOKEN_NOT_RECOGNIZED', 'CKR_DEVICE_ERROR', 'CKR_SESSION_HANDLE_INVALID',
  'CKR_SESSION_CLOSED', 'CKR_OBJECT_HANDLE_INVALID', 'CKR_USER_NOT_LOGGED_IN',
];

/** The name of a return code; undefined for errors that no module has answered. */
export function returnCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error ? /^CKR_[A-Z0-9_]+(?=:\d+|$)/.exec(thrown.message)?.[0] : undefined;
}

/**
 * The PIN codes are told apart by whoever asked for a PIN; anywhere else they are as unexpected as any other. Of a failure only the name
 * is told: the standard fixes it, whatever the module would like to say.
 */
export function meaningOf(code: string): CardRefusal {
  return gone.includes(code) ? { code: 'card/removed' } : { code: 'card/module-failed', values: { answer: code } };
}

/** Calls the module. What it answers instead of a value is returned, what else is thrown is our bug. */
export function attempt<T>(call: () => T): Result<T, CardRefusal> {
  const answer = answerOf(call);
  return answer.ok ? answer : err(meaningOf(answer.error));
}

/** The same, with the name of the return code. */
export function answerOf<T>(call: () => T): Result<T, string> {
  try {
    return ok(call());
  } catch (thrown) {
    const code = returnCodeOf(thrown);
    if (code === undefined) throw thrown;
    return err(code);
  }
}
