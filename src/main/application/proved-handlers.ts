// In a window: nobody acts who has not proved to be there, and what several do together they do by `acts/propose` and `acts/approve`.
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { read } from '../../core/kernel/shape.ts';
import type { ApprovalRefusal } from '../../core/approval/refusals.ts';
import type { ContractRefusal } from '../../core/refusals/contract-refusals.ts';
import { actingPersons } from '../../core/session/acting.ts';
import { type SessionEvent, sessionEventShape, type SessionEventType } from '../../core/session/events.ts';
import { takeFinalTry } from '../usecases/approve-act.ts';
import { nameIn } from '../usecases/enrol-person.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import { done, type WithSession } from './answer.ts';
import type { Handlers } from './handlers.ts';
import { unlockCard } from '../usecases/use-card.ts';

type ProvedHandlers = Pick<Handlers, 'session/record' | 'session/type-groups' | 'result/reveal' | 'result/confirm' | 'card/unlock'>;

/** In place of the handlers of the same names. */
export function provedHandlers(handlers: Handlers, withSession: WithSession): ProvedHandlers {
  const numbersNeeded = (): Promise<Result<never, ApprovalRefusal>> => Promise.resolve(err({ code: 'approval/numbers-needed' }));
  return {
    'session/record': (input) => withSession((session) => {
      const event = read(sessionEventShape, input.event as JsonValue);
      const admitted = event.ok ? admit(session, event.value) : ok(undefined);
      return admitted.ok ? handlers['session/record'](input) : admitted;
    }),
    'session/type-groups': (input) => withSession((session) => {
      const admitted = checkHere(session, input.by);
      return admitted.ok ? handlers['session/type-groups'](input) : admitted;
    }),
    'result/reveal': numbersNeeded,
    'result/confirm': numbersNeeded,
    'card/unlock': ({ pin, finalTry }) => (finalTry === null
      ? withSession(async (session) => done(await unlockCard(session, { pin, finalTry: takeFinalTry(session) })))
      : numbersNeeded()),
  };
}

/** Recorded by `people/sign-in` and `people/sign-out`. */
const ofPeople: readonly SessionEventType[] = ['officer-signed-in', 'officer-signed-out'];

/** The acts of one officer: the click of who is here is enough. */
const ofOneOfficer: readonly SessionEventType[] = ['medium-unsealed', 'handover-collected', 'trouble-reported'];

function admit(session: RunningSession, event: SessionEvent): Result<void, ApprovalRefusal | ContractRefusal> {
  if (ofPeople.includes(event.type)) return err({ code: 'contract/own-command', place: event.type });
  // A result that is shown can be hidden whoever is there.
  if (event.type === 'result-hidden') return ok(undefined);
  const acting = actingPersons(event);
  const [one] = acting;
  if (one === undefined) return session.memory.persons.numbers.size > 0 ? ok(undefined) : err({ code: 'approval/nobody-here' });
  return ofOneOfficer.includes(event.type) ? checkHere(session, one) : err({ code: 'approval/numbers-needed' });
}

function checkHere(session: RunningSession, person: string): Result<void, ApprovalRefusal> {
  return session.memory.persons.numbers.has(person)
    ? ok(undefined) : err({ code: 'approval/not-here', values: { person: nameIn(session, person) ?? person } });
}
