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
  return { code: 'session/entries-differ', values: { contest: nameOf(contest), first: one, second: other } };
}
