// Two chains of faults at a time, one for each processor that every machine has.
import { type Outcome, runChain, type Whole } from './chain.ts';
import type { Case } from './cases.ts';
import type { Workshop } from './count-under-faults.ts';

export interface Outcomes {
  /** In the order of the cases. Each is there as soon as its run has ended. */
  readonly outcomes: readonly Promise<Outcome>[];
  /** Of the runs that end the chains. */
  readonly last: readonly Promise<Outcome>[];
}

export function outcomesOf(workshop: Workshop, whole: Whole, cases: readonly Case[]): Outcomes {
  const middle = Math.ceil(cases.length / 2);
  const halves = [cases.slice(0, middle), cases.slice(middle)].map((half) => promisesOf(runChain(workshop, whole, half), half.length));
  return { outcomes: halves.flatMap(({ outcomes }) => outcomes), last: halves.flatMap(({ last }) => last) };
}

/** The first values of a generator, and the one after them. */
function promisesOf(chain: AsyncGenerator<Outcome, void, undefined>, length: number): Outcomes {
  const all = Array.from({ length: length + 1 }, () => chain.next().then(({ value }) => {
    if (value === undefined) throw new Error('the chain ended before');
    return value;
  }));
  // A test that is left out waits for none.
  for (const each of all) each.catch(() => undefined);
  return { outcomes: all.slice(0, length), last: all.slice(length) };
}
