// Processes and programs where the host itself is Node: the command line and the Chromium host.
import { fileURLToPath } from 'node:url';
import { forkedProcesses } from '../../adapters/processes-node/fork.ts';
import { runProgram } from '../../adapters/processes-node/run-program.ts';
import type { ProcessPort } from '../../ports/processes.ts';
import { entryUrl } from '../../processes/entry-url.ts';
import { type RunVerifier, verifierProgram } from './verifier.ts';

export const processesOnNode = (): ProcessPort => forkedProcesses(entryUrl);

export const runVerifierOnNode: RunVerifier = (words) => (
  runProgram(process.execPath, [fileURLToPath(verifierProgram), ...words], { output: 'capture' }));
