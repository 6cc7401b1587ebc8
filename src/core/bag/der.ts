// DER (X.690 §10, §11), as much as signatures and certificates need: one level at a time, nothing but the one encoding.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareBytes, equalBytes } from '../kernel/bytes.ts';
import { millisecondsOf, type Time, timeAt } from '../kernel/time.ts';

export interface Element {
  /** The identifier octet: class, constructed bit and number together. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Identifier, length and content. */
  readonly bytes: Uint8Array;
}

export const tags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, utf8String: 0x0c, printableString: 0x13,
  utcTime: 0x17, generalizedTime: 0x18, sequence: 0x30, set: 0x31,
  context0: 0xa0, context1: 0xa1, context3: 0xa3,
} as const;

/** The elements that fill the bytes exactly; undefined where they do not, or where a length has another form than the shortest. */
export function readDer(bytes: Uint8Array): readonly Element[] | undefined {
  const elements: Element[] = [];
  for (let start = 0; start < bytes.length;) {
    const next = readElement(bytes, start);
    if (next === undefined) return undefined;
    elements.push(next);
    start += next.bytes.length;
  }
  return elements;
}

/** The parts of a constructed element; undefined where it is missing, has another tag or holds no DER. */
export function partsOf(element: Element | undefined, tag: number): readonly Element[] | undefined {
  return element?.tag === tag ? readDer(element.content) : undefined;
}

function readElement(bytes: Uint8Array, start: number): Element | undefined {
  const tag = bytes[start] ?? 0;
  const first = bytes[start + 1];
  // Numbers above 30 (several identifier octets) occur in none of our structures; 0x80 would be the indefinite length.
  if ((tag & 0x1f) === 0x1f || first === undefined || first === 0x80 || first > 0x83) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const contentStart = start + 2 + lengthBytes;
  let length = lengthBytes === 0 ? first : 0;
  for (let i = start + 2; i < contentStart; i++) length = length * 256 + (bytes[i] ?? 0);
  const shortest = lengthBytes === 0 || length >= Math.max(0x80, 256 ** (lengthBytes - 1));
  const end = contentStart + length;
  if (!shortest || end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(contentStart, end), bytes: bytes.subarray(start, end) };
}

export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...contents);
  return concatBytes(Uint8Array.of(tag, ...lengthOctets(content.length)), content);
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tags.sequence, ...parts);
}

/** SET OF under a tag of its own: the encodings ascend (X.690 §11.6). */
export function setOf(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  return element(tag, ...[...parts].sort(compareBytes));
}

/** INTEGER from a big-endian magnitude, leading zeros dropped. */
export function unsignedInteger(magnitude: Uint8Array): Uint8Array {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Uint8Array.of(0) : magnitude.subarray(first);
  const sign = (shortest[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0);
  return element(tags.integer, sign, shortest);
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return element(tags.octetString, bytes);
}

/** BIT STRING of whole bytes. */
export function bitString(bytes: Uint8Array): Uint8Array {
  return element(tags.bitString, Uint8Array.of(0), bytes);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(tags.oid, Uint8Array.from([40 * first + second, ...rest].flatMap(base128)));
}

/** Whether an element is missing or other than these bytes. */
export function differs(from: Element | undefined, expected: Uint8Array): boolean {
  return from === undefined || !equalBytes(from.bytes, expected);
}

/** UTCTime for the years 1950 to 2049, else GeneralizedTime (RFC 5280 §4.1.2.5). */
export function derTime(at: Time): Uint8Array {
  const utc = new Date(millisecondsOf(at)).toISOString();
  const year = Number(utc.slice(0, 4));
  const digits = `${utc.slice(0, 19).replace(/\D/g, '')}Z`;
  return year >= 1950 && year < 2050
    ? element(tags.utcTime, utf8ToBytes(digits.slice(2)))
    : element(tags.generalizedTime, utf8ToBytes(digits));
}

/** Milliseconds since 1970 of a time as RFC 5280 §4.1.2.5 writes it; undefined for any other form and for times that do not exist. */
export function readDerTime(from: Element | undefined): number | undefined {
  if (from === undefined || from.content.length > 15) return undefined;
  const text = String.fromCharCode(...from.content);
  if (from.tag === tags.utcTime && /^\d{12}Z$/.test(text)) return moment((Number(text.slice(0, 2)) >= 50 ? '19' : '20') + text);
  if (from.tag !== tags.generalizedTime || !/^\d{14}Z$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  return year >= 1950 && year < 2050 ? undefined : moment(text);
}

function moment(digits: string): number | undefined {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  const milliseconds = Date.parse(iso);
  return timeAt(milliseconds) !== undefined && new Date(milliseconds).toISOString() === iso ? milliseconds : undefined;
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  if (length < 0x1_0000) return [0x82, length >> 8, length & 0xff];
  if (length < 0x100_0000) return [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  throw new RangeError('too long for our structures');
}

function base128(arc: number): readonly number[] {
  const groups = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift(128 + rest % 128);
  return groups;
}
