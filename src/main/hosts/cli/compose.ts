// The terminals of the command line: one that counts practice elections, and one on which cards are set up.
import { fileURLToPath } from 'node:url';
import type { ConfigRefusal } from '../../../core/config/refusals.ts';
import { ok, type Result } from '../../../core/kernel/result.ts';
import { timeAt, type Time } from '../../../core/kernel/time.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { clockFrom } from '../../adapters/clock-system/clock-system.ts';
import { runProgram } from '../../adapters/processes-node/run-program.ts';
import type { CardReaders } from '../../ports/card-readers.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardReaders } from '../../processes/card-readers.ts';
import { practiceStart } from '../../usecases/practice-clock.ts';
import { processesOnNode, runVerifierOnNode } from '../terminal/on-node.ts';
import { openTerminal, type Terminal } from '../terminal/open-terminal.ts';
import { portsOf } from '../terminal/ports.ts';
import { verifierProgram } from '../terminal/verifier.ts';
import { exitCodes } from './reporter.ts';

/** A terminal for rehearsals whose data folder is `home`; its clock shows `at`, or the last recorded moment where that is later. */
export function practiceTerminal(home: string, at: Time): Result<Ports, StoreRefusal | ConfigRefusal> {
  const terminal = openTerminal(home);
  if (!terminal.ok) return terminal;
  const { store } = terminal.value;
  return ok(portsOf(terminal.value, {
    purposes: ['rehearsal'],
    clock: clockFrom(practiceStart(at, store.installed().map(({ ctx }) => store.session(ctx)))),
    practiceClock: null,
    processes: processesOnNode(),
    runVerifier: runVerifierOnNode,
  }));
}

export interface CardTerminal extends Terminal {
  readonly readers: CardReaders;
}

/** A terminal on which cards are enrolled and tested; nothing is counted. */
export function cardTerminal(home: string): Result<CardTerminal, StoreRefusal | ConfigRefusal> {
  const terminal = openTerminal(home);
  if (!terminal.ok) return terminal;
  return ok({ ...terminal.value, readers: cardReaders(processesOnNode(), terminal.value.config.cards.modules) });
}

/** As the clock of this machine shows it. */
export function now(): Time {
  const time = timeAt(Date.now());
  if (time === undefined) throw new Error('the clock shows no time');
  return time;
}

/** The verifier with our terminal: its exit code is ours. */
export async function showVerifier(words: readonly string[]): Promise<number> {
  const run = await runProgram(process.execPath, [fileURLToPath(verifierProgram), ...words], { output: 'show' });
  return run.ok ? run.value.exitCode : exitCodes.fault;
}
