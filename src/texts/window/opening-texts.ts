// Words of step 3: the start of counting is declared and recorded.

export interface OpeningTexts {
  readonly code: string;
  readonly title: string;
  readonly aloud: string;
  /** Read aloud by who holds the supervisor's office; `contests` where only some are opened. */
  readonly words: (
    facts: { readonly time: string; readonly witness: string; readonly witnesses: number; readonly contests: string | null },
  ) => string;
  readonly boxes: string;
  readonly boxesWhat: string;
  readonly contest: string;
  readonly announced: string;
  readonly witnesses: string;
  readonly passed: (time: string) => string;
  readonly notPassed: (time: string) => string;
  readonly people: (n: number) => string;
  readonly choose: string;
  readonly witnessesOf: (n: number) => string;
  readonly reason: string;
  readonly reasonWhy: (time: string) => string;
  readonly time: string;
  readonly pollsClose: string;
  readonly confirmed: string;
  readonly records: string;
  readonly recordsWhat: string;
  readonly sealed: string;
  readonly sealedWhat: string;
  readonly single: string;
  readonly together: string;
  readonly clock: string;
  readonly clockHow: string;
  readonly clockLink: string;
  readonly missingBoxes: string;
  readonly missingReason: string;
  readonly tooEarly: (time: string) => string;
  readonly go: string;
}
