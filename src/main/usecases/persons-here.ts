// Who is here: the numbers of confirmation of this program start, and what they are typed for. All of it is gone when the program ends.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { NUMBER_TRIES, parseNumber, sameMac } from '../../core/approval/confirmation-number.ts';
import type { Named } from '../../core/approval/enrolled-person.ts';
import type { PersonRefusal } from '../../core/approval/person-refusals.ts';
import type { ApprovalRefusal } from '../../core/approval/refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { Act } from '../../core/session/act.ts';
import type { Ports } from '../ports/ports.ts';

export interface PersonsHere {
  /** Of a number, by a key of this program start: no number lies in memory. */
  readonly macOf: (number: string) => Uint8Array;
  /** By the id of the person. */
  readonly numbers: Map<string, NumberHere>;
  /** MACs of numbers typed by who holds the supervisor's office, until two officers confirm whose they are. */
  readonly typed: Map<string, Uint8Array>;
  proposal: Proposal | null;
  /** Two officers let this person be enrolled, once. */
  letIn: Named | null;
  /** Two officers let the last try of this card be made. */
  finalTry: { readonly by: readonly [string, string]; readonly publicKey: string } | null;
}

export interface NumberHere {
  readonly mac: Uint8Array;
  /** Tries that failed since the last success. */
  readonly wrong: number;
  /** Where in the count's list of offices those stand of which two officers have confirmed that this person holds them. */
  readonly inOffice: readonly number[];
}

export interface Proposal {
  readonly act: Act;
  /** SHA-256, hexadecimal (core/approval/subject). */
  readonly subject: string;
  readonly persons: readonly string[];
  /** Digest of the count.json that is completed; null for any other act. */
  readonly count: string | null;
  readonly approved: readonly string[];
}

export function nobodyHere({ random, primitives }: Pick<Ports, 'random' | 'primitives'>): PersonsHere {
  let key: Uint8Array | undefined;
  const macOf = (number: string): Uint8Array => {
    key ??= random.bytes(32);
    return primitives.hmacSha256(key, utf8ToBytes(number));
  };
  return { macOf, numbers: new Map(), typed: new Map(), proposal: null, letIn: null, finalTry: null };
}

/** The ids of those who have typed their number. */
export function here({ numbers }: PersonsHere): readonly string[] {
  return [...numbers.keys()];
}

export function missingOf({ persons, approved }: Proposal): readonly string[] {
  return persons.filter((person) => !approved.includes(person));
}

/** A number serves one person. Told only of who has proved themselves: else it would answer guesses at the numbers of others. */
export function checkOwn({ numbers, typed }: PersonsHere, person: string, mac: Uint8Array): Result<void, PersonRefusal> {
  const others = [...[...numbers].map(([other, known]) => [other, known.mac] as const), ...typed];
  const isAnothers = others.some(([other, known]) => other !== person && sameMac(known, mac));
  return isAnothers ? err({ code: 'person/number-of-another' }) : ok(undefined);
}

export function takeNumber({ numbers }: PersonsHere, person: string, number: Omit<NumberHere, 'wrong'>): void {
  numbers.set(person, { ...number, wrong: 0 });
}

export function forgetPerson({ numbers, typed }: PersonsHere, person: string): void {
  numbers.delete(person);
  typed.delete(person);
}

/** Whether this is the person's number. After three wrong ones in a row the person has none until they prove themselves again. */
export function tryNumber({ numbers, macOf }: PersonsHere, person: string, typed: string): Result<void, PersonRefusal | ApprovalRefusal> {
  const known = numbers.get(person);
  if (known === undefined) return err({ code: 'approval/not-here', values: { person } });
  const number = parseNumber(typed);
  if (!number.ok) return number;
  if (sameMac(known.mac, macOf(number.value))) {
    numbers.set(person, { ...known, wrong: 0 });
    return ok(undefined);
  }
  const wrong = known.wrong + 1;
  if (wrong >= NUMBER_TRIES) {
    numbers.delete(person);
    return err({ code: 'person/number-locked', values: { person } });
  }
  numbers.set(person, { ...known, wrong });
  return err({ code: 'person/wrong-number', values: { left: NUMBER_TRIES - wrong } });
}
