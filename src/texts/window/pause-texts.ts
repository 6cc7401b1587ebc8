// Words of the pause: sealed while nobody counts, and looked at again before anybody goes on.
export interface PauseTexts {
  readonly titlePause: string;
  readonly leadPause: string;
  readonly titleResume: string;
  readonly leadResume: (since: string) => string;
  readonly reason: string;
  readonly sealedThing: string;
  readonly sealNumber: string;
  readonly addSeal: string;
  readonly usualThings: readonly string[];
  readonly sealOf: (what: string) => string;
  readonly differs: string;
  readonly explanation: string;
  readonly explanationHint: string;
  readonly needsReason: string;
  readonly needsSeal: string;
  readonly needsExplanation: string;
  readonly goOn: string;
  readonly pause: string;
  readonly resume: string;
  readonly pausedReason: string;
  readonly decides: { readonly title: string; readonly text: string };
  readonly after: { readonly title: string; readonly text: string };
  readonly meanwhile: { readonly title: string; readonly text: string };
}
