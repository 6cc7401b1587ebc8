// What persons do together in the window: each of them types their own number for the same digest.
import type { SessionEvent } from '../core/session/events.ts';

export type Act =
  /** An event of the session; who must confirm are the persons whom it names as acting. */
  | { readonly kind: 'event'; readonly event: SessionEvent }
  /** The supervisor shows the result. */
  | { readonly kind: 'reveal'; readonly by: string }
  /** Two officers complete the count that both see. */
  | { readonly kind: 'confirm'; readonly by: readonly [string, string] }
  /** Two officers let the last try of the inserted card be made. */
  | { readonly kind: 'final-try'; readonly by: readonly [string, string] }
  /** Two officers say that this person is the supervisor who has typed a number. */
  | { readonly kind: 'number-of'; readonly person: string; readonly by: readonly [string, string] };
