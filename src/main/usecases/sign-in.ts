// Signing in and out: who a person is, proved by a passphrase, and the number with which the person confirms afterwards.
import { parseChosenNumber } from '../../core/approval/confirmation-number.ts';
import type { EnrolledPerson } from '../../core/approval/enrolled-person.ts';
import { failureBy, lockedUntil } from '../../core/approval/lock-out.ts';
import { passphraseAsTyped } from '../../core/approval/passphrase.ts';
import type { PersonRefusal } from '../../core/approval/person-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { timeAt } from '../../core/kernel/time.ts';
import { signedIn } from '../../core/session/people.ts';
import { enrolledIn } from './enrol-person.ts';
import { checkOwn, forgetPerson, takeNumber } from './persons-here.ts';
import { clockOf, type CommitRefusal, note, record, type RunningSession, stateOf } from './running-session.ts';

export type SignInRefusal = PersonRefusal | CommitRefusal;

export interface SignIn {
  readonly person: string;
  readonly passphrase: string;
  /** The number that the person chooses. */
  readonly number: string;
}

/** Also after a restart, and once more in the night: then the count knows the person already, and only the number is new. */
export async function signIn(session: RunningSession, { person: id, passphrase, number }: SignIn): Promise<Result<void, SignInRefusal>> {
  const chosen = parseChosenNumber(number);
  if (!chosen.ok) return chosen;
  const person = enrolledIn(session).findLast((each) => each.id === id);
  if (person === undefined) return err({ code: 'person/not-proved' });
  const proved = await prove(session, person, passphrase);
  if (!proved.ok) return proved;
  const { persons } = session.memory;
  const mac = persons.macOf(chosen.value);
  const own = checkOwn(persons, id, mac);
  if (!own.ok) return own;
  const isKnown = signedIn(stateOf(session).people).includes(id);
  const recorded = isKnown ? ok(undefined) : record(session, { type: 'officer-signed-in', officer: { id, name: person.name } });
  if (!recorded.ok) return recorded;
  const noted = note(session, { event: 'person-proved', data: { person: id, how: 'passphrase' } });
  if (noted.ok) takeNumber(persons, id, { mac, inOffice: [] });
  return noted;
}

/** The try is on record before it is made, so that to cut it off is no way to another one. */
async function prove(session: RunningSession, person: EnrolledPerson, passphrase: string): Promise<Result<void, SignInRefusal>> {
  const { ports: { store, passphrases }, hostClock } = session;
  const now = hostClock.wall();
  const until = lockedUntil(person, now);
  if (until !== null) {
    const kept = store.keepTries(person, failureBy(person, now));
    return kept.ok ? err({ code: 'person/locked-until', values: { until: shownTime(session, until - now) } }) : kept;
  }
  const counted = store.keepTries(person, { failed: person.failed + 1, lastFailure: now });
  if (!counted.ok) return counted;
  if (!await passphrases.matches(passphraseAsTyped(passphrase), person.passphrase)) {
    const noted = note(session, { event: 'person-refused', data: { person: person.id } });
    return noted.ok ? err({ code: 'person/not-proved' }) : noted;
  }
  return store.keepTries(person, { failed: 0, lastFailure: null });
}

const MINUTE_MS = 60_000;

/** So many milliseconds from now by the confirmed clock, at the full minute after it: times are shown without seconds. */
function shownTime(session: RunningSession, wait: number): string {
  return timeAt(Math.ceil((clockOf(session).wall() + wait) / MINUTE_MS) * MINUTE_MS) ?? '';
}

/** Who leaves confirms nothing any more. A supervisor never signed in, and leaves without a record. */
export function signOut(session: RunningSession, person: string): Result<void, CommitRefusal> {
  const { persons } = session.memory;
  const isOfficer = signedIn(stateOf(session).people).includes(person) || !persons.numbers.has(person);
  const recorded = isOfficer ? record(session, { type: 'officer-signed-out', officer: person }) : ok(undefined);
  if (!recorded.ok) return recorded;
  forgetPerson(persons, person);
  persons.proposal = null;
  return recorded;
}
