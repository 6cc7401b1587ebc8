// Puts the adapters together, for every host alike. Nothing else knows more than one of them.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Purpose } from '../../../core/election/definition.ts';
import { systemRandom } from '../../adapters/clock-system/random-system.ts';
import { scryptPassphrases } from '../../adapters/crypto-node/passphrases.ts';
import { nodePrimitives } from '../../adapters/crypto-node/primitives.ts';
import { mediaFs } from '../../adapters/media-fs/media-fs.ts';
import { insertedMedia } from '../../adapters/media-lsblk/inserted-media.ts';
import { createPdf } from '../../adapters/pdf/pdf.ts';
import { runProgram } from '../../adapters/processes-node/run-program.ts';
import { keyFiles } from '../../adapters/session-key/key-file.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ProcessPort } from '../../ports/processes.ts';
import { insertCard } from '../../processes/card-in-process.ts';
import { certificates } from './certificates.ts';
import type { Terminal } from './open-terminal.ts';
import { readSoftware } from './software.ts';
import { type RunVerifier, verifierBy } from './verifier.ts';

const specification = fileURLToPath(new URL('../../../../docs/formats', import.meta.url));

/** In what hosts differ. */
export interface HostParts {
  /** The elections that this host may count. */
  readonly purposes: readonly Purpose[];
  readonly clock: Clock;
  readonly practiceClock: Ports['practiceClock'];
  readonly processes: ProcessPort;
  readonly runVerifier: RunVerifier;
}

export function portsOf({ home, store, config }: Terminal, { purposes, clock, practiceClock, processes, runVerifier }: HostParts): Ports {
  return {
    home,
    software: readSoftware(),
    processors: availableParallelism(),
    purposes,
    specification,
    store,
    clock,
    practiceClock,
    random: systemRandom,
    media: mediaFs,
    inserted: insertedMedia({ lsblk, folders: config.media.folders }),
    primitives: nodePrimitives,
    passphrases: scryptPassphrases(),
    processes,
    sessionKeys: keyFiles(mediaFs),
    certificates,
    pdf: createPdf(),
    verifier: verifierBy(runVerifier),
    insertCard: ({ source, election, keys, workers }) => insertCard(processes, source.kind === 'software'
      ? { ...source, election, workers }
      : { kind: 'pkcs11', modules: config.cards.modules, keys }),
  };
}

async function lsblk(words: readonly string[]): Promise<Uint8Array | undefined> {
  const run = await runProgram('lsblk', words, { output: 'capture' });
  return run.ok && run.value.exitCode === 0 ? run.value.output : undefined;
}
