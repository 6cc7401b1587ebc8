// What a virtual PIV card keeps when it has no power: a file, so that a spent try stays spent.
import { readFileSync, writeFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Keys of a PIV card, by their reference (SP 800-73-4 part 1, table 4b). Each is on P-256. */
export const slots = { authentication: 0x9a, signature: 0x9c, keyManagement: 0x9d, cardAuthentication: 0x9e } as const;
export type Slot = typeof slots[keyof typeof slots];

export interface CardMemory {
  /** Six to eight digits. */
  readonly pin: string;
  readonly triesLeft: number;
  readonly keys: readonly KeyOnCard[];
}

export interface KeyOnCard {
  readonly slot: Slot;
  /** Hexadecimal, 32 bytes. */
  readonly scalar: string;
  /** DER, hexadecimal; null for a key whose certificate was never written. */
  readonly certificate: string | null;
}

export const MOST_TRIES = 3;

export interface MemoryFile {
  read(): CardMemory;
  write(changes: Partial<CardMemory>): void;
}

export function newMemory(file: string, memory: Omit<CardMemory, 'triesLeft'>): MemoryFile {
  writeFileSync(file, JSON.stringify({ ...memory, triesLeft: MOST_TRIES }));
  return memoryIn(file);
}

export function memoryIn(file: string): MemoryFile {
  const read = (): CardMemory => JSON.parse(readFileSync(file, 'utf8')) as CardMemory;
  return { read, write: (changes) => writeFileSync(file, JSON.stringify({ ...read(), ...changes })) };
}

export function aKey(slot: Slot, scalar: Uint8Array, certificate: Uint8Array | null): KeyOnCard {
  return { slot, scalar: bytesToHex(scalar), certificate: certificate && bytesToHex(certificate) };
}

export function scalarOf({ scalar }: KeyOnCard): Uint8Array {
  return hexToBytes(scalar);
}
