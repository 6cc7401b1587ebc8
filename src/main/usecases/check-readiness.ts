// Step 1: looks at everything around the count and lets core judge; and the gate before the terminal is called ready.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { lockFor, refusalOf } from '../../core/readiness/lock.ts';
import { judge, type Readiness, type ReadinessFacts, rulesFor } from '../../core/readiness/readiness.ts';
import type { ReadinessRefusal } from '../../core/readiness/refusals.ts';
import type { SurroundingsFacts } from '../../core/readiness/surroundings.ts';
import type { SessionEventType } from '../../core/session/events.ts';
import { checkPrintable, printedNames } from '../../core/sheets/printable.ts';
import type { RunningSession } from './running-session.ts';

/** Undefined where this host does not look around. */
export async function checkReadiness(session: RunningSession): Promise<Readiness | undefined> {
  const { surroundings } = session.ports;
  return surroundings === undefined ? undefined : judgeSeen(session, await surroundings.look());
}

async function judgeSeen(session: RunningSession, seen: SurroundingsFacts): Promise<Readiness> {
  return judge(await factsFor(session, seen), rulesFor(session.election.definition.purpose));
}

async function factsFor(session: RunningSession, seen: SurroundingsFacts): Promise<ReadinessFacts> {
  const { ports, election: { ctx, definition, notices } } = session;
  const names = printedNames(definition, notices);
  const printable = checkPrintable(names, (grapheme) => ports.pdf.covers(grapheme));
  const [printer, cards] = await Promise.all([ports.printer?.state() ?? null, cardsIn(session)]);
  return {
    ...seen,
    // A zero is a zero.
    clockDrift: Math.round(ports.clock.drift() / 1000) + 0,
    printer,
    cards,
    names: { count: names.length, unprintable: printable.ok ? null : { character: '', owner: '', ...printable.error.values } },
    version: ports.software.version,
    counted: ports.store.registry().filter((row) => row.ctx === ctx && row.state !== 'received').length,
  };
}

/** A card that is in use is not looked for again beside those who use it. */
async function cardsIn({ ports: { cardReaders }, memory }: RunningSession): Promise<number | null> {
  const listed = memory.card === null ? await cardReaders?.list() : undefined;
  return listed?.ok === true ? listed.value.tokens.length + listed.value.unreadable : null;
}

/**
 * Whether this event may be recorded by what the machine itself sees now: `terminal-readied` says that there is no network, and so
 * somebody must have looked. Where the host does not look around, two persons have.
 */
export async function gateBySurroundings(session: RunningSession, type: SessionEventType): Promise<Result<void, ReadinessRefusal>> {
  const { ports: { surroundings }, election: { definition: { purpose } } } = session;
  if (type !== 'terminal-readied' || surroundings === undefined) return ok(undefined);
  const seen = await surroundings.look();
  const lock = lockFor(purpose, seen.network);
  if (lock !== null) return err(refusalOf(lock));
  const { stopping } = await judgeSeen(session, seen);
  return stopping.length === 0 ? ok(undefined) : err({ code: 'readiness/not-ready', values: { checks: stopping.join('、') } });
}
