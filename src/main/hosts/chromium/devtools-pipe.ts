// The DevTools protocol over two pipes, messages separated by NUL (--remote-debugging-pipe): no port is opened.
import type { Readable, Writable } from 'node:stream';

export interface DevToolsEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId?: string;
}

export interface DevTools {
  /** Rejects with `BrowserGone` once the browser has ended, and where it refuses the command. */
  readonly send: <T = unknown>(method: string, params?: object, sessionId?: string) => Promise<T>;
  readonly onEvent: (listener: (event: DevToolsEvent) => void) => void;
}

export class BrowserGone extends Error {}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function devToolsOver({ toProgram, fromProgram, ended }: {
  readonly toProgram: Writable; readonly fromProgram: Readable; readonly ended: Promise<void>;
}): DevTools {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: DevToolsEvent) => void)[] = [];
  let last = 0;
  let gone = false;
  const take = (message: Answer | DevToolsEvent): void => {
    if (!('id' in message)) {
      for (const listener of listeners) listener(message);
      return;
    }
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.error === undefined) resolve?.(message.result);
    else reject?.(new Error(message.error.message));
  };
  readMessages(fromProgram, (text) => take(JSON.parse(text) as Answer | DevToolsEvent));
  void ended.then(() => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new BrowserGone('the browser has ended'));
    waiting.clear();
  });
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) => new Promise<T>((resolve, reject) => {
      if (gone) {
        reject(new BrowserGone('the browser has ended'));
        return;
      }
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
      toProgram.write(`${JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    }),
    onEvent: (listener) => {
      listeners.push(listener);
    },
  };
}

function readMessages(from: Readable, onMessage: (text: string) => void): void {
  let parts: Buffer[] = [];
  from.on('data', (data: Buffer) => {
    let begin = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, begin)) {
      parts.push(data.subarray(begin, end));
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      begin = end + 1;
      onMessage(text);
    }
    parts.push(data.subarray(begin));
  });
}
