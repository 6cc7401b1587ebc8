// What the window is told of a count. Nothing in it comes from an opened ballot, beyond the numbers that the log has.
import type { Contest, Definition } from '../core/election/definition.ts';
import type { HallSettings } from '../core/hall/hall-settings.ts';
import type { Time } from '../core/kernel/time.ts';
import type { Lock } from '../core/readiness/lock.ts';
import type { BoardCount, BoardLine } from '../core/session/board.ts';
import type { Due } from '../core/session/due.ts';
import type { SessionEventType } from '../core/session/events.ts';
import type { SessionSetting } from '../core/session/setting.ts';
import type { SessionState } from '../core/session/state.ts';

/** One count on the hall board. */
export interface BoardEntry extends BoardCount {
  /** Whether this program runs it now. */
  readonly running: boolean;
}

export interface MediumInserted {
  /** Absolute. */
  readonly path: string;
  /** As people can tell it from others: the label of the volume, else the folder's name. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly free: number;
  readonly readOnly: boolean;
}

export type { PrinterState } from '../core/readiness/printer.ts';

export interface View {
  readonly software: { readonly name: string; readonly version: string };
  /** Why nothing can be done now; null where all is well. */
  readonly lock: Lock | null;
  readonly count: CountView | null;
}

export interface CountView {
  readonly setting: SessionSetting;
  readonly event: Definition['event'];
  readonly unit: Definition['unit'];
  readonly contests: readonly Contest[];
  /** What the office prepared for this hall; null where nothing came with the definition. */
  readonly hall: HallSettings | null;
  /** Without digests of a result. */
  readonly state: SessionState;
  readonly due: Due;
  readonly allowed: readonly SessionEventType[];
  readonly board: readonly BoardLine[];
  /** The confirmed clock. */
  readonly now: Time;
  /** Seconds by which the system's clock moved against the monotonic one since two persons confirmed it, or since the program started. */
  readonly clockDrift: number;
  /** Those who have typed their number since the program started. */
  readonly here: readonly string[];
  /** Persons who may sign in on this terminal. */
  readonly enrolled: readonly { readonly id: string; readonly name: string }[];
  readonly card: { readonly label: string; readonly triesLeft: number | null; readonly unlocked: boolean } | null;
  readonly log: { readonly records: number; readonly head: string };
  /** An act that waits for numbers. */
  readonly pending: { readonly subject: string; readonly missing: readonly string[] } | null;
}
