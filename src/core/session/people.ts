// Who is there: the holder of the supervisor's office, the witnesses of a contest, the officers.
import type { Office, People, Person, Witness } from './state.ts';

export function signedIn(people: People): readonly string[] {
  return people.officers.filter((officer) => officer.signedIn).map(({ id }) => id);
}

/** Who holds the supervisor's office now: a deputy or an acting supervisor where one began, else the supervisor who arrived. */
export function officeHolder(people: People, contest: number): Office | undefined {
  const offices = people.supervisors.filter((office) => office.contest === contest && office.until === null);
  return offices.find(({ capacity }) => capacity !== 'supervisor') ?? offices[0];
}

export function witnessIn(people: People, contest: number, id: string): Witness | undefined {
  return people.witnesses.find((witness) => witness.contest === contest && witness.id === id);
}

export function isPresent(witness: Witness | undefined): boolean {
  return witness?.stays.at(-1)?.until === null;
}

export function presentWitnesses(people: People, contest: number): readonly Witness[] {
  return people.witnesses.filter((witness) => witness.contest === contest && isPresent(witness));
}

/** Everybody under this id: one person, perhaps in several contests. */
export function knownAs(people: People, id: string): readonly Person[] {
  return [...people.officers, ...people.supervisors, ...people.witnesses].filter((person) => person.id === id);
}
