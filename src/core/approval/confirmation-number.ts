// 確認番号: the six digits with which a person confirms until the program ends.
import { err, ok, type Result } from '../kernel/result.ts';
import type { PersonRefusal } from './person-refusals.ts';

/** After so many wrong numbers a person proves themselves again. */
export const NUMBER_TRIES = 3;

/** Six digits as typed; the Japanese keyboard gives full-width ones. */
export function parseNumber(typed: string): Result<string, PersonRefusal> {
  const digits = typed.normalize('NFKC').trim();
  return /^[0-9]{6}$/.test(digits) ? ok(digits) : err({ code: 'person/number-form' });
}

/** One that a person may choose: not six times the same digit, no run upwards or downwards. */
export function parseChosenNumber(typed: string): Result<string, PersonRefusal> {
  const number = parseNumber(typed);
  return number.ok && isSimple(number.value) ? err({ code: 'person/number-simple' }) : number;
}

function isSimple(number: string): boolean {
  return /^(\d)\1*$/.test(number) || '0123456789'.includes(number) || '9876543210'.includes(number);
}

/** Takes as long for a difference at the beginning as for one at the end. */
export function sameMac(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
