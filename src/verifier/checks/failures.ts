// The failures found, and how a check tells one.
import type { CheckId } from './check-ids.ts';

export interface Failure {
  readonly check: CheckId;
  /** A path in the bag; a member or a line after `#`. */
  readonly place: string;
  readonly message: string;
}

export type Fail = (check: CheckId, place: string, message: string) => void;

export interface Failures {
  readonly fail: Fail;
  /** The failures in the order in which they were found, and how many there were. */
  found(): { readonly list: readonly Failure[]; readonly total: number };
}

/** Beyond so many a hostile bag would only fill the memory; they are counted on. */
const mostKept = 5_000;

export function newFailures(): Failures {
  const list: Failure[] = [];
  let total = 0;
  return {
    fail: (check, place, message) => {
      total += 1;
      if (list.length < mostKept) list.push({ check, place, message });
    },
    found: () => ({ list, total }),
  };
}
