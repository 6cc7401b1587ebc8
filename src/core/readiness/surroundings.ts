// What can be seen of the machine around a count. A look that stopped is null, and never taken for a good one.
import type { NetworkFacts } from './network.ts';

export interface SurroundingsFacts {
  readonly network: NetworkFacts | null;
  readonly radios: readonly Radio[] | null;
  readonly power: PowerFacts | null;
  /** Bytes that are free where the terminal keeps its data. */
  readonly free: number | null;
  readonly readers: ReaderFacts | null;
  /** SHA-256 over the program's own files, hexadecimal. */
  readonly software: string | null;
}

/** A transmitter as the kernel's switch for it knows it. */
export interface Radio {
  readonly type: 'wlan' | 'bluetooth' | 'wwan' | 'other';
  /** Neither blocked by a switch nor by the system. */
  readonly on: boolean;
}

export interface PowerFacts {
  /** Whether a mains supply is connected; null where the machine has none to tell of, as a desktop. */
  readonly mains: boolean | null;
  /** Charge of each battery of the machine itself, per cent. */
  readonly batteries: readonly number[];
}

export interface ReaderFacts {
  /** Devices of the USB class of smart cards. */
  readonly devices: number;
  /** Whether the smart card service answers: it may have a driver for a reader of another class. */
  readonly service: boolean;
}
