// Enrols a person who may sign in on this terminal (docs/decisions/0015).
import { admitPerson, checkNamed, type EnrolledPerson, type Named, samePerson } from '../../core/approval/enrolled-person.ts';
import { parseChosenPassphrase } from '../../core/approval/passphrase.ts';
import type { PersonRefusal } from '../../core/approval/person-refusals.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import { nameAmiss } from '../../core/session/acts/officers.ts';
import { knownAs } from '../../core/session/people.ts';
import { terminalEventsIn } from '../../core/sheets/night-events.ts';
import type { SessionRefusal } from '../../core/session/refusals.ts';
import { type CommitRefusal, note, type RunningSession, stateOf } from './running-session.ts';

export async function enrolPerson(
  session: RunningSession, { person, passphrase }: { readonly person: Named; readonly passphrase: string },
): Promise<Result<void, PersonRefusal | CommitRefusal>> {
  const { ports, election, memory: { persons } } = session;
  const fitting = checkEnrollable(session, person);
  if (!fitting.ok) return fitting;
  const situation = { enrolled: ports.store.persons(), staff: election.hall?.staff ?? null, letIn: persons.letIn };
  const admitted = admitPerson(person, situation);
  if (!admitted.ok) return admitted;
  const chosen = parseChosenPassphrase(passphrase, [person.id, person.name]);
  if (!chosen.ok) return chosen;
  const hashed = await ports.passphrases.hash(chosen.value);
  const enrolled = ports.store.enrolPerson({ ...person, passphrase: hashed, failed: 0, lastFailure: null });
  if (!enrolled.ok) return enrolled;
  persons.letIn = null;
  return note(session, { event: 'person-enrolled', data: { person } });
}

/** The id is that of nobody else, in the count and in the hall settings. */
export function checkEnrollable(session: RunningSession, person: Named): Result<void, PersonRefusal | SessionRefusal> {
  if (person.id === 'terminal') return err({ code: 'session/id-of-terminal', values: { person: person.name } });
  const amiss = nameAmiss(stateOf(session).people, person);
  return amiss === undefined ? checkNamed(person, session.election.hall?.staff ?? null) : err(amiss);
}

/** Those who may sign in to this count: staff of the hall, and who was enrolled during the count. Where no hall is set, everybody. */
export function enrolledIn(session: RunningSession): readonly EnrolledPerson[] {
  const { hall } = session.election;
  const ofThisCount = [...hall?.staff ?? [], ...terminalEventsIn(session.store.log(), 'person-enrolled').map(({ person }) => person)];
  return session.ports.store.persons().filter((person) => (
    (nameIn(session, person.id) ?? person.name) === person.name
    && (hall === null || ofThisCount.some((each) => samePerson(each, person)))));
}

/** What people call whoever has this id: the name, where one is known. */
export function calledIn(session: RunningSession, id: string): string {
  return nameIn(session, id) ?? id;
}

/** As the count or the hall settings name this id. */
function nameIn(session: RunningSession, id: string): string | undefined {
  const { hall } = session.election;
  const people = [...knownAs(stateOf(session).people, id), ...hall?.staff ?? [], ...(hall?.supervisors ?? []).map(({ person }) => person)];
  return people.find((person) => person.id === id)?.name;
}
