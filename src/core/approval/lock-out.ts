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

export interface Moment {
  /** By the clock of the system. */
  readonly now: number;
  /** When the program started, by the same clock. */
  readonly started: number;
}

/**
 * Until when nobody can sign in, by the clock of the system; null where one can. A failure that lies in the future was noted before the
 * clock was set back: the wait begins with the program, so that it neither vanishes nor lasts for years.
 */
export function lockedUntil({ failed, lastFailure }: FailedTries, { now, started }: Moment): number | null {
  if (lastFailure === null || failed <= FREE_TRIES) return null;
  const until = (lastFailure > now ? started : lastFailure) + waitAfter(failed);
  return until > now ? until : null;
}

/** Milliseconds after the last of so many failed tries. */
export function waitAfter(failed: number): number {
  return failed <= FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES - 1), LONGEST_WAIT_MS);
}
