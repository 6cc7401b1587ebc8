// No command is taken up while a network is up, or while nobody can tell: only what shows, and what hides.
import { channels, type Channel } from '../../contract/channels.ts';
import { contract, type Input, type WindowEvent } from '../../contract/contract.ts';
import { err } from '../../core/kernel/result.ts';
import { networkIn } from '../../core/log/catalogue.ts';
import { type Lock, lockFor, refusalOf } from '../../core/readiness/lock.ts';
import type { NetworkFacts } from '../../core/readiness/network.ts';
import type { Ports } from '../ports/ports.ts';
import { noteNetwork } from '../usecases/note-network.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import { watchNetwork } from '../usecases/watch-network.ts';
import type { Handlers } from './handlers.ts';

export interface NetworkLock {
  /** As seen last; null where all is well, where no count runs, and where the host does not look around. */
  readonly lock: () => Lock | null;
  /** The same handlers behind the lock, which looks anew for every command. */
  readonly behind: (handlers: Handlers) => Handlers;
  /** `signal`, and aborted also when the lock falls: opening does not go on while a network is up. */
  readonly unlessLocked: (signal: AbortSignal) => AbortSignal;
  readonly stop: () => void;
}

interface Context {
  readonly running: () => RunningSession | null;
  readonly onProgress: (event: WindowEvent) => void;
}

export function networkLock({ surroundings }: Ports, { running, onProgress }: Context): NetworkLock {
  if (surroundings === undefined) return open;
  /** What the log of the count that runs tells; of another count its own log is asked first. */
  let told: { readonly ctx: string | null; readonly interfaces: readonly string[] } = { ctx: null, interfaces: [] };
  let shown: Lock | null = null;
  let falling = new AbortController();
  const lockOf = (network: NetworkFacts | null): Lock | null => {
    const session = running();
    return session === null ? null : lockFor(session.election.definition.purpose, network);
  };
  const onSeen = (network: NetworkFacts | null): void => {
    const session = running();
    const before = session?.store.last.hash;
    if (session !== null) {
      const { ctx } = session.setting;
      // Where the store takes no record now the next look tries again; the lock does not wait for it.
      const noted = noteNetwork(session, told.ctx === ctx ? told.interfaces : networkIn(session.store.log()), network);
      if (noted.ok) told = { ctx, interfaces: noted.value };
    }
    const now = lockOf(network);
    const isOther = JSON.stringify(now) !== JSON.stringify(shown);
    shown = now;
    if (now !== null) falling.abort();
    else if (falling.signal.aborted) falling = new AbortController();
    if (isOther || session?.store.last.hash !== before) onProgress({ event: 'changed' });
  };
  const watch = watchNetwork(surroundings, onSeen);
  return {
    lock: () => lockOf(watch.seen()),
    behind: (handlers) => behindLock(handlers, async () => (running() === null ? null : lockOf(await watch.look()))),
    unlessLocked: (signal) => AbortSignal.any([signal, falling.signal]),
    stop: watch.stop,
  };
}

/** Where the host does not look around. */
const open: NetworkLock = { lock: () => null, behind: (handlers) => handlers, unlessLocked: (signal) => signal, stop: () => undefined };

function behindLock(handlers: Handlers, lockNow: () => Promise<Lock | null>): Handlers {
  return Object.fromEntries(channels.map((name) => [name, guarded(name, handlers[name], lockNow)])) as unknown as Handlers;
}

function guarded<C extends Channel>(name: C, handler: Handlers[C], lockNow: () => Promise<Lock | null>): Handlers[C] {
  if (contract[name].kind === 'query') return handler;
  const locked = async (input: Input<C>): Promise<unknown> => {
    const lock = isHiding(name, input) ? null : await lockNow();
    return lock === null ? (handler as (input: Input<C>) => unknown)(input) : err(refusalOf(lock));
  };
  return locked as Handlers[C];
}

/** A result that is shown can be hidden whatever happens. */
function isHiding(name: Channel, input: unknown): boolean {
  return name === 'session/record' && (input as { readonly event?: { readonly type?: unknown } | null }).event?.type === 'result-hidden';
}
