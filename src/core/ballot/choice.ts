// What one readable ballot says (formats/ballot §1).

export type BallotChoice =
  | { readonly type: 'blank' }
  /** A candidate, or a party. */
  | { readonly type: 'option'; readonly code: number }
  /** A person on a list. */
  | { readonly type: 'member'; readonly code: number; readonly party: number }
  /** Bit b set: × for notice number b + 1. */
  | { readonly type: 'review'; readonly dismissed: number };
