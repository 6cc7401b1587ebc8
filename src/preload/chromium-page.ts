// The half of the bridge that the page sees: `window.kaihyo`. Messages are JSON; each call has a number by which its answer finds it.
import { bridgeOver } from './bridge.ts';

type Received = { readonly id: number; readonly reply: unknown } | { readonly event: unknown };

const waiting = new Map<number, (reply: unknown) => void>();
const listeners: ((event: unknown) => void)[] = [];
let calls = 0;

document.addEventListener('kaihyo-receive', (event) => {
  const message = JSON.parse((event as CustomEvent<string>).detail) as Received;
  if ('event' in message) {
    for (const listener of listeners) listener(message.event);
    return;
  }
  waiting.get(message.id)?.(message.reply);
  waiting.delete(message.id);
});

Object.defineProperty(window, 'kaihyo', {
  value: bridgeOver({
    send: (name, input) => new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      document.dispatchEvent(new CustomEvent('kaihyo-send', { detail: JSON.stringify({ id: calls, name, input }) }));
    }),
    listen: (listener) => {
      listeners.push(listener);
    },
  }),
});
