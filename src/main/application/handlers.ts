// What answers each call of the contract: the session of this process, and the use case for the command.
import type { Channel } from '../../contract/channels.ts';
import type { Input, Output, WindowEvent } from '../../contract/contract.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { read } from '../../core/kernel/shape.ts';
import { text } from '../../core/kernel/text.ts';
import { board } from '../../core/session/board.ts';
import { sessionEventShape } from '../../core/session/events.ts';
import type { Ports } from '../ports/ports.ts';
import { beginSession } from '../usecases/begin-session.ts';
import { makeReadinessSheet } from '../usecases/make-readiness-sheet.ts';
import { makeSheets } from '../usecases/make-sheets.ts';
import { closeCard, forgetTotals, openContests } from '../usecases/open-contests.ts';
import { askedGroups, confirmFingerprint, receiveBag } from '../usecases/receive-bag.ts';
import { recordEvent } from '../usecases/record-event.ts';
import { figuresToCopy, papersOf } from '../usecases/result-for-eyes.ts';
import { confirmCount, type Revealed, revealResult, shownResult } from '../usecases/reveal-result.ts';
import { type RunningSession, stateOf } from '../usecases/running-session.ts';
import { dueIn } from '../usecases/turn.ts';
import { presentCard, unlockCard } from '../usecases/use-card.ts';
import { writePreservation } from '../usecases/write-preservation.ts';
import { done, type WithSession } from './answer.ts';
import { hallHandlers } from './hall-handlers.ts';
import { networkLock } from './network-lock.ts';
import { peopleHandlers, personsView } from './people-handlers.ts';
import { printerHandlers } from './printer-handlers.ts';
import { provedHandlers } from './proved-handlers.ts';
import { readinessHandlers } from './readiness-handlers.ts';

export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Refusal>> };

/** Whether persons are believed to be who the host says, or type the number that is theirs. */
export type Persons = 'claimed' | 'proved';

interface Surroundings {
  readonly signal: AbortSignal;
  readonly onProgress: (event: WindowEvent) => void;
  readonly persons: Persons;
}

export function handlersOf(
  ports: Ports, { signal, onProgress, persons }: Surroundings,
): { readonly handlers: Handlers; readonly head: () => string | null; readonly close: () => Promise<void> } {
  let running: RunningSession | null = null;
  const network = networkLock(ports, { running: () => running, onProgress });
  const withSession: WithSession = async (work) => (
    running === null ? err({ code: 'install/nothing-installed' }) : work(running));
  const handlers: Handlers = {
    ...hallHandlers({
      ports, running: () => running, begin: (session) => { running = session; }, persons: personsView, lock: network.lock,
    }),
    ...peopleHandlers(withSession), ...readinessHandlers(withSession), ...printerHandlers(ports, withSession),
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
      return done(await recordEvent(session, parsed.value));
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
      signal: network.unlessLocked(signal),
      onProgress: (contest, count, of) => { onProgress({ event: 'opening', contest, done: count, of }); },
    }))),
    'result/reveal': ({ by }) => withSession(async (session) => revealedOf(await revealResult(session, by))),
    'result/shown': () => withSession(async (session) => revealedOf(await shownResult(session))),
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
      const written = await writePreservation(session, media, (part, medium) => { onProgress({ event: 'preserving', part, medium }); });
      return written.ok ? ok({ fingerprint: written.value }) : written;
    }),
  };
  const close = async (): Promise<void> => {
    network.stop();
    if (running === null) return;
    await closeCard(running);
    await forgetTotals(running);
  };
  /** The last record of the count that runs: another one after a call tells that something was committed. */
  const head = (): string | null => running?.store.last.hash ?? null;
  const admitted = persons === 'proved' ? { ...handlers, ...provedHandlers(handlers, withSession) } : handlers;
  return { handlers: network.behind(admitted), head, close };
}

function revealedOf<E>(revealed: Result<Revealed, E>): Result<Output<'result/reveal'>, E> {
  if (!revealed.ok) return revealed;
  const { digest, count } = revealed.value;
  return ok({ digest, count: count as unknown as Output<'result/reveal'>['count'] });
}

function standingOf(session: RunningSession): Output<'session/state'> {
  const state = stateOf(session);
  const next = dueIn(session);
  return {
    step: state.step,
    due: { act: next.act, waits: 'waits' in next ? next.waits : null, contests: 'contests' in next ? [...next.contests] : [] },
    board: board(session.setting, state).map((line) => ({ ...line })),
  };
}
