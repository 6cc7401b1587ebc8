// Commands to a card and its answers (ISO/IEC 7816-4 §5.1).
import { concatBytes } from '@noble/hashes/utils.js';

export interface Command {
  /** More of the same command follows. */
  readonly chained: boolean;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data: Uint8Array;
  /** Bytes that the answer may have. */
  readonly most: number;
}

export const instructions = {
  verify: 0x20, changeReferenceData: 0x24, generalAuthenticate: 0x87, select: 0xa4, getResponse: 0xc0, getData: 0xcb,
} as const;

export const statusWords = {
  done: 0x9000, locked: 0x6983, notVerified: 0x6982, wrongLength: 0x6700, wrongData: 0x6a80, notFound: 0x6a82, noReference: 0x6a88,
  unknownInstruction: 0x6d00,
} as const;

/** Undefined for what has no form of a command. Short and extended lengths (§5.1, cases 1 to 4). */
export function parseCommand(bytes: Uint8Array): Command | undefined {
  if (bytes.length < 4) return undefined;
  const [cla, ins, p1, p2] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[3]!];
  const body = bodyOf(bytes.subarray(4));
  return body && { chained: (cla & 0x10) !== 0, ins, p1, p2, ...body };
}

function bodyOf(bytes: Uint8Array): Pick<Command, 'data' | 'most'> | undefined {
  const nothing = new Uint8Array(0);
  if (bytes.length === 0) return { data: nothing, most: 0 };
  if (bytes.length === 1) return { data: nothing, most: bytes[0]! || 0x100 };
  const extended = bytes[0] === 0;
  const wide = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (extended && bytes.length === 3) return { data: nothing, most: wide(1) || 0x10000 };
  const start = extended ? 3 : 1;
  const end = start + (extended ? wide(1) : bytes[0]!);
  const rest = bytes.length - end;
  if (rest === 0) return { data: bytes.subarray(start, end), most: 0 };
  if (rest !== (extended ? 2 : 1)) return undefined;
  return { data: bytes.subarray(start, end), most: extended ? wide(end) || 0x10000 : bytes[end]! || 0x100 };
}

export function answer(status: number, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  return concatBytes(data, Uint8Array.of(status >> 8, status & 0xff));
}
