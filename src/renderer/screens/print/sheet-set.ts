// The sheets of the set that is printed now, in printing order: those of the version that was confirmed last.
import { factsOf } from '../../../core/session/facts.ts';
import type { SessionState, SheetRecord } from '../../../core/session/state.ts';
import { formsOfSet } from '../../../core/sheets/forms-of-set.ts';

export function currentSet(state: SessionState): readonly SheetRecord[] {
  const { sheets, version } = factsOf(state);
  return sheets.filter(({ form, edition }) => formsOfSet.includes(form) && edition === version);
}

/** The files that have not come out yet, in order; all of them once every one has. */
export function leftToPrint(files: readonly string[], printed: ReadonlySet<string>): readonly string[] {
  const left = files.filter((file) => !printed.has(file));
  return left.length === 0 ? files : left;
}
