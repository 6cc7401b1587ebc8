// In a window: nobody acts who has not proved to be there, and what several do together they do by `acts/propose` and `acts/approve`.
import type { Channel } from '../../contract/channels.ts';
import type { Input } from '../../contract/contract.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { read } from '../../core/kernel/shape.ts';
import type { ApprovalRefusal } from '../../core/approval/refusals.ts';
import type { ContractRefusal } from '../../core/refusals/contract-refusals.ts';
import { actingPersons, proofFor } from '../../core/session/acting.ts';
import { type SessionEvent, sessionEventShape, type SessionEventType } from '../../core/session/events.ts';
import { takeFinalTry } from '../usecases/approve-act.ts';
import { calledIn } from '../usecases/enrol-person.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import { unlockCard } from '../usecases/use-card.ts';
import { done, type WithSession } from './answer.ts';
import type { Handlers } from './handlers.ts';

type ProvedHandlers = Pick<
  Handlers,
  'session/record' | 'session/type-groups' | 'result/reveal' | 'result/confirm' | 'card/unlock'
  | 'transfer/import' | 'card/present' | 'ballots/open' | 'sheets/readiness' | 'sheets/make' | 'preservation/write'
  | 'people/sign-out' | 'printer/test-page' | 'printer/print' | 'result/hand-copy'
>;

/** In place of the handlers of the same names. */
export function provedHandlers(handlers: Handlers, withSession: WithSession): ProvedHandlers {
  const numbersNeeded = (): Promise<Result<never, ApprovalRefusal>> => Promise.resolve(err({ code: 'approval/numbers-needed' }));
  /** What the terminal does itself, it does while somebody is there to see it. */
  const attended = <C extends Channel>(name: C): Handlers[C] => {
    const whileHere = (input: Input<C>): unknown => withSession((session) => (
      isAnybodyHere(session) ? (handlers[name] as (input: Input<C>) => Promise<Result<unknown, Refusal>>)(input) : err({ code: 'approval/nobody-here' })));
    return whileHere as Handlers[C];
  };
  return {
    'transfer/import': attended('transfer/import'), 'card/present': attended('card/present'), 'ballots/open': attended('ballots/open'),
    'sheets/readiness': attended('sheets/readiness'), 'sheets/make': attended('sheets/make'),
    'preservation/write': attended('preservation/write'), 'people/sign-out': attended('people/sign-out'),
    'printer/test-page': attended('printer/test-page'), 'printer/print': attended('printer/print'),
    'result/hand-copy': attended('result/hand-copy'),
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
      ? withSession(async (session) => (isAnybodyHere(session)
        ? done(await unlockCard(session, { pin, finalTry: takeFinalTry(session) })) : err({ code: 'approval/nobody-here' })))
      : numbersNeeded()),
  };
}

/** Recorded by `people/sign-in` and `people/sign-out`. */
const ofPeople: readonly SessionEventType[] = ['officer-signed-in', 'officer-signed-out'];

function admit(session: RunningSession, event: SessionEvent): Result<void, ApprovalRefusal | ContractRefusal> {
  if (ofPeople.includes(event.type)) return err({ code: 'contract/own-command', place: event.type });
  switch (proofFor(event)) {
    case 'nothing': return ok(undefined);
    case 'anybody-here': return isAnybodyHere(session) ? ok(undefined) : err({ code: 'approval/nobody-here' });
    case 'one-here': return checkHere(session, actingPersons(event)[0] ?? '');
    case 'numbers': return err({ code: 'approval/numbers-needed' });
  }
}

function isAnybodyHere({ memory: { persons } }: RunningSession): boolean {
  return persons.numbers.size > 0;
}

function checkHere(session: RunningSession, person: string): Result<void, ApprovalRefusal> {
  return session.memory.persons.numbers.has(person)
    ? ok(undefined) : err({ code: 'approval/not-here', values: { person: calledIn(session, person) } });
}
