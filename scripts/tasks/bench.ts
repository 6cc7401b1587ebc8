// Measures the opening path and the whole count against their limits and rivals: docs/performance.md.
// Slowness never fails it; a wrong tally, root or class does.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCall } from '../../test/bench/arguments.ts';
import { type Case, type Settings, WrongResult } from '../../test/bench/case.ts';
import { cases } from '../../test/bench/cases.ts';
import { formatMachine, thisMachine } from '../../test/bench/machine.ts';
import { playRounds } from '../../test/bench/play-rounds.ts';
import { benchFolder, build } from '../../test/bench/programs.ts';
import { formatTable, type Outcome } from '../../test/bench/statistics.ts';
import { ensureBenchPackages } from '../lib/debian-packages.ts';
import { ensurePkcs11Binding } from '../lib/pkcs11-binding.ts';

const call = readCall(process.argv.slice(2), cases);
if (typeof call === 'string') {
  console.error(call);
  process.exit(2);
}
if (!ensureBenchPackages() || !ensurePkcs11Binding()) process.exit(1);
mkdirSync(benchFolder, { recursive: true });
build('rusage');

const machine = thisMachine();
const begun = new Date();
const json = call.json ?? join(benchFolder, `${begun.toISOString().replaceAll(':', '-').slice(0, 19)}.jsonl`);
const outcomes: Outcome[] = [];
const leftOut: string[] = [];
const wrong: string[] = [];
for (const each of call.cases) await runCase(each, call);

console.log(`\n${formatMachine(machine)}`);
if (outcomes.length > 0) console.log(`\n${formatTable(outcomes)}`);
for (const line of leftOut) console.log(`left out: ${line}`);
for (const line of wrong) console.log(`WRONG: ${line}`);
const missed = outcomes.filter(({ verdict }) => verdict === 'missed').length;
console.log(`\n${json}\n${wrong.length === 0 ? 'all results right' : 'results WRONG'}, ${missed} targets missed (${((Date.now() - begun.getTime()) / 1000).toFixed(0)} s)`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function runCase({ name, prepare }: Case, settings: Settings): Promise<void> {
  console.error(`${name}: preparing …`);
  try {
    const prepared = await prepare(settings);
    leftOut.push(...prepared.leftOut);
    outcomes.push(...await playRounds(prepared, (measurement) => {
      const { round, contender, units, cpu, wall } = measurement;
      console.error(`${name} ${round}/${prepared.rounds} ${contender}: ${(cpu / units * 1e6).toFixed(1)} µs CPU, ${(wall / units * 1e6).toFixed(1)} µs wall for each`);
      appendFileSync(json, `${JSON.stringify({ case: name, ballots: settings.ballots, ...measurement, machine })}\n`);
    }));
  } catch (error) {
    if (!(error instanceof WrongResult)) throw error;
    wrong.push(`${name}: ${error.message}`);
  }
}
