// Messages of the Internet Printing Protocol as bytes (RFC 8010), as far as a print service on this machine needs them.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Operations (RFC 8011 §5.4.15; those from 0x4000 are of CUPS). */
export const operations = {
  printJob: 0x0002, cancelJob: 0x0008, getJobAttributes: 0x0009, getPrinterAttributes: 0x000b, getDefault: 0x4001,
} as const;
export type Operation = keyof typeof operations;

/** Tags of values that are sent (RFC 8010 §3.5.2). */
const valueTags = {
  integer: 0x21, boolean: 0x22, name: 0x42, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48, mimeType: 0x49,
} as const;
const ENUM = 0x23;
/** Values from here on are characters. */
const FIRST_OF_TEXTS = 0x40;
const JOB_ATTRIBUTES = 0x02;
const OPERATION_ATTRIBUTES = 0x01;
const END_OF_ATTRIBUTES = 0x03;
/** Tags below this one begin or end a group. */
const FIRST_OF_VALUES = 0x10;

export interface Attribute {
  readonly name: string;
  readonly tag: keyof typeof valueTags;
  /** At least one. */
  readonly values: readonly (string | number | boolean)[];
}

export interface IppRequest {
  readonly operation: Operation;
  /** After charset and language, which are the same for all. */
  readonly attributes: readonly Attribute[];
  readonly job?: readonly Attribute[];
  /** Of Print-Job. */
  readonly document?: Uint8Array;
}

export interface IppAnswer {
  /** Below 0x0100 it was done. */
  readonly status: number;
  /** Of all groups; of an attribute that comes twice the first. Values of kinds that nobody asks for are left out. */
  readonly attributes: ReadonlyMap<string, readonly (string | number | boolean)[]>;
}

export function formatRequest({ operation, attributes, job = [], document = new Uint8Array() }: IppRequest): Uint8Array {
  const common: readonly Attribute[] = [
    { name: 'attributes-charset', tag: 'charset', values: ['utf-8'] }, { name: 'attributes-natural-language', tag: 'language', values: ['en'] },
  ];
  return concatBytes(
    // Version 2.0, and request 1: there is one in each connection.
    Uint8Array.of(2, 0), short(operations[operation]), Uint8Array.of(0, 0, 0, 1),
    group(OPERATION_ATTRIBUTES, [...common, ...attributes]), ...job.length === 0 ? [] : [group(JOB_ATTRIBUTES, job)],
    Uint8Array.of(END_OF_ATTRIBUTES), document,
  );
}

function group(tag: number, attributes: readonly Attribute[]): Uint8Array {
  return concatBytes(Uint8Array.of(tag), ...attributes.flatMap(({ name, tag: kind, values }) => values.map((value, index) => {
    const bytes = valueBytes(value);
    // Every further value of an attribute stands without its name.
    return concatBytes(Uint8Array.of(valueTags[kind]), sized(utf8ToBytes(index === 0 ? name : '')), sized(bytes));
  })));
}

function valueBytes(value: string | number | boolean): Uint8Array {
  if (typeof value === 'string') return utf8ToBytes(value);
  return typeof value === 'boolean' ? Uint8Array.of(value ? 1 : 0) : concatBytes(short(value >>> 16), short(value & 0xffff));
}

function sized(bytes: Uint8Array): Uint8Array {
  return concatBytes(short(bytes.length), bytes);
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value & 0xff);
}

/** Undefined where the bytes are no answer. */
export function parseAnswer(bytes: Uint8Array): IppAnswer | undefined {
  if (bytes.length < 9) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const attributes = new Map<string, (string | number | boolean)[]>();
  let current: (string | number | boolean)[] = [];
  let at = 8;
  try {
    for (let tag = view.getUint8(at); tag !== END_OF_ATTRIBUTES; tag = view.getUint8(at)) {
      at += 1;
      if (tag < FIRST_OF_VALUES) continue;
      const name = field(view, at);
      const value = field(view, at + 2 + name.length);
      at += 4 + name.length + value.length;
      if (name.length > 0) {
        current = [];
        const called = new TextDecoder().decode(name);
        if (!attributes.has(called)) attributes.set(called, current);
      }
      const read = valueOf(tag, value);
      if (read !== undefined) current.push(read);
    }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
  return { status: view.getUint16(2), attributes };
}

/** The bytes after their length. */
function field(view: DataView, at: number): Uint8Array {
  const length = view.getUint16(at);
  if (at + 2 + length > view.byteLength) throw new RangeError('a field that goes on after the end');
  return new Uint8Array(view.buffer, view.byteOffset + at + 2, length);
}

function valueOf(tag: number, bytes: Uint8Array): string | number | boolean | undefined {
  if (tag >= FIRST_OF_TEXTS) return new TextDecoder().decode(bytes);
  if (tag === valueTags.boolean) return bytes[0] === 1;
  return (tag === valueTags.integer || tag === ENUM) && bytes.length === 4
    ? new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0) : undefined;
}
