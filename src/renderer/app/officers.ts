// The two officers at the terminal: who operates, and who confirms.
import { officersHere } from './route-of.ts';
import type { CountView } from '../../contract/view.ts';

/** By their ids: who operates, who confirms. */
export type OfficerPair = readonly [string, string];

/** The chosen two while both are here, else the first two who came; null while fewer are here. */
export function chosenPair(count: CountView, chosen: OfficerPair | null): OfficerPair | null {
  const here = officersHere(count).map(({ id }) => id);
  if (chosen !== null && chosen[0] !== chosen[1] && chosen.every((id) => here.includes(id))) return chosen;
  const [first, second] = here;
  return first === undefined || second === undefined ? null : [first, second];
}

/** Every ordered pair of those who are here, the present one first. */
export function possiblePairs(here: readonly string[]): readonly OfficerPair[] {
  return here.flatMap((first) => here.filter((second) => second !== first).map((second): OfficerPair => [first, second]));
}
