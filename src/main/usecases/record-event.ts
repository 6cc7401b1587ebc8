// One act of a person, as every host records it: what has a command of its own does not come this way, and every name can be printed.
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { ContractRefusal } from '../../core/refusals/contract-refusals.ts';
import { operatorEvents, type SessionEvent, type SessionEventType } from '../../core/session/events.ts';
import { checkEventPrintable } from '../../core/sheets/printable-event.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import type { ReadinessRefusal } from '../../core/readiness/refusals.ts';
import { gateBySurroundings } from './check-readiness.ts';
import { confirmBallotNumbers } from './receive-bag.ts';
import { removeSessionKey } from './resume-session.ts';
import { type CommitRefusal, decide, record, type RunningSession } from './running-session.ts';

export type RecordRefusal = ContractRefusal | SheetsRefusal | MediaRefusal | ReadinessRefusal | CommitRefusal;

/**
 * Recorded by a command of their own, which checks what the machine cannot know: a digest, typed groups, a result that is there.
 * Of `notice-recorded` there is none yet: a notice that did not come with the definition would be recorded and not counted by.
 */
const ownCommand: readonly SessionEventType[] = ['fingerprint-confirmed', 'result-revealed', 'count-confirmed', 'notice-recorded'];

async function checkRecordable(session: RunningSession, event: SessionEvent): Promise<Result<void, RecordRefusal>> {
  const isOperators = (operatorEvents as readonly SessionEventType[]).includes(event.type);
  if (!isOperators || ownCommand.includes(event.type)) return err({ code: 'contract/own-command', place: event.type });
  const printable = checkEventPrintable(event, (grapheme) => session.ports.pdf.covers(grapheme));
  return printable.ok ? gateBySurroundings(session, event.type) : printable;
}

/** Whether the event would be recorded now. Nothing is. */
export async function tryEvent(session: RunningSession, event: SessionEvent): Promise<Result<void, RecordRefusal>> {
  const recordable = await checkRecordable(session, event);
  if (!recordable.ok) return recordable;
  const decided = decide(session, event);
  return decided.ok ? ok(undefined) : decided;
}

/** A paper that tells of another bag leaves its entry also where it is only proposed (formats/transfer §4). */
export function noteOtherBag(session: RunningSession, event: SessionEvent, { code }: Refusal): Result<void, CommitRefusal> {
  const isOtherBag = event.type === 'ballot-numbers-confirmed' && code === 'session/ballot-numbers-differ';
  return isOtherBag ? confirmBallotNumbers(session, event) : ok(undefined);
}

export async function recordEvent(session: RunningSession, event: SessionEvent): Promise<Result<void, RecordRefusal>> {
  const recordable = await checkRecordable(session, event);
  if (!recordable.ok) return recordable;
  const recorded = event.type === 'ballot-numbers-confirmed' ? confirmBallotNumbers(session, event) : record(session, event);
  return recorded.ok ? removeSessionKey(session) : recorded;
}
