// What answers each call of the contract: the session of this process, and the use case for the command.
import type { Channel } from '../../contract/channels.ts';
import type { Input, Output, WindowEvent } from '../../contract/contract.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { read } from '../../core/kernel/shape.ts';
import { text } from '../../core/kernel/text.ts';
import { board } from '../../core/session/board.ts';
import { operatorEvents, type SessionEvent, sessionEventShape, type SessionEventType } from '../../core/session/events.ts';
import { checkEventPrintable } from '../../core/sheets/printable-event.ts';
import type { Ports } from '../ports/ports.ts';
import { beginSession } from '../usecases/begin-session.ts';
import { makeReadinessSheet } from '../usecases/make-readiness-sheet.ts';
import { makeSheets } from '../usecases/make-sheets.ts';
import { closeCard, forgetTotals, openContests } from '../usecases/open-contests.ts';
import { askedGroups, confirmBallotNumbers, confirmFingerprint, receiveBag } from '../usecases/receive-bag.ts';
import { figuresToCopy, papersOf } from '../usecases/result-for-eyes.ts';
import { removeSessionKey } from '../usecases/resume-session.ts';
import { confirmCount, revealResult } from '../usecases/reveal-result.ts';
import { record, type RunningSession, stateOf } from '../usecases/running-session.ts';
import { dueIn } from '../usecases/turn.ts';
import { presentCard, unlockCard } from '../usecases/use-card.ts';
import { writePreservation } from '../usecases/write-preservation.ts';
import { hallHandlers } from './hall-handlers.ts';

export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Refusal>> };

type Answer<T> = Promise<Result<T, Refusal>> | Result<T, Refusal>;

interface Surroundings {
  readonly signal: AbortSignal;
  readonly onProgress: (event: WindowEvent) => void;
}

/**
 * Recorded by a command of their own, which checks what the machine cannot know: a digest, typed groups, a result that is there.
 * Of `notice-recorded` there is none yet: a notice that did not come with the definition would be recorded and not counted by.
 */
const ownCommand: readonly SessionEventType[] = ['fingerprint-confirmed', 'result-revealed', 'count-confirmed', 'notice-recorded'];

