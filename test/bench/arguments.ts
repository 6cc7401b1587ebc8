// The command line of the bench.
import { parseArgs } from 'node:util';
import type { Case, Settings } from './case.ts';

export interface BenchCall extends Settings {
  readonly cases: readonly Case[];
  /** Undefined: out/bench/<time>.jsonl. */
  readonly json: string | undefined;
}

/** A sentence where the call is wrong. */
export function readCall(words: readonly string[], all: readonly Case[]): BenchCall | string {
  const usage = `npm run bench -- [${all.map(({ name }) => name).join('|')}]… [--ballots N] [--rounds N] [--json FILE]`;
  try {
    const { values, positionals } = parseArgs({
      args: [...words], allowPositionals: true,
      options: { ballots: { type: 'string', default: '1000' }, rounds: { type: 'string' }, json: { type: 'string' } },
    });
    const unknown = positionals.find((name) => !all.some((each) => each.name === name));
    if (unknown !== undefined) return `there is no case ${unknown}: ${usage}`;
    const [ballots, rounds] = [Number(values.ballots), values.rounds === undefined ? undefined : Number(values.rounds)];
    if (!Number.isSafeInteger(ballots) || ballots < 100 || ballots > 4_000_000) return `--ballots is a number from 100 to 4,000,000: ${usage}`;
    if (rounds !== undefined && (!Number.isSafeInteger(rounds) || rounds < 1)) return `--rounds is a number from 1: ${usage}`;
    const cases = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
    return { cases, ballots, rounds, json: values.json };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}: ${usage}`;
  }
}
