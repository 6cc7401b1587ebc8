// The number of who holds the supervisor's office: there is no passphrase of a supervisor on a terminal; two officers confirm who it is.
import { parseChosenNumber } from '../../core/approval/confirmation-number.ts';
import type { PersonRefusal } from '../../core/approval/person-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { officeHolder } from '../../core/session/people.ts';
import { heldNumbers } from '../../core/session/setting.ts';
import { calledIn } from './enrol-person.ts';
import { checkOwn, takeNumber } from './persons-here.ts';
import { type CommitRefusal, note, type RunningSession, stateOf } from './running-session.ts';

/** It serves once two officers have confirmed whose it is. */
export function typeNumber(
  session: RunningSession, { person, number }: { readonly person: string; readonly number: string },
): Result<void, PersonRefusal> {
  const chosen = parseChosenNumber(number);
  if (!chosen.ok) return chosen;
  const { persons } = session.memory;
  if (!holdersOf(session, heldNumbers(session.setting)).includes(person)) {
    return err({ code: 'person/not-in-office', values: { person: calledIn(session, person) } });
  }
  persons.typed.set(person, persons.macOf(chosen.value));
  // What waits may be the confirmation of what was typed before.
  persons.proposal = null;
  return ok(undefined);
}

/** Whether the person has typed a number that waits for its confirmation. */
export function checkTyped(session: RunningSession, person: string): Result<void, PersonRefusal> {
  return session.memory.persons.typed.has(person)
    ? ok(undefined) : err({ code: 'person/no-number-typed', values: { person: calledIn(session, person) } });
}

/** Those in the office of these contests who have typed a number: whoever confirms the attendance confirms whose it is. */
export function typedIn(session: RunningSession, contests: readonly number[]): readonly string[] {
  return holdersOf(session, contests).filter((person) => session.memory.persons.typed.has(person));
}

/** Whether the typed numbers of these persons can serve: none is another's. One that cannot is forgotten. */
export function checkTypedAreOwn({ memory: { persons } }: RunningSession, those: readonly string[]): Result<void, PersonRefusal> {
  for (const person of those) {
    const mac = persons.typed.get(person);
    const own = mac === undefined ? ok(undefined) : checkOwn(persons, person, mac);
    if (own.ok) continue;
    persons.typed.delete(person);
    return own;
  }
  return ok(undefined);
}

/** Two officers have confirmed whose number it is: it serves from now on. */
export function takeTyped(session: RunningSession, those: readonly string[]): Result<void, CommitRefusal> {
  const { persons } = session.memory;
  for (const person of those) {
    const mac = persons.typed.get(person);
    if (mac === undefined) continue;
    const noted = note(session, { event: 'person-proved', data: { person, how: 'two-officers' } });
    if (!noted.ok) return noted;
    persons.typed.delete(person);
    takeNumber(persons, person, { mac, inOffice: officesOf(session, person) });
  }
  return ok(undefined);
}

/** Whether two officers have confirmed that this person holds the office, in each contest in which it is so now. */
export function isConfirmedInOffice(session: RunningSession, person: string): boolean {
  const inOffice = session.memory.persons.numbers.get(person)?.inOffice ?? [];
  return officesOf(session, person).every((office) => inOffice.includes(office));
}

/** Positions in the list of offices, which only grows. */
function officesOf(session: RunningSession, person: string): readonly number[] {
  const { people } = stateOf(session);
  return heldNumbers(session.setting).flatMap((contest) => {
    const office = officeHolder(people, contest);
    return office?.id === person ? [people.supervisors.indexOf(office)] : [];
  });
}

function holdersOf(session: RunningSession, contests: readonly number[]): readonly string[] {
  const { people } = stateOf(session);
  return [...new Set(contests.flatMap((contest) => officeHolder(people, contest)?.id ?? []))];
}
