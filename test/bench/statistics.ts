// What the rounds of a comparison come to.
import type { Comparison, Goal, Measured } from './case.ts';

export interface Outcome {
  readonly what: string;
  readonly rounds: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly goal: Goal | undefined;
  readonly verdict: 'met' | 'missed' | 'no target';
}

/** One round: what each contender took. */
export type Round = ReadonlyMap<string, Measured>;

export function outcomeOf({ what, subject, reference, value, goal }: Comparison, rounds: readonly Round[]): Outcome {
  const values = rounds.map((round) => value(measuredOf(round, subject), measuredOf(round, reference))).sort((a, b) => a - b);
  const middle = medianOf(values);
  const [least = middle, most = middle] = [values[0], values.at(-1)];
  return { what, rounds: values.length, median: middle, least, most, goal, verdict: verdictOn(middle, goal) };
}

/** Of numbers in ascending order. */
export function medianOf(sorted: readonly number[]): number {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('no rounds');
  return (low + high) / 2;
}

export function verdictOn(value: number, goal: Goal | undefined): Outcome['verdict'] {
  if (goal === undefined) return 'no target';
  return ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost) ? 'met' : 'missed';
}

export function formatTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((each) => [
    each.what, format(each.median), `${format(each.least)}–${format(each.most)}`, String(each.rounds), formatGoal(each.goal), each.verdict,
  ]);
  const table = [['comparison', 'median', 'spread', 'rounds', 'target', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function formatGoal(goal: Goal | undefined): string {
  if (goal === undefined) return '–';
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function measuredOf(round: Round, name: string): Measured {
  const measured = round.get(name);
  if (measured === undefined) throw new Error(`no contender ${name}`);
  return measured;
}
