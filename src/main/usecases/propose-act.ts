// What persons are about to do together: whether it can be done now, whose numbers it needs, and the digest to which they are bound.
import { subjectDigest } from '../../core/approval/subject.ts';
import type { PersonRefusal } from '../../core/approval/person-refusals.ts';
import { checkTwoOfficers } from '../../core/approval/two-persons.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { type Act, inOfficeOf, personsOf } from '../../core/session/act.ts';
import { signedIn } from '../../core/session/people.ts';
import { calledIn, checkEnrollable } from './enrol-person.ts';
import { missingOf, type Proposal } from './persons-here.ts';
import { noteOtherBag, type RecordRefusal, tryEvent } from './record-event.ts';
import { countToConfirm, type RevealRefusal } from './reveal-result.ts';
import { decide, type RunningSession, stateOf } from './running-session.ts';
import { checkTyped, isConfirmedInOffice } from './supervisors-number.ts';
import { turnOf } from './turn.ts';

export type ProposeRefusal = RecordRefusal | RevealRefusal | CardRefusal | PersonRefusal;

/** What was proposed before no longer waits. What stands against the act already is said now. */
export async function proposeAct(session: RunningSession, act: Act): Promise<Result<Proposal, ProposeRefusal>> {
  const { persons } = session.memory;
  persons.proposal = null;
  const needed = personsOf(act);
  // Nobody acts in it: it is recorded without numbers.
  if (needed.length === 0) return err({ code: 'contract/own-command', ...(act.kind === 'event' ? { place: act.event.type } : {}) });
  const tried = await tryAct(session, act);
  const absent = needed.find((person) => !persons.numbers.has(person));
  if (!tried.ok) {
    // By those who have shown the paper, and not by whoever names them.
    const noted = act.kind === 'event' && absent === undefined ? noteOtherBag(session, act.event, tried.error) : ok(undefined);
    return noted.ok ? tried : noted;
  }
  if (absent !== undefined) return err({ code: 'approval/not-here', values: { person: calledIn(session, absent) } });
  const unconfirmed = inOfficeOf(act).find((person) => !isConfirmedInOffice(session, person));
  if (unconfirmed !== undefined) {
    return err({ code: 'approval/office-not-confirmed', values: { person: calledIn(session, unconfirmed) } });
  }
  const count = tried.value;
  persons.proposal = { act, count, persons: needed, approved: [], subject: subjectNow(session, { act, count }) };
  return ok(persons.proposal);
}

/** The digest as it is now: another one as soon as anything was recorded. */
export function subjectNow({ setting, store, ports }: RunningSession, { act, count }: Pick<Proposal, 'act' | 'count'>): string {
  return subjectDigest({ ctx: setting.ctx, act, head: store.last.hash, count }, ports.primitives);
}

/** The act that waits for numbers, for the window; none once anything was recorded since it was proposed. */
export function pendingAct(session: RunningSession): { readonly subject: string; readonly missing: readonly string[] } | null {
  const { proposal } = session.memory.persons;
  if (proposal === null) return null;
  const { subject } = proposal;
  return subjectNow(session, proposal) === subject ? { subject, missing: missingOf(proposal) } : null;
}

/** The digest of the count that is completed; null for any other act. */
async function tryAct(session: RunningSession, act: Act): Promise<Result<string | null, ProposeRefusal>> {
  switch (act.kind) {
    case 'event': return nothingElse(await tryEvent(session, act.event));
    case 'reveal': return nothingElse(tryReveal(session, act.by));
    case 'confirm': return tryConfirm(session, act.by);
    case 'final-try': return nothingElse(tryFinalTry(session, act.by));
    case 'enrol': return nothingElse(tryEnrol(session, act));
    case 'number-of': return nothingElse(tryNumberOf(session, act));
  }
}

function nothingElse<E>(tried: Result<unknown, E>): Result<null, E> {
  return tried.ok ? ok(null) : tried;
}

function tryReveal(session: RunningSession, by: string): Result<unknown, ProposeRefusal> {
  const turn = turnOf(session, 'show');
  if (!turn.ok) return turn;
  const decided = decide(session, { type: 'result-revealed', by });
  // Both officers may look once more at what is shown.
  return decided.ok || decided.error.code !== 'session/already-recorded' ? decided : ok(undefined);
}

async function tryConfirm(session: RunningSession, by: readonly [string, string]): Promise<Result<string, ProposeRefusal>> {
  const count = await countToConfirm(session);
  if (!count.ok) return count;
  const { digest } = count.value;
  const [one, other] = by;
  const decided = decide(session, { type: 'count-confirmed', count: digest, approvals: [{ officer: one, digest }, { officer: other, digest }] });
  return decided.ok ? ok(digest) : decided;
}

function tryFinalTry(session: RunningSession, by: readonly [string, string]): Result<unknown, ProposeRefusal> {
  const turn = turnOf(session, 'card');
  if (!turn.ok) return turn;
  return session.memory.card === null ? err({ code: 'card/absent' }) : checkTwoOfficers(by, signedIn(stateOf(session).people));
}

function tryEnrol(session: RunningSession, { person, by }: Extract<Act, { readonly kind: 'enrol' }>): Result<unknown, ProposeRefusal> {
  const officers = checkTwoOfficers(by, signedIn(stateOf(session).people));
  if (!officers.ok) return officers;
  return by.includes(person.id) ? err({ code: 'approval/same-officer', values: { officer: person.id } }) : checkEnrollable(session, person);
}

function tryNumberOf(session: RunningSession, { person, by }: Extract<Act, { readonly kind: 'number-of' }>): Result<unknown, ProposeRefusal> {
  const officers = checkTwoOfficers(by, signedIn(stateOf(session).people));
  if (!officers.ok) return officers;
  return by.includes(person) ? err({ code: 'approval/same-officer', values: { officer: person } }) : checkTyped(session, person);
}
