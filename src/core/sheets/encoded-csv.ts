// A copy of contest-<n>.csv in the characters of older office programs (formats/count §7.5). Never part of a bag.
import { concatBytes } from '@noble/hashes/utils.js';
import { decodeUtf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { codePointsOf } from './coverage.ts';
import type { SheetsRefusal } from './refusals.ts';

/** The bytes of one character in CP932 (Windows-31J); undefined where it has none. */
export type Cp932 = (character: string) => Uint8Array | undefined;

/** `files` are the bytes of every contest-<n>.csv of a count. Refused with every field that has a character which CP932 lacks. */
export function csvInCp932(files: readonly Uint8Array[], encode: Cp932): Result<readonly Uint8Array[], SheetsRefusal> {
  const texts = files.map(textOf);
  const lacking = new Map<string, readonly string[]>();
  for (const field of texts.flatMap(fieldsOf)) {
    const characters = Array.from(new Set(field)).filter((character) => encode(character) === undefined);
    if (characters.length > 0) lacking.set(field, characters);
  }
  const encoded = (text: string): Uint8Array => concatBytes(...Array.from(text, (character) => encode(character) ?? new Uint8Array()));
  if (lacking.size === 0) return ok(texts.map(encoded));
  return err({
    code: 'sheets/not-in-cp932',
    values: {
      name: Array.from(lacking, ([field, characters]) => `${field}（${characters.map(codePointsOf).join('・')}）`).join('、'),
      character: Array.from(new Set([...lacking.values()].flat()), codePointsOf).join('、'),
    },
  });
}

/** Without the byte order mark, which CP932 has not. */
function textOf(csv: Uint8Array): string {
  const text = decodeUtf8(csv);
  if (text === undefined) throw new TypeError('a CSV of ours is UTF-8');
  return text.replace(/^\uFEFF/, '');
}

function fieldsOf(csv: string): readonly string[] {
  return Array.from(csv.matchAll(/"((?:[^"]|"")*)"/g), ([, field = '']) => field.replaceAll('""', '"'));
}