export function handlersOf(
  ports: Ports, { signal, onProgress }: Surroundings,
): { readonly handlers: Handlers; readonly head: () => string | null; readonly close: () => Promise<void> } {
  let running: RunningSession | null = null;
  /** Calls a use case with the session that was begun. */
  const withSession = async <T>(work: (session: RunningSession) => Answer<T>): Promise<Result<T, Refusal>> => (
    running === null ? err({ code: 'install/nothing-installed' }) : work(running));
  const notYet = (): Promise<Result<never, Refusal>> => Promise.resolve(err({ code: 'contract/unknown-call' }));
  const handlers: Handlers = {
    ...hallHandlers({ ports, running: () => running, begin: (session) => { running = session; }, persons: () => nobody, lock: () => null }),
    'people/enrol': notYet, 'people/sign-in': notYet, 'people/sign-out': notYet, 'people/set-number': notYet,
    'acts/propose': notYet, 'acts/approve': notYet, 'acts/withdraw': notYet, 'readiness/check': notYet, 'result/shown': notYet,
    'printer/state': notYet, 'printer/test-page': notYet, 'printer/print': notYet,
    'session/begin': async (input) => {
      if (running !== null) return err({ code: 'install/already-begun' });
      if (!read(text, input.terminal).ok) return err({ code: 'contract/input-form', place: 'terminal' });
      const begun = await beginSession(ports, input);
      if (!begun.ok) return begun;
      running = begun.value.session;
      return ok({ ctx: running.setting.ctx, resumed: begun.value.resumed, folder: running.folder });
    },
    'session/state': () => withSession((session) => ok(standingOf(session))),
    'session/record': ({ event }) => withSession(async (session) => {
      const parsed = read(sessionEventShape, event as JsonValue);
      if (!parsed.ok) return err({ code: 'contract/input-form', place: parsed.error.place });
      if (!isOperatorEvent(parsed.value) || ownCommand.includes(parsed.value.type)) return err({ code: 'contract/own-command', place: parsed.value.type });
      const printable = checkEventPrintable(parsed.value, (grapheme) => ports.pdf.covers(grapheme));
      if (!printable.ok) return printable;
      const { value: given } = parsed;
      const recorded = given.type === 'ballot-numbers-confirmed' ? confirmBallotNumbers(session, given) : record(session, given);
      if (!recorded.ok) return recorded;
      return done(await removeSessionKey(session));
    }),
    'session/asked-groups': () => withSession((session) => ok({ groups: [...askedGroups(session)] })),
    'session/type-groups': (input) => withSession((session) => done(confirmFingerprint(session, input))),
    'transfer/import': ({ medium }) => withSession(async (session) => {
      const bag = await receiveBag(session, medium, (contest, count, of) => { onProgress({ event: 'receiving', contest, done: count, of }); });
      if (!bag.ok) return bag;
      const { fingerprint, issue, label, contests, foreignEntries } = bag.value;
      return ok({ fingerprint, issue, label, foreignEntries, contests: contests.map(({ contest, records }) => ({ contest, records })) });
    }),
    'card/present': ({ card, workers }) => withSession(async (session) => {
      const facts = await presentCard(session, card, workers ?? ports.processors);
      return facts.ok ? ok({ label: facts.value.label, triesLeft: facts.value.triesLeft }) : facts;
    }),
    'card/unlock': (entry) => withSession(async (session) => done(await unlockCard(session, entry))),
    'ballots/open': ({ workers }) => withSession(async (session) => done(await openContests(session, {
      workers: workers ?? ports.processors,
      signal,
      onProgress: (contest, count, of) => { onProgress({ event: 'opening', contest, done: count, of }); },
    }))),
    'result/reveal': ({ by }) => withSession(async (session) => {
      const revealed = await revealResult(session, by);
      return revealed.ok ? ok({ digest: revealed.value.digest, count: revealed.value.count as unknown as Output<'result/reveal'>['count'] }) : revealed;
    }),
    'result/papers': () => withSession((session) => {
      const { papers, unprintable } = papersOf(session);
      return ok({ papers: [...papers], unprintable: [...unprintable] });
    }),
    'result/hand-copy': () => withSession((session) => {
      const count = figuresToCopy(session);
      return count.ok ? ok({ count: count.value as unknown as Output<'result/hand-copy'>['count'] }) : count;
    }),
    'result/confirm': ({ approvals }) => withSession(async (session) => done(await confirmCount(session, approvals))),
    'sheets/readiness': () => withSession(async (session) => {
      const file = await makeReadinessSheet(session);
      return file.ok ? ok({ file: file.value }) : file;
    }),
    'sheets/make': () => withSession(async (session) => {
      const files = await makeSheets(session);
      return files.ok ? ok({ files: [...files.value] }) : files;
    }),
    'preservation/write': ({ media }) => withSession(async (session) => {
      const written = await writePreservation(session, media);
      return written.ok ? ok({ fingerprint: written.value }) : written;
    }),
  };
  const close = async (): Promise<void> => {
    if (running === null) return;
    await closeCard(running);
    await forgetTotals(running);
  };
  /** The last record of the count that runs: another one after a call tells that something was committed. */
  const head = (): string | null => running?.store.last.hash ?? null;
  return { handlers, head, close };
}

/** Where persons are claimed and not proved, the window has nobody to show. */
const nobody = { here: [], enrolled: [], pending: null } as const;

function standingOf(session: RunningSession): Output<'session/state'> {
  const state = stateOf(session);
  const next = dueIn(session);
  return {
    step: state.step,
    due: { act: next.act, waits: 'waits' in next ? next.waits : null, contests: 'contests' in next ? [...next.contests] : [] },
    board: board(session.setting, state).map((line) => ({ ...line })),
  };
}

function isOperatorEvent(event: SessionEvent): boolean {
  return (operatorEvents as readonly SessionEventType[]).includes(event.type);
}

function done<E>(result: Result<unknown, E>): Result<Readonly<Record<string, never>>, E> {
  return result.ok ? ok({}) : result;
}
