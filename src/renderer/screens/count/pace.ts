// How far the opening is, over all contests, and how long it may still take.
import type { Progress } from '../../../contract/contract.ts';

export interface Box {
  readonly contest: number;
  readonly records: number;
}

export interface BoxProgress extends Box {
  readonly done: number;
  readonly state: 'done' | 'now' | 'waits';
}

/** The contests are opened in their order; before the first report the first one is at work. */
export function progressOfBoxes(boxes: readonly Box[], progress: Pick<Progress, 'contest' | 'done'> | null): readonly BoxProgress[] {
  const reported = boxes.findIndex(({ contest }) => contest === progress?.contest);
  const at = Math.max(reported, 0);
  return boxes.map((box, index): BoxProgress => {
    if (index < at) return { ...box, done: box.records, state: 'done' };
    if (index > at) return { ...box, done: 0, state: 'waits' };
    return { ...box, done: reported < 0 ? 0 : Math.min(progress?.done ?? 0, box.records), state: 'now' };
  });
}

/** How many seconds the pace is watched before anything is said of the rest. */
const WATCHED = 3;

/** Whole minutes, rounded up; null while the pace is not known. `elapsed`: seconds since the first ballot. */
export function minutesLeft(
  { done, of, elapsed }: { readonly done: number; readonly of: number; readonly elapsed: number },
): number | null {
  if (done === 0 || elapsed < WATCHED) return null;
  return Math.ceil((of - done) * elapsed / done / 60);
}
