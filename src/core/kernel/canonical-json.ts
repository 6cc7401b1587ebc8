// Canonical JSON: RFC 8785 (JCS), narrowed to integers (formats/conventions §2). The bytes of a file are its identity.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeUtf8, equalBytes } from './bytes.ts';
import { err, ok, type Result } from './result.ts';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

export type JsonFault = 'not-utf8' | 'not-json' | 'not-canonical' | 'not-an-integer' | 'lone-surrogate' | 'reserved-name' | 'too-deep';

const DEEPEST = 32;
/** With the flag u, surrogates in pairs are one character and do not match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The value of a canonical file. Duplicate names, spaces, other escapes and other orders do not encode back, and so are refused. */
export function parseCanonical(bytes: Uint8Array): Result<JsonValue, JsonFault> {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const { value } = json.value;
  const fault = faultIn(value, 0);
  if (fault !== undefined) return err(fault);
  return equalBytes(canonicalBytes(value), bytes) ? ok(value) : err('not-canonical');
}

/** Any JSON in UTF-8 without a byte order mark, and its text: of two members with one name the value has the last alone. */
export function parseJson(bytes: Uint8Array): Result<{ readonly text: string; readonly value: JsonValue }, 'not-utf8' | 'not-json'> {
  const text = decodeUtf8(bytes);
  if (text === undefined || text.startsWith('\uFEFF')) return err('not-utf8');
  try {
    return ok({ text, value: JSON.parse(text) as JsonValue });
  } catch {
    return err('not-json');
  }
}

/** The canonical bytes of a value of our own; a value outside the format is our bug and throws. */
export function canonicalBytes(value: JsonValue): Uint8Array {
  return utf8ToBytes(canonicalText(value));
}

export function canonicalText(value: JsonValue): string {
  const fault = faultIn(value, 0);
  if (fault !== undefined) throw new Error(`no canonical JSON: ${fault}`);
  return write(value);
}

function write(value: JsonValue): string {
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // Default order of strings is by UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${write(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

function faultIn(value: JsonValue, depth: number): JsonFault | undefined {
  if (depth > DEEPEST) return 'too-deep';
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? 'lone-surrogate' : undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : 'not-an-integer';
  if (typeof value !== 'object' || value === null) return undefined;
  if (isList(value)) return firstFault(value, depth);
  for (const name of Object.keys(value)) {
    if (name === '__proto__') return 'reserved-name';
    if (LONE_SURROGATE.test(name)) return 'lone-surrogate';
  }
  return firstFault(Object.values(value), depth);
}

function firstFault(values: readonly JsonValue[], depth: number): JsonFault | undefined {
  for (const each of values) {
    const fault = faultIn(each, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
