// The whole application without any host: a name and a plain value in, a plain value out.
import type { Channel } from '../../contract/channels.ts';
import { contract, type Input, type Output, type Progress } from '../../contract/contract.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import type { Ports } from '../ports/ports.ts';
import { type Handlers, handlersOf } from './handlers.ts';

export type Reply<C extends Channel> = Result<Output<C>, Refusal>;

export interface Application {
  /** The one door of every host. An unknown name or an input that does not fit is refused before anything else happens. */
  call(name: string, input: unknown): Promise<Result<unknown, Refusal>>;
  /** Stops safely what runs; the last committed step stands. */
  interrupt(): void;
  /** Ends the processes; the store is closed by who opened it. */
  close(): Promise<void>;
}

export function application(ports: Ports, onProgress: (progress: Progress) => void): Application {
  const interruption = new AbortController();
  const { handlers, close } = handlersOf(ports, { signal: interruption.signal, onProgress });
  // One command at a time: two that run at once could both decide on the state before the other's commit.
  let running: Promise<unknown> = Promise.resolve();
  return {
    call(name, input) {
      if (!isChannel(name)) return Promise.resolve(err({ code: 'contract/unknown-call' }));
      const parsed = contract[name].input.safeParse(input);
      if (!parsed.success) {
        const place = parsed.error.issues[0]?.path.map(String).join('.');
        return Promise.resolve(err({ code: 'contract/input-form', ...(place === undefined ? {} : { place }) }));
      }
      const answer = running.then(() => answerOf(handlers, name, parsed.data));
      running = answer.catch(() => undefined);
      return answer;
    },
    interrupt: () => { interruption.abort(); },
    close,
  };
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}

/** Schema and handler of one name belong together by the type of `Handlers`; the compiler cannot carry that through a union of names. */
function answerOf<C extends Channel>(handlers: Handlers, name: C, input: unknown): Promise<Reply<C>> {
  return handlers[name](input as Input<C>);
}
