// What a Linux machine tells of itself in files. Nothing is changed, no program is run, no device is opened.
import { statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { NetworkFacts } from '../../../core/readiness/network.ts';
import type { SurroundingsPort } from '../../ports/surroundings.ts';
import { readPower, readRadios, readReaders } from './devices.ts';
import type { KernelRoots } from './kernel-files.ts';
import { type Addresses, readNetwork, systemAddresses } from './network.ts';
import { digestOfSoftware } from './software.ts';

export interface LinuxPlaces extends KernelRoots {
  /** The data folder of the terminal. */
  readonly home: string;
  /** The folder of the program. */
  readonly program: string;
  /** Where the smart card service listens. */
  readonly cardService: string;
  readonly addresses: Addresses;
}

/** Of this machine. */
export function surroundingsOfThisMachine(home: string, program: string): SurroundingsPort {
  return surroundingsAt({ sys: '/sys', proc: '/proc', home, program, cardService: '/run/pcscd/pcscd.comm', addresses: systemAddresses });
}

export function surroundingsAt(places: LinuxPlaces): SurroundingsPort {
  const network = (): NetworkFacts | null => twice(() => readNetwork(places, places.addresses));
  return {
    network: () => Promise.resolve(network()),
    look: async () => {
      const [radios, power, free, readers, software] = await Promise.all([
        looked(readRadios(places)), looked(readPower(places)), looked(freeBytes(places.home)),
        looked(readReaders(places, places.cardService)), looked(digestOfSoftware(places.program)),
      ]);
      return { network: network(), radios, power, free, readers, software };
    },
  };
}

/** A look in whose middle a device comes or goes is no answer; the next one is. Null where that is none either. */
function twice<T>(look: () => T): T | null {
  for (let tries = 0; tries < 2; tries++) {
    try {
      return look();
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
    }
  }
  return null;
}

/** Longest wait for a file of the kernel, milliseconds. */
const PATIENCE = 5000;

/** Null where it failed or did not come back: whoever judges makes of it what must be made. */
async function looked<T>(look: Promise<T>): Promise<T | null> {
  const stopping = new AbortController();
  const late = setTimeout(PATIENCE, null, { ref: false, signal: stopping.signal }).catch(() => null);
  const answer = await Promise.race([look.catch(() => null), late]);
  stopping.abort();
  return answer;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
