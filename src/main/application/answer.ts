// What handlers have in common: a count that was begun, and an answer that says no more than that it is done.
import type { Refusal } from '../../core/kernel/refusal.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import type { RunningSession } from '../usecases/running-session.ts';

export type Answer<T> = Promise<Result<T, Refusal>> | Result<T, Refusal>;

/** Calls a use case with the session that was begun; refused where there is none. */
export type WithSession = <T>(work: (session: RunningSession) => Answer<T>) => Promise<Result<T, Refusal>>;

export function done<E>(result: Result<unknown, E>): Result<Readonly<Record<string, never>>, E> {
  return result.ok ? ok({}) : result;
}
