// The hall board (本日の開票一覧): one word for each contest that is held, and never a number of ballots.
import type { Definition, Purpose } from '../election/definition.ts';
import type { Time } from '../kernel/time.ts';
import { factsOf, isPaused } from './facts.ts';
import { heldContests, type SessionSetting } from './setting.ts';
import type { SessionState } from './state.ts';

/** 送致待ち、受領済、開始前、開票中、集計完了、引渡済、保存済、中断中 */
export const boardStates = ['awaited', 'arrived', 'not-begun', 'counting', 'counted', 'handed-over', 'preserved', 'paused'] as const;
export type BoardState = (typeof boardStates)[number];

export interface BoardLine {
  readonly contest: number;
  readonly state: BoardState;
}

/** A count that was begun on this terminal, with its lines. */
export interface BoardCount {
  readonly ctx: string;
  readonly purpose: Purpose;
  readonly event: Definition['event'];
  readonly unit: Definition['unit'];
  readonly opensAt: Time;
  /** `supervisor`: the name of who holds the office now. */
  readonly contests: readonly (BoardLine & { readonly title: string; readonly supervisor: string | null })[];
  readonly closed: boolean;
}

/** A contest that is not held has no line: its media stay sealed and nobody waits for anything. */
export function board(setting: SessionSetting, state: SessionState): readonly BoardLine[] {
  return heldContests(setting).map(({ contest }) => ({ contest, state: boardStateOf(state, contest) }));
}

function boardStateOf(state: SessionState, contest: number): BoardState {
  const { pauses, openings, people, media, confirmation, handover, preservation } = factsOf(state);
  if (isPaused(pauses)) return 'paused';
  if (preservation !== null && preservation.verified !== null) return 'preserved';
  if (handover !== null) return 'handed-over';
  if (confirmation !== null) return 'counted';
  if (openings.some((opening) => opening.contest === contest)) return 'counting';
  // The seal is compared when the medium arrives; before that the contest may wait for hours, or days.
  if (media.seals.length === 0) return 'awaited';
  return people.attendance.some((each) => each.contest === contest) ? 'not-begun' : 'arrived';
}
