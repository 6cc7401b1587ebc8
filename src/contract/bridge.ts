// What the preload script gives the window, whatever the host: one function for each call, and a way to listen.
import type { Refusal } from '../core/kernel/refusal.ts';
import type { Result } from '../core/kernel/result.ts';
import type { Channel } from './channels.ts';
import type { Input, Output, WindowEvent } from './contract.ts';

export type Bridge = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Refusal>>
} & {
  /** One listener for the life of the window. */
  readonly listen: (listener: (event: WindowEvent) => void) => void;
};
