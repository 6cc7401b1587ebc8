// Canonical JSON (formats/conventions §2), read character by character: whatever is not in canonical form is not accepted,
// so that nothing needs to be written again and compared.
import { decodeUtf8 } from './utf8.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject { readonly [name: string]: Json }

export type JsonRead = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: string };

const DEEPEST = 32;
const INTEGER = /-?[0-9]{1,16}/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\bfnrt]|u00[01][0-9a-f])/y;
const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

class NotCanonical extends Error {}

export function readCanonical(bytes: Uint8Array): JsonRead {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { ok: false, fault: 'not UTF-8' };
  try {
    const reader = readerOf(text);
    const value = reader.value(0);
    reader.end();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof NotCanonical) return { ok: false, fault: error.message };
    throw error;
  }
}

/** The canonical text of a value that was read. */
export function canonicalText(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`).join(',')}}`;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function readerOf(text: string): { value: (depth: number) => Json; end: () => void } {
  let at = 0;
  const refuse = (what: string): never => {
    throw new NotCanonical(`${what} at character ${at}`);
  };
  const take = (literal: string): boolean => {
    if (!text.startsWith(literal, at)) return false;
    at += literal.length;
    return true;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };

  const integer = (): number => {
    const digits = match(INTEGER) ?? refuse('no value');
    const n = Number(digits);
    return Number.isSafeInteger(n) && String(n) === digits ? n : refuse('not a canonical integer');
  };
  /** Up to the next quotation mark, escape or control character. */
  const plain = (): string => {
    const start = at;
    for (let unit = text.charCodeAt(at); unit >= 0x20 && unit !== QUOTE && unit !== BACKSLASH; unit = text.charCodeAt(at)) at += 1;
    return text.slice(start, at);
  };
  const string = (): string => {
    if (!take('"')) refuse('no string');
    let result = plain();
    while (!take('"')) {
      const escape = match(ESCAPE) ?? refuse('not a canonical string');
      result += unescape(escape) ?? refuse('an escape that is not canonical');
      result += plain();
    }
    return result;
  };
  const list = (depth: number): readonly Json[] => {
    if (take(']')) return [];
    const items: Json[] = [];
    do items.push(value(depth + 1)); while (take(','));
    return take(']') ? items : refuse('no end of a list');
  };
  const object = (depth: number): JsonObject => {
    const members: Record<string, Json> = {};
    if (take('}')) return members;
    let before: string | undefined;
    do {
      const name = string();
      if (name === '__proto__') refuse('the member name __proto__');
      // Comparison of strings is by UTF-16 code units, the order of RFC 8785 §3.2.3; a name twice is out of order, too.
      if (before !== undefined && name <= before) refuse('member names out of order or twice');
      if (!take(':')) refuse('no colon');
      members[name] = value(depth + 1);
      before = name;
    } while (take(','));
    return take('}') ? members : refuse('no end of an object');
  };
  const value = (depth: number): Json => {
    if (depth > DEEPEST) refuse('nested too deep');
    if (text[at] === '"') return string();
    if (take('{')) return object(depth);
    if (take('[')) return list(depth);
    if (take('null')) return null;
    if (take('true')) return true;
    if (take('false')) return false;
    return integer();
  };
  return {
    value,
    end: () => {
      if (at !== text.length) refuse('something after the end');
    },
  };
}

/** The character of an escape; undefined where canonical JSON writes it otherwise (`\u000a` is `\n`). */
function unescape(escape: string): string | undefined {
  if (escape[1] !== 'u') return SHORT[escape[1] ?? ''];
  const character = String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return JSON.stringify(character) === `"${escape}"` ? character : undefined;
}
