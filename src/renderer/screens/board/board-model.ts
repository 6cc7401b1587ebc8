// The lines of the hall board, grouped by supervisor and announced time.
import type { BoardEntry } from '../../../contract/view.ts';
import type { Time } from '../../../core/kernel/time.ts';
import type { BoardState } from '../../../core/session/board.ts';
import type { MarkSign } from '../../../texts/window/components-texts.ts';

export interface BoardRow {
  readonly entry: BoardEntry;
  readonly contest: number;
  readonly title: string;
  readonly state: BoardState;
  /** The first line of its count: there is one way into a count, not one for each contest. */
  readonly first: boolean;
}

export interface BoardGroup {
  readonly key: string;
  readonly opensAt: Time;
  readonly supervisor: string | null;
  readonly rows: readonly BoardRow[];
}

export const boardMarks: Readonly<Record<BoardState, MarkSign>> = {
  'awaited': 'waits', 'arrived': 'yet', 'not-begun': 'yet', 'counting': 'now', 'counted': 'done', 'handed-over': 'done',
  'preserved': 'done', 'paused': 'care',
};

/** The count that runs comes first, closed ones last; within a count, contests with the same supervisor stand together. */
export function boardGroups(entries: readonly BoardEntry[]): readonly BoardGroup[] {
  const rank = ({ running, closed }: BoardEntry): number => (running ? 0 : closed ? 2 : 1);
  const groups = new Map<string, BoardGroup & { readonly rows: BoardRow[] }>();
  for (const entry of entries.toSorted((a, b) => rank(a) - rank(b) || a.opensAt.localeCompare(b.opensAt))) {
    for (const [at, { contest, title, state, supervisor }] of entry.contests.entries()) {
      const key = `${entry.ctx} ${supervisor ?? ''}`;
      const group = groups.get(key) ?? { key, opensAt: entry.opensAt, supervisor, rows: [] };
      group.rows.push({ entry, contest, title, state, first: at === 0 });
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
