// What is measured, against what, and what is demanded of the two (docs/performance.md).

/** What one run of one program took. Seconds and bytes; descendants are counted in. */
export interface Measured {
  /** Ballots, records, messages: what the case counts in. */
  readonly units: number;
  readonly wall: number;
  readonly cpu: number;
  /** Most memory that a process of each role held at once, in bytes. */
  readonly maxRss: Readonly<Record<string, number>>;
  /** The longest of what people waited for, by what it was. Seconds. */
  readonly longest?: Readonly<Record<string, number>>;
}

export interface Contender {
  readonly name: string;
  readonly part: 'subject' | 'reference';
  /** Throws `WrongResult` where what came out is not what must come out. */
  run(): Promise<Measured>;
}

export interface Comparison {
  readonly what: string;
  /** Names of contenders. */
  readonly subject: string;
  readonly reference: string;
  /** A number for each round. */
  readonly value: (subject: Measured, reference: Measured) => number;
  readonly goal?: Goal;
}

export type Goal = { readonly atLeast: number } | { readonly atMost: number };

export interface Prepared {
  readonly rounds: number;
  /** They run one after the other, in this order, in every round. */
  readonly contenders: readonly Contender[];
  readonly comparisons: readonly Comparison[];
  /** What was left out, and why. */
  readonly leftOut: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly prepare: (settings: Settings) => Promise<Prepared>;
}

export interface Settings {
  /** Undefined: as many as the case thinks right for the size. */
  readonly rounds: number | undefined;
  readonly ballots: number;
}

/** A program was fast and wrong: the only thing that fails the bench. */
export class WrongResult extends Error {}

/** How many times the work per unit of the reference it does in the same CPU time. */
export const timesTheSpeed = (subject: Measured, reference: Measured): number => perUnit('cpu', reference) / perUnit('cpu', subject);
export const timesTheSpeedOnTheClock = (subject: Measured, reference: Measured): number => perUnit('wall', reference) / perUnit('wall', subject);
/** How many times the CPU time of the reference it takes for a unit. */
export const timesTheCost = (subject: Measured, reference: Measured): number => perUnit('cpu', subject) / perUnit('cpu', reference);
export const timesTheWait = (subject: Measured, reference: Measured): number => perUnit('wall', subject) / perUnit('wall', reference);
/** How many times the memory of the reference: that of the role which grew most. */
export function timesTheMemory(subject: Measured, reference: Measured): number {
  return Math.max(...Object.entries(reference.maxRss).map(([role, bytes]) => (subject.maxRss[role] ?? 0) / bytes));
}

function perUnit(of: 'cpu' | 'wall', { units, ...measured }: Measured): number {
  return measured[of] / units;
}

/** Seven rounds, and fewer of what takes long. */
export function roundsFor({ rounds, ballots }: Settings): number {
  if (rounds !== undefined) return rounds;
  if (ballots <= 20_000) return 7;
  return ballots <= 200_000 ? 3 : 1;
}
