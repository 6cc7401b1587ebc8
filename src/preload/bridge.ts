// What every preload script gives the window: one function for each call, and a way to listen. Nothing is decided here.
import { channels } from '../contract/channels.ts';

export interface Transport {
  readonly send: (name: string, input: unknown) => Promise<unknown>;
  readonly listen: (listener: (event: unknown) => void) => void;
}

/** Of the shape `Bridge` of the contract, whose schemas a preload script must not hold. */
export function bridgeOver({ send, listen }: Transport): Readonly<Record<string, unknown>> {
  return Object.freeze({
    ...Object.fromEntries(channels.map((name) => [name, (input: unknown) => send(name, input)])),
    listen,
  });
}
