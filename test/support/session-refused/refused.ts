// An act that breaks one rule of the session, and where in the night it is tried.
import type { SessionEvent, SessionEventType } from '../../../src/core/session/events.ts';
import type { SessionRefusal, SessionRefusalCode } from '../../../src/core/session/refusals.ts';
import type { SessionSetting } from '../../../src/core/session/setting.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { transition } from '../../../src/core/session/transition.ts';
import type { Time } from '../../../src/core/kernel/time.ts';
import { aSessionWalk, happened, later, opensAt, type SessionWalk, stateBefore } from '../session-walk.ts';

export interface Refused {
  readonly code: SessionRefusalCode;
  readonly event: SessionEvent;
  /** It is tried when this event of the walk is about to happen. */
  readonly before: SessionEventType;
  readonly walk: SessionWalk;
  /** What happens first. */
  readonly first: readonly SessionEvent[];
  readonly setting: SessionSetting;
  readonly at: Time;
}

/** Three contests; in the first, one of two ballots does not open and there is one voter too many. */
export const threeContests: SessionWalk = aSessionWalk({ contests: 3, records: [2, 3, 4], undecryptable: [1, 0, 0], voters: [2, 3, 4] });
const late = later(opensAt, 120);

type Circumstances = Partial<Pick<Refused, 'walk' | 'first' | 'at'>> & { readonly setting?: Partial<SessionSetting> };

export function refused(
  code: SessionRefusalCode, event: SessionEvent, before: SessionEventType,
  { walk = threeContests, first = [], at = late, setting = {} }: Circumstances = {},
): Refused {
  return { code, event, before, walk, first, at, setting: { ...walk.setting, ...setting } };
}

/** Undefined where the act is accepted after all. */
export function refusalOf({ walk, before, first, setting, event, at }: Refused): SessionRefusal | undefined {
  const here = stateBefore(walk, before);
  const state = first.reduce<SessionState>((last, each) => happened(walk.setting, last, { event: each, at: late }), here);
  const next = transition(setting, state, event, at);
  return next.ok ? undefined : next.error;
}

/** The event of this type in the walk of three contests, changed. */
export function changed(type: SessionEventType, change: Readonly<Record<string, unknown>> = {}): SessionEvent {
  const moment = threeContests.moments.find(({ event }) => event.type === type);
  return { ...moment!.event, ...change };
}
