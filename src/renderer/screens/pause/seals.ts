// Seals of a pause: what was sealed and under which number, and whether it is the same when the count goes on.
import type { SealNumber } from '../../../core/session/state.ts';

/** Rows in which both fields are filled; a row of which one is left blank is not complete. */
export function filledSeals(rows: readonly SealNumber[]): readonly SealNumber[] {
  return rows.map(({ what, number }) => ({ what: what.trim(), number: number.trim() })).filter(({ what, number }) => what !== '' && number !== '');
}

export function areSealsComplete(rows: readonly SealNumber[]): boolean {
  return filledSeals(rows).length > 0 && rows.every(({ what, number }) => number.trim() === '' || what.trim() !== '');
}

/** Places of the seals whose number is typed and is not that of the pause. */
export function changedSeals(before: readonly SealNumber[], found: readonly string[]): readonly number[] {
  return before.flatMap(({ number }, at) => {
    const typed = found[at]?.trim() ?? '';
    return typed !== '' && typed !== number ? [at] : [];
  });
}
