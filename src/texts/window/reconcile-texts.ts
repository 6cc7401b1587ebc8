// What step 7 says: 投票者数との照合. Numbers come in as texts with thousands commas.

export type EquationGroup = 'received' | 'opened' | 'decided' | 'total' | 'breakdown' | 'computed' | 'voters';
export type TermName =
  | 'records' | 'duplicatesRemoved' | 'received' | 'opened' | 'badPoint' | 'undecryptable' | 'readable' | 'formatInvalid'
  | 'decidedInvalid' | 'notAccepted' | 'doubtful' | 'total' | 'valid' | 'invalid' | 'invalidClasses' | 'votes' | 'twoSystems' | 'voters' | 'difference';

export interface ReconcileTexts {
  readonly codes: Readonly<Record<'first' | 'second' | 'record' | 'explain', string>>;
  readonly titles: {
    readonly first: string;
    readonly second: string;
    readonly record: (contest: string) => string;
    readonly explain: (contest: string, words: string) => string;
  };
  readonly leads: {
    readonly first: (person: string) => string;
    readonly second: (person: string) => string;
    readonly record: string;
    readonly explain: string;
  };
  readonly groups: Readonly<Record<EquationGroup, string>>;
  readonly terms: Readonly<Record<TermName, string>>;
  readonly agreed: string;
  readonly notYet: string;
  readonly typedBy: (person: string) => string;
  readonly field: (contest: string) => string;
  readonly go: Readonly<Record<'first' | 'second' | 'record' | 'explain', string>>;
  readonly anew: string;
  readonly missing: { readonly voters: (contest: string) => string; readonly reason: string };
  readonly entered: (contest: string, number: string) => string;
  /** Of a difference, in words: 1票少ない. */
  readonly difference: (difference: number, number: string) => string;
  /** The same as a sentence: 投票者数との差 1票少ない. */
  readonly differs: (difference: number, number: string) => string;
  readonly rest: (done: number, of: number) => string;
  readonly reason: (contest: string, words: string) => string;
  /** As it stands in the record, which is Japanese. */
  readonly unknown: string;
  readonly writeUnknown: string;
  readonly unknownHint: string;
  readonly notes: {
    readonly apart: string;
    readonly apartText: string;
    readonly paperText: string;
    readonly dontText: string;
    readonly twoSystems: string;
    readonly later: string;
  };
}
