// Puts the adapters together for the command line. Nothing else here knows more than one of them.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ok, err, type Result } from '../../../core/kernel/result.ts';
import { timeAt, millisecondsOf, type Time } from '../../../core/kernel/time.ts';
import type { ConfigRefusal } from '../../../core/config/refusals.ts';
import type { TerminalConfig } from '../../../core/config/terminal-config.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { selfSignedCertificate } from '../../adapters/certificates/self-signed.ts';
import { clockFrom } from '../../adapters/clock-system/clock-system.ts';
import { systemRandom } from '../../adapters/clock-system/random-system.ts';
import { readConfig } from '../../adapters/config-file/config-file.ts';
import { nodePrimitives } from '../../adapters/crypto-node/primitives.ts';
import { mediaFs } from '../../adapters/media-fs/media-fs.ts';
import { createPdf } from '../../adapters/pdf/pdf.ts';
import { forkedProcesses } from '../../adapters/processes-node/fork.ts';
import { runProgram } from '../../adapters/processes-node/run-program.ts';
import { keyFiles } from '../../adapters/session-key/key-file.ts';
import { openHome } from '../../adapters/store-sqlite/home.ts';
import { openTerminalStore } from '../../adapters/store-sqlite/terminal-store.ts';
import type { CertificatePort, Ports, VerifierPort } from '../../ports/ports.ts';
import type { CardReaders } from '../../ports/card-readers.ts';
import type { SessionStore, TerminalStore } from '../../ports/store.ts';
import { insertCard } from '../../processes/card-in-process.ts';
import { cardReaders } from '../../processes/card-readers.ts';
import { entryUrl } from '../../processes/entry-url.ts';
import { exitCodes } from './reporter.ts';
import { readSoftware } from './software.ts';

const verifierProgram = fileURLToPath(new URL('../../../verifier/main.ts', import.meta.url));
const specification = fileURLToPath(new URL('../../../../docs/formats', import.meta.url));

/** A terminal for rehearsals whose data folder is `home`; its clock shows `at`, or the last recorded moment where that is later. */
export function practiceTerminal(home: string, at: Time): Result<Ports, StoreRefusal | ConfigRefusal> {
  const terminal = openTerminal(home);
  if (!terminal.ok) return terminal;
  const { store, config } = terminal.value;
  const last = Math.max(millisecondsOf(at), ...store.installed().map(({ ctx }) => systemTimeOf(store.session(ctx))));
  const processes = forkedProcesses(entryUrl);
  return ok({
    home: terminal.value.home,
    software: readSoftware(),
    processors: availableParallelism(),
    purposes: ['rehearsal'],
    specification,
    store,
    clock: clockFrom(timeAt(last) ?? at),
    random: systemRandom,
    media: mediaFs,
    primitives: nodePrimitives,
    processes,
    sessionKeys: keyFiles(mediaFs),
    certificates,
    pdf: createPdf(),
    verifier,
    insertCard: ({ source, election, keys, workers }) => insertCard(processes, source.kind === 'software'
      ? { ...source, election, workers }
      : { kind: 'pkcs11', modules: config.cards.modules, keys }),
  });
}

/** What a terminal is, whatever is done on it: its data folder, what it keeps, and how people set it up. */
interface Terminal {
  readonly home: string;
  readonly store: TerminalStore;
  readonly config: TerminalConfig;
}

function openTerminal(home: string): Result<Terminal, StoreRefusal | ConfigRefusal> {
  const folder = openHome(home);
  if (!folder.ok) return folder;
  const store = openTerminalStore(folder.value.database);
  if (!store.ok) return store;
  // Under the lock of the store: what another run writes is read before this one writes over it.
  const config = readConfig(folder.value.path);
  if (config.ok) return ok({ home: folder.value.path, store: store.value, config: config.value });
  store.value.close();
  return config;
}

export interface CardTerminal extends Terminal {
  readonly readers: CardReaders;
}

/** A terminal on which cards are enrolled and tested; nothing is counted. */
export function cardTerminal(home: string): Result<CardTerminal, StoreRefusal | ConfigRefusal> {
  const terminal = openTerminal(home);
  if (!terminal.ok) return terminal;
  return ok({ ...terminal.value, readers: cardReaders(forkedProcesses(entryUrl), terminal.value.config.cards.modules) });
}

/** As the clock of this machine shows it. */
export function now(): Time {
  const time = timeAt(Date.now());
  if (time === undefined) throw new Error('the clock shows no time');
  return time;
}

/** What the system's clock showed at the last record, which has the confirmed time: a clock of practice never runs back. */
function systemTimeOf({ last, state }: SessionStore): number {
  const { clock } = state as { readonly clock?: { readonly clockOffset: number } };
  return last.wall - (clock?.clockOffset ?? 0) * 1000;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** A year on either side of the announced opening, in whatever year the clock of the terminal believes to be. */
const certificates: CertificatePort = {
  ofSession: (key, { name, validAt }) => {
    const [notBefore, notAfter] = [-YEAR_MS, YEAR_MS].map((years) => timeAt(millisecondsOf(validAt) + years) ?? validAt);
    const serial = systemRandom.bytes(16);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
    return selfSignedCertificate({
      name, publicKey: key.publicKey, serial, notBefore: notBefore ?? validAt, notAfter: notAfter ?? validAt, sign: key.sign,
    });
  },
};

interface VerifierReport {
  readonly failures: readonly { readonly check: string; readonly place: string }[];
}

const verifier: VerifierPort = {
  verify: async (bag, trust) => {
    const run = await runProgram(process.execPath, [verifierProgram, bag, '--trust', trust, '--json'], { output: 'capture' });
    if (!run.ok) return err([run.error]);
    if (run.value.exitCode === 0) return ok(undefined);
    const failures = failuresIn(Buffer.from(run.value.output).toString('utf8'));
    return err(failures.length > 0 ? failures : [`exit code ${run.value.exitCode}`]);
  },
};

/** A verifier that was called wrongly, or broke, answers no JSON. */
function failuresIn(output: string): readonly string[] {
  if (!output.startsWith('{')) return [];
  const { failures } = JSON.parse(output) as VerifierReport;
  return failures.map(({ check, place }) => `${check} ${place}`);
}

/** The verifier with our terminal: its exit code is ours. */
export async function showVerifier(words: readonly string[]): Promise<number> {
  const run = await runProgram(process.execPath, [verifierProgram, ...words], { output: 'show' });
  return run.ok ? run.value.exitCode : exitCodes.fault;
}
