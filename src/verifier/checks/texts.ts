// Texts and times in JSON values (formats/conventions §3, §4).
import { matching, type Reader, string } from './shape.ts';

/** Controls, bidirectional controls, line and paragraph separators, U+FEFF, noncharacters, private use, lone surrogates (§3.3). */
const NEVER = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const EDGE = /^\p{White_Space}|\p{White_Space}$/u;

export const text: Reader<string> = string((value) => flaw(value, 200) ?? notNormalised(value));

/** Reasons and opinions: line feeds allowed. */
export const freeText: Reader<string> = string((value) => tooLong(value, 2000) ?? flaw(value.replaceAll('\n', 'x'), 2000) ?? edge(value)
  ?? notNormalised(value));

export const name: Reader<string> = string((value) => flaw(value, 100));

export const id: Reader<string> = matching(/^[a-z0-9][a-z0-9-]{0,39}$/, 'an id of small letters, digits and hyphens');

export const time: Reader<string> = string((value) => (isTime(value) ? undefined : 'a time like 2025-07-20T21:00:00+09:00'));

export const date: Reader<string> = string((value) => (isDate(value) ? undefined : 'a date like 2025-07-20'));

export function isDate(value: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function isTime(value: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+09:00$/.test(value) && isDate(value.slice(0, 10));
}

/** Milliseconds since 1970-01-01T00:00:00Z of a time that was read. */
export function momentOf(at: string): number {
  return Date.parse(at);
}

export function dayBefore(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (dayOfMonth > 1) return dateText(year, month, dayOfMonth - 1);
  return month > 1 ? dateText(year, month - 1, daysIn(year, month - 1)) : dateText(year - 1, 12, 31);
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function flaw(value: string, longest: number): string | undefined {
  if (value === '') return `1 to ${longest} characters`;
  if (NEVER.test(value)) return 'no control, private-use or bidirectional character';
  return tooLong(value, longest) ?? edge(value);
}

function tooLong(value: string, longest: number): string | undefined {
  return value.length > 2 * longest || Array.from(value).length > longest ? `1 to ${longest} characters` : undefined;
}

function edge(value: string): string | undefined {
  return EDGE.test(value) ? 'no white space at either end' : undefined;
}

function notNormalised(value: string): string | undefined {
  return value === value.normalize('NFC') ? undefined : 'text in NFC';
}
