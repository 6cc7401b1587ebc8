// How long nobody can sign in as a person whose passphrase was mistyped: longer after each failed try.

/** Mistyping twice costs nothing. */
const FREE_TRIES = 2;
const FIRST_WAIT_MS = 15_000;
/** A person who is needed on the night is never shut out for longer. */
const LONGEST_WAIT_MS = 15 * 60_000;

export interface FailedTries {
  /** Since the last success. */
  readonly failed: number;
  /** When the last one failed, milliseconds by the clock of the system; null where none did. */
  readonly lastFailure: number | null;
}

/** Until when nobody can sign in; null where one can. `now` as the failure is told, milliseconds by the clock of the system. */
export function lockedUntil(tries: FailedTries, now: number): number | null {
  const { failed, lastFailure } = failureBy(tries, now);
  if (lastFailure === null || failed <= FREE_TRIES) return null;
  const until = lastFailure + waitAfter(failed);
  return until > now ? until : null;
}

/**
 * As they are to be noted. A failure that lies in the future was noted before the clock was set back: it counts as one of now, so that the
 * wait neither vanishes nor lasts for years.
 */
export function failureBy({ failed, lastFailure }: FailedTries, now: number): FailedTries {
  return { failed, lastFailure: lastFailure === null ? null : Math.min(lastFailure, now) };
}

/** Milliseconds after the last of so many failed tries. */
export function waitAfter(failed: number): number {
  return failed <= FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES - 1), LONGEST_WAIT_MS);
}
