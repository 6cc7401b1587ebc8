// Result: the answer of everything that can go wrong in a counting hall. Our own bugs are thrown, never returned.

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<const E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Stands where the compiler knows that nothing is left; reaching it is a bug. The value itself is not told: it may be secret. */
export function assertNever(_left: never): never {
  throw new Error('a case was reached that the types exclude');
}
