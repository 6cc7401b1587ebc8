// Answers who is there, and what persons do together (docs/decisions/0015).
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import { err, ok } from '../../core/kernel/result.ts';
import { object, read } from '../../core/kernel/shape.ts';
import { id, name } from '../../core/kernel/text.ts';
import { actShape } from '../../core/session/act.ts';
import { approveAct } from '../usecases/approve-act.ts';
import { enrolledIn, enrolPerson } from '../usecases/enrol-person.ts';
import { here } from '../usecases/persons-here.ts';
import { pendingAct, proposeAct } from '../usecases/propose-act.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import { signIn, signOut } from '../usecases/sign-in.ts';
import { typeNumber } from '../usecases/supervisors-number.ts';
import { done, type WithSession } from './answer.ts';
import type { Handlers } from './handlers.ts';
import type { PersonsView } from './view-of-session.ts';

type PeopleHandlers = Pick<
  Handlers,
  'people/enrol' | 'people/sign-in' | 'people/sign-out' | 'people/set-number' | 'acts/propose' | 'acts/approve' | 'acts/withdraw'
>;

const personShape = object({ id, name });

export function peopleHandlers(withSession: WithSession): PeopleHandlers {
  return {
    'people/enrol': ({ person, passphrase }) => withSession(async (session) => {
      const parsed = read(personShape, person);
      if (!parsed.ok) return err({ code: 'contract/input-form', place: `person.${parsed.error.place}` });
      return done(await enrolPerson(session, { person: parsed.value, passphrase }));
    }),
    'people/sign-in': (input) => withSession(async (session) => done(await signIn(session, input))),
    'people/sign-out': ({ person }) => withSession((session) => done(signOut(session, person))),
    'people/set-number': (input) => withSession((session) => done(typeNumber(session, input))),
    'acts/propose': ({ act }) => withSession(async (session) => {
      const parsed = read(actShape, act as unknown as JsonValue);
      if (!parsed.ok) return err({ code: 'contract/input-form', place: `act.${parsed.error.place}` });
      const proposed = await proposeAct(session, parsed.value);
      return proposed.ok ? ok({ subject: proposed.value.subject, persons: [...proposed.value.persons] }) : proposed;
    }),
    'acts/approve': (input) => withSession(async (session) => {
      const missing = await approveAct(session, input);
      return missing.ok ? ok({ missing: [...missing.value] }) : missing;
    }),
    'acts/withdraw': () => withSession((session) => {
      session.memory.persons.proposal = null;
      return ok({});
    }),
  };
}

export function personsView(session: RunningSession): PersonsView {
  const enrolled = enrolledIn(session).map((person) => ({ id: person.id, name: person.name }));
  return { here: here(session.memory.persons), enrolled, pending: pendingAct(session) };
}
