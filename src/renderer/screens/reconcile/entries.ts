// The numbers of voters as two persons typed them, each without seeing the other's.
import type { Refusal } from '../../../core/kernel/refusal.ts';

/** By contest. */
export type Entries = ReadonlyMap<number, number>;

/** Digits as typed into a number of voters, 0 to 10,000,000; undefined for anything else. */
export function votersTyped(digits: string): number | undefined {
  const number = /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
  return number === undefined || number > 10_000_000 ? undefined : number;
}

/** The same refusal that the record would meet: told as soon as the second person has typed. */
export function entriesDiffer(first: Entries, second: Entries, nameOf: (contest: number) => string): Refusal | null {
  const contest = [...first.keys()].find((each) => first.get(each) !== second.get(each));
  if (contest === undefined) return null;
  const [one, other] = [first.get(contest), second.get(contest)];
  if (one === undefined || other === undefined) throw new Error('both typed every contest');
  return { code: 'session/entries-differ', place: nameOf(contest), values: { contest: nameOf(contest), first: one, second: other } };
}

/** What is remembered between two looks at the view. */
export interface Typing {
  /** Somebody wants to type the numbers again, though they are recorded. */
  readonly again: boolean;
  readonly first: Entries | null;
  /** Kept only where it equals the first. */
  readonly second: Entries | null;
}

export const nothingTyped: Typing = { again: false, first: null, second: null };

export type Stage =
  | { readonly kind: 'first' | 'second'; readonly contests: readonly number[] }
  /** The number of voters of a contest is recorded by both, the `at`th of `of`. */
  | { readonly kind: 'record'; readonly contest: number; readonly number: number; readonly at: number; readonly of: number }
  | { readonly kind: 'explain'; readonly contest: number };

export function stageOf({ again, first, second }: Typing, { waits, due, held, recorded }: {
  readonly waits: 'voters-entered' | 'difference-explained';
  /** The contests that are due. */
  readonly due: readonly number[];
  readonly held: readonly number[];
  readonly recorded: Entries;
}): Stage {
  if (first !== null && second !== null) {
    const open = [...first].filter(([contest, number]) => recorded.get(contest) !== number);
    const [next] = open;
    if (next !== undefined) return { kind: 'record', contest: next[0], number: next[1], at: first.size - open.length + 1, of: first.size };
  }
  const isTyped = first !== null && second !== null;
  if (waits === 'voters-entered' || (again && !isTyped)) {
    return { kind: first === null || isTyped ? 'first' : 'second', contests: again ? held : due };
  }
  const [contest] = due;
  if (contest === undefined) throw new Error('a reason is due for no contest');
  return { kind: 'explain', contest };
}
