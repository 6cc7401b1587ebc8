// What the screen of a recount says: the same ballots, counted again as the next version.

export interface RecountTexts {
  readonly code: string;
  readonly title: (version: number) => string;
  readonly lead: (former: number) => string;
  readonly contests: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly orderedBy: string;
  /** Once figures were handed over, somebody has asked for it. */
  readonly orderedByNeeded: string;
  readonly orderedByFree: string;
  readonly go: (version: number) => string;
  readonly back: string;
  readonly stays: string;
  readonly staysMeans: (former: number) => string;
  readonly then: string;
  readonly thenMeans: (version: number) => string;
  readonly decides: string;
  readonly decidesWho: string;
  readonly needsContest: string;
  readonly needsReason: string;
  readonly needsOrder: string;
}
