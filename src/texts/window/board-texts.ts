// Words of the hall board and of a count that is opened from it.
import type { BoardState } from '../../core/session/board.ts';

export interface BoardTexts {
  readonly title: (hall: string | null) => string;
  readonly leadRunning: string;
  readonly leadInstalled: string;
  readonly leadNone: string;
  readonly contest: string;
  readonly district: string;
  readonly standing: string;
  readonly group: (opensAt: string, supervisor: string | null) => string;
  readonly states: Readonly<Record<BoardState, string>>;
  readonly facts: Readonly<Record<BoardState, string>>;
  readonly closed: string;
  readonly practice: string;
  readonly open: string;
  readonly openOf: (district: string) => string;
  readonly goOn: string;
  readonly install: string;
  readonly noFigures: string;
  readonly none: string;
  readonly why: { readonly title: string; readonly text: string };
}
