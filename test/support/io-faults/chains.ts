// Two chains of faults at a time, one for each processor that every machine has.
import { type Outcome, runChain, type Whole } from './chain.ts';
import { type Case, nameOf } from './cases.ts';
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

/**
 * What should not be, of cases however many. Those that a count meets again whenever it goes on are one chain; the others, of which a later
 * one is met by counting from the beginning only, are tried one by one.
 */
export async function faultsOfAll(workshop: Workshop, whole: Whole, cases: readonly Case[]): Promise<readonly string[]> {
  const isMetAgain = ({ point: { path, ordinal } }: Case): boolean => ordinal === 1 && !path.startsWith('out/terminal/terminal.db');
  const chains = [cases.filter(isMetAgain), ...cases.filter((each) => !isMetAgain(each)).map((each) => [each])];
  const faults: string[] = [];
  for (const chain of chains.filter(({ length }) => length > 0)) {
    let index = 0;
    for await (const outcome of runChain(workshop, whole, chain)) {
      const at = chain[index++];
      faults.push(...outcome.faults.map((fault) => `${at === undefined ? 'the last run' : nameOf(at)}: ${fault}`));
    }
  }
  return faults;
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
