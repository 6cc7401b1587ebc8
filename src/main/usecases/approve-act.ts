// The numbers typed for an act that was proposed; the last one that was missing does the act.
import type { ApprovalRefusal } from '../../core/approval/refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { calledIn } from './enrol-person.ts';
import { missingOf, type Proposal, tryNumber } from './persons-here.ts';
import { type ProposeRefusal, subjectNow } from './propose-act.ts';
import { recordEvent } from './record-event.ts';
import { confirmCount, revealResult } from './reveal-result.ts';
import type { RunningSession } from './running-session.ts';
import { checkTypedAreOwn, takeTyped, typedIn } from './supervisors-number.ts';

export interface ActApproval {
  /** The digest that the window shows beside the act. */
  readonly subject: string;
  readonly person: string;
  /** As typed. */
  readonly number: string;
}

export type ApproveRefusal = ApprovalRefusal | ProposeRefusal;

/** The persons who are still missing: none once the act is done. An act that is refused in the end no longer waits. */
export async function approveAct(
  session: RunningSession, { subject, person, number }: ActApproval,
): Promise<Result<readonly string[], ApproveRefusal>> {
  const { persons } = session.memory;
  const proposal = proposalFor(session, subject, person);
  if (!proposal.ok) return proposal;
  const tried = tryNumber(persons, person, number);
  if (!tried.ok) return err(named(session, tried.error));
  const approved = { ...proposal.value, approved: [...proposal.value.approved, person] };
  const missing = missingOf(approved);
  persons.proposal = missing.length > 0 ? approved : null;
  if (missing.length > 0) return ok(missing);
  const done = await perform(session, approved);
  return done.ok ? ok([]) : done;
}

/** What waits under this digest, unchanged, and for this person. */
function proposalFor(session: RunningSession, subject: string, person: string): Result<Proposal, ApprovalRefusal> {
  const { persons } = session.memory;
  const { proposal } = persons;
  const officer = calledIn(session, person);
  if (proposal === null) return err({ code: 'approval/nothing-proposed' });
  if (proposal.subject !== subject) return err({ code: 'approval/subject-changed', values: { officer } });
  if (subjectNow(session, proposal) !== subject) {
    persons.proposal = null;
    return err({ code: 'approval/subject-changed', values: { officer } });
  }
  if (!proposal.persons.includes(person)) return err({ code: 'approval/not-asked', values: { person: officer } });
  return proposal.approved.includes(person) ? err({ code: 'approval/same-officer', values: { officer } }) : ok(proposal);
}

/** A person is called by the name. */
function named<R extends ApproveRefusal>(session: RunningSession, refusal: R): R {
  const person = refusal.values?.person;
  return typeof person === 'string' ? { ...refusal, values: { ...refusal.values, person: calledIn(session, person) } } : refusal;
}

async function perform(session: RunningSession, { act, count }: Proposal): Promise<Result<unknown, ApproveRefusal>> {
  switch (act.kind) {
    case 'event': return performEvent(session, act.event);
    // The figures are asked for by a call of their own.
    case 'reveal': return revealResult(session, act.by);
    case 'confirm': {
      const digest = count ?? '';
      return confirmCount(session, [{ officer: act.by[0], digest }, { officer: act.by[1], digest }]);
    }
    case 'final-try': {
      const { card, persons } = session.memory;
      if (card === null) return err({ code: 'card/absent' });
      persons.finalTry = { by: act.by, publicKey: card.publicKey };
      return ok(undefined);
    }
    case 'enrol':
      session.memory.persons.letIn = act.person;
      return ok(undefined);
    case 'number-of': return confirmNumbers(session, [act.person]);
  }
}

/** Who confirms the attendance has seen who sits there: the numbers that supervisors have typed serve from then on. */
async function performEvent(session: RunningSession, event: SessionEvent): Promise<Result<unknown, ApproveRefusal>> {
  const typed = event.type === 'attendance-confirmed' ? typedIn(session, event.contests) : [];
  const own = checkTypedAreOwn(session, typed);
  if (!own.ok) return own;
  const recorded = await recordEvent(session, event);
  return recorded.ok ? takeTyped(session, typed) : recorded;
}

function confirmNumbers(session: RunningSession, those: readonly string[]): Result<unknown, ApproveRefusal> {
  const own = checkTypedAreOwn(session, those);
  return own.ok ? takeTyped(session, those) : own;
}

/** The two who let the last try of the card in the reader be made; told once. */
export function takeFinalTry({ memory: { card, persons } }: RunningSession): readonly [string, string] | null {
  const allowed = persons.finalTry;
  persons.finalTry = null;
  return allowed !== null && allowed.publicKey === card?.publicKey ? allowed.by : null;
}
