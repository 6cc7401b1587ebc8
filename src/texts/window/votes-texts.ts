// Words of the tables in which the votes of a contest stand, on the screen of the result and where figures are copied by hand.
import type { VoteTableKind } from '../../core/sheets/vote-tables.ts';

export interface VotesTexts {
  /** What the rows of a table are. */
  readonly rows: Readonly<Record<VoteTableKind, string>>;
  /** Over the numbers of the rows, and over each column of figures; `\n` where a heading takes two lines. */
  readonly number: Readonly<Record<VoteTableKind, string>>;
  readonly figures: Readonly<Record<VoteTableKind, readonly string[]>>;
  readonly noReview: string;
  readonly listOf: (number: string, name: string, members: number) => string;
  readonly membersOf: string;
  readonly membersWithoutPriority: string;
  readonly priority: string;
  readonly valid: string;
  readonly invalid: string;
  readonly total: string;
  readonly invalidClasses: string;
  readonly notAccepted: string;
  readonly contest: string;
  /** Of a part that scrolls by itself, for those who cannot see it. */
  readonly scrolls: (what: string) => string;
}
