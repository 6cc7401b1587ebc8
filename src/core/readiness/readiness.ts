// Step 1: what the terminal finds out about itself. The judgement is here; how it is looked at is an adapter's.

export const checks = [
  'network', 'wireless', 'bluetooth', 'clock', 'card-reader', 'printer', 'disk', 'battery', 'fonts', 'software', 'earlier-count',
] as const;
export type CheckName = (typeof checks)[number];

/** `unknown`: the check itself stopped, and counts as bad where the terminal must not go on without it. */
export type Verdict = 'good' | 'care' | 'bad' | 'unknown';

export interface Check {
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** Facts for the line below: names of interfaces, bytes, per cent, digests. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Readiness {
  readonly checks: readonly Check[];
  /** Those that stop the terminal. */
  readonly stopping: readonly CheckName[];
}
