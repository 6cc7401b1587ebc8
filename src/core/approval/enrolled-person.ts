// A person who may sign in on this terminal, and who may be enrolled (docs/decisions/0015).
import { err, ok, type Result } from '../kernel/result.ts';
import type { FailedTries } from './lock-out.ts';
import type { PersonRefusal } from './person-refusals.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface EnrolledPerson extends Named, FailedTries {
  readonly passphrase: HashedPassphrase;
}

/** scrypt (RFC 7914) of a passphrase in UTF-8. */
export interface HashedPassphrase {
  readonly salt: Uint8Array;
  /** CPU and memory cost, a power of two. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly hash: Uint8Array;
}

export interface EnrolmentSituation {
  readonly enrolled: readonly Named[];
  /** Whom the hall settings name as staff; null where there are none. */
  readonly staff: readonly Named[] | null;
  /** Whom two who are here have let in by their numbers; null where nobody. */
  readonly letIn: Named | null;
}

/** Ids belong to one election; a terminal serves several. A person is the same where id and name are. */
export function samePerson(one: Named, other: Named): boolean {
  return one.id === other.id && one.name === other.name;
}

/** The hall settings have no other name for this id. */
export function checkNamed({ id, name }: Named, staff: EnrolmentSituation['staff']): Result<void, PersonRefusal> {
  const named = staff?.find((each) => each.id === id);
  return named === undefined || named.name === name ? ok(undefined) : err({ code: 'person/other-name', values: { person: id, name: named.name } });
}

/**
 * Whom two others have let in may be enrolled, also again. Else only who is new here: those whom the hall settings name, and where there
 * are none the first two.
 */
export function admitPerson(person: Named, { enrolled, staff, letIn }: EnrolmentSituation): Result<void, PersonRefusal> {
  const fitting = checkNamed(person, staff);
  if (!fitting.ok) return fitting;
  if (letIn !== null && samePerson(letIn, person)) return ok(undefined);
  if (enrolled.some((each) => samePerson(each, person))) return err({ code: 'person/already-enrolled', values: { person: person.name } });
  const isFree = staff === null ? enrolled.length < 2 : staff.some(({ id }) => id === person.id);
  return isFree ? ok(undefined) : err({ code: 'person/not-of-this-hall', values: { person: person.name } });
}
