// A process of ours, whatever started it: requests go in, answers come out in the same order, and one that hangs is ended.
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { Child, ChildFailure, Entries, EntryName } from '../../ports/processes.ts';

/** A child that is told to end has this long to do so by itself. */
const PATIENCE_MS = 1000;

/**
 * How long a process may leave a request without an answer, from when it becomes the next one. A slow card in a slow reader takes
 * 17 seconds for all that it is asked at once (formats/cards §4.5); a batch of ballots takes the counter far less on any machine.
 */
export const ordinaryPatience: Readonly<Record<EntryName, number>> = { card: 20_000, counter: 60_000, recount: 60_000 };

/** What a started process is to us. */
export interface Line {
  readonly isOpen: () => boolean;
  /** A message that cannot be sent is answered when the child's end is seen. */
  readonly send: (message: { readonly request: string; readonly input: unknown }) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onEnd: (listener: () => void) => void;
  /** Asks it to end. */
  readonly end: () => void;
  readonly kill: () => void;
}

type Answer = Result<unknown, ChildFailure>;
type Reply = { readonly done: true; readonly output: unknown } | { readonly done: false };

/** What is asked and answered passes through untouched: the types of the port hold both ends together. */
export function childOver<E extends EntryName>(line: Line, patience: number): Child<Entries[E]> {
  const waiting: ((answer: Answer) => void)[] = [];
  let gone = false;
  let watchdog: NodeJS.Timeout | undefined;
  const settleAll = (failure: ChildFailure): void => {
    for (const settle of waiting.splice(0)) settle(err(failure));
  };
  /** A process that hangs cannot be asked to end. */
  const watch = (): void => {
    clearTimeout(watchdog);
    if (waiting.length === 0) return;
    watchdog = setTimeout(() => {
      gone = true;
      settleAll('silent');
      line.kill();
    }, patience);
  };
  const ended = new Promise<void>((resolve) => {
    line.onEnd(() => {
      gone = true;
      clearTimeout(watchdog);
      settleAll('ended');
      resolve();
    });
  });
  line.onMessage((reply) => {
    waiting.shift()?.(answerFrom(reply as Reply));
    watch();
  });
  return {
    ask(request, input) {
      if (gone || !line.isOpen()) return Promise.resolve(err('ended'));
      return new Promise((settle) => {
        waiting.push(settle as (answer: Answer) => void);
        if (waiting.length === 1) watch();
        line.send({ request, input });
      });
    },
    async stop() {
      line.end();
      const impatience = setTimeout(line.kill, PATIENCE_MS);
      await ended;
      clearTimeout(impatience);
    },
    ended,
  };
}

function answerFrom(reply: Reply): Answer {
  return reply.done ? ok(reply.output) : err('failed');
}
