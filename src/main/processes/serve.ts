// The inner end of a process: takes requests from the parent and answers them in the order in which they came.
import type { Input, Output } from '../ports/processes.ts';

export type Handlers<C> = { readonly [K in keyof C]: (input: Input<C[K]>) => Output<C[K]> | Promise<Output<C[K]>> };

/** What crosses to the child and back; the answer to a failure is only that it failed. */
export interface Request { readonly request: string; readonly input: unknown }
export type Reply = { readonly done: true; readonly output: unknown } | { readonly done: false };

/** How Electron's utility process speaks to its parent; a child of Node's has `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Requests begin at once, so that threads can work side by side. The process ends with its parent. */
export function serve<C>(handlers: Handlers<C>): void {
  let answered: Promise<void> = Promise.resolve();
  const take = (message: Request, send: (reply: Reply) => void): void => {
    const reply = answer(handlers as Readonly<Record<string, (input: unknown) => unknown>>, message);
    answered = answered.then(async () => { send(await reply); });
  };
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    parentPort.on('message', ({ data }) => take(data as Request, (reply) => parentPort.postMessage(reply)));
    return;
  }
  process.on('message', (message: Request) => take(message, (reply) => void process.send?.(reply)));
  process.on('disconnect', () => process.exit(0));
}

async function answer(handlers: Readonly<Record<string, (input: unknown) => unknown>>, { request, input }: Request): Promise<Reply> {
  const handle = Object.hasOwn(handlers, request) ? handlers[request] : undefined;
  if (handle === undefined) return { done: false };
  try {
    return { done: true, output: await handle(input) };
  } catch {
    // The error itself stays here: its text could hold part of a ballot.
    return { done: false };
  }
}
