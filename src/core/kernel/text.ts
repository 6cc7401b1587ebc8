// Texts that people read: what may stand in a name or a sentence (formats/conventions §3).
import { matching, type Shape, where } from './shape.ts';

/** Not printable, or able to change how its neighbours are shown: controls, bidi controls, private use, noncharacters, lone surrogates. */
const NEVER = /[\p{Cc}\p{Co}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Noncharacter_Code_Point}]/u;

const string: Shape<string> = matching(/^[^]*$/u, 'a text');

/** 1 to 200 code points in NFC. */
export const text: Shape<string> = where(string, (value) => flaw(value, 200) ?? notNormalised(value));

/** 1 to 2,000 code points in NFC, line feeds allowed and counted: reasons, opinions. */
export const freeText: Shape<string> = where(string, (value) => flaw(value.replaceAll('\n', 'x'), 2000) ?? edges(value) ?? notNormalised(value));

/** The name of a person, party, list or place: 1 to 100 code points, kept as given and never normalised. */
export const name: Shape<string> = where(string, (value) => flaw(value, 100));

export const id: Shape<string> = matching(/^[a-z0-9][a-z0-9-]{0,39}$/, 'an id of small letters, digits and hyphens');

function flaw(value: string, longest: number): string | undefined {
  const length = Array.from(value).length;
  if (length < 1 || length > longest) return `1 to ${longest} characters`;
  if (NEVER.test(value)) return 'no control, private-use or bidirectional character';
  return edges(value);
}

function edges(value: string): string | undefined {
  return value === value.trim() ? undefined : 'no white space at either end';
}

function notNormalised(value: string): string | undefined {
  return value === value.normalize('NFC') ? undefined : 'text in NFC';
}
