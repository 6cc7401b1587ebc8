// What the window says when the record of a count has ended.

export interface ClosedTexts {
  readonly code: string;
  readonly title: string;
  readonly lead: (time: string) => string;
  readonly where: string;
  readonly seal: string;
  readonly fingerprint: string;
  readonly fingerprintMeans: string;
  readonly outcome: string;
  readonly verified: (media: number, time: string) => string;
  readonly carry: string;
  readonly carryList: readonly string[];
  readonly terminal: string;
  readonly terminalMeans: string;
  readonly confirmedBy: string;
  readonly pair: (first: string, second: string) => string;
  readonly period: string;
}
