// The whole application without any host: a name and a plain value in, a plain value out.
import type { Channel } from '../../contract/channels.ts';
import { contract, type Input, type Output, type WindowEvent } from '../../contract/contract.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import type { Ports } from '../ports/ports.ts';
import { type Handlers, handlersOf, type Persons } from './handlers.ts';

export type Reply<C extends Channel> = Result<Output<C>, Refusal>;

export interface Application {
  /**
   * The one door of every host. An unknown name or an input that does not fit is refused before anything else happens. It never
   * rejects: a fault of ours is answered `contract/fault`, and told to the host's `onFault` alone.
   */
  call(name: string, input: unknown): Promise<Result<unknown, Refusal>>;
  /** Stops safely what runs; the last committed step stands. */
  interrupt(): void;
  /** Ends the processes; the store is closed by who opened it. */
  close(): Promise<void>;
}

/**
 * `onProgress` is told how far a long call is, and `changed` after each call that committed something. `onFault` gets what was thrown:
 * code of ours, never data. The host shows or keeps it, and decides whether to go on. `persons`: whether they are believed, or prove
 * themselves (docs/decisions/0015).
 */
export function application(
  ports: Ports, onProgress: (event: WindowEvent) => void, onFault: (fault: unknown) => void,
  { persons }: { readonly persons: Persons } = { persons: 'claimed' },
): Application {
  const interruption = new AbortController();
  const { handlers, head, close } = handlersOf(ports, { signal: interruption.signal, onProgress, persons });
  // One command at a time: two that run at once could both decide on the state before the other's commit.
  let running: Promise<unknown> = Promise.resolve();
  // What is told to the host is told apart from the answer, so that a host that throws does not change it.
  const answerTo = async (name: string, input: unknown): Promise<Result<unknown, Refusal>> => {
    const before = head();
    try {
      return await answerOf(handlers, name, input);
    } catch (fault) {
      queueMicrotask(() => { onFault(fault); });
      return err({ code: 'contract/fault' });
    } finally {
      if (head() !== before) queueMicrotask(() => { onProgress({ event: 'changed' }); });
    }
  };
  return {
    call(name, input) {
      const isAtOnce = isChannel(name) && 'atOnce' in contract[name];
      const answer = isAtOnce ? answerTo(name, input) : running.then(() => answerTo(name, input));
      if (!isAtOnce) running = answer;
      return answer;
    },
    interrupt: () => { interruption.abort(); },
    close,
  };
}

async function answerOf(handlers: Handlers, name: string, input: unknown): Promise<Result<unknown, Refusal>> {
  if (!isChannel(name)) return err({ code: 'contract/unknown-call' });
  const parsed = contract[name].input.safeParse(input);
  if (parsed.success) return handle(handlers, name, parsed.data);
  const place = parsed.error.issues[0]?.path.map(String).join('.');
  return err({ code: 'contract/input-form', ...(place === undefined ? {} : { place }) });
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}

/** Schema and handler of one name belong together by the type of `Handlers`; the compiler cannot carry that through a union of names. */
function handle<C extends Channel>(handlers: Handlers, name: C, input: unknown): Promise<Reply<C>> {
  return handlers[name](input as Input<C>);
}
