// Words of the components that all screens share.

/** A state as one kanji in a box; the word is what is read aloud, and what English shows beside it. */
export const markSigns = {
  fits: '適', fails: '否', done: '済', now: '今', yet: '未', waits: '待', care: '注', stop: '止', agrees: '合', differs: '差',
  other: '違', same: '同', present: '在', absent: '無', open: '開', sealed: '封',
} as const;
export type MarkSign = keyof typeof markSigns;

export interface ComponentTexts {
  readonly marks: Readonly<Record<MarkSign, string>>;
  /** The rows of a refusal. */
  readonly happened: string;
  readonly meaning: string;
  readonly next: string;
  readonly never: string;
  readonly decides: string;
  /** Whom to call, with telephone numbers. */
  readonly contacts: string;
  /** Beside a refusal, before any card was asked. */
  readonly nothingOpened: string;
  readonly aloud: string;
  readonly lid: string;
  readonly fingerprint: string;
  readonly group: (number: number) => string;
  readonly blank: string;
  readonly number: string;
  readonly numberOf: (name: string) => string;
  readonly ordinal: readonly [string, string, string, string];
  readonly confirmedAt: (time: string) => string;
  readonly symbol: string;
  readonly sameSeen: string;
  readonly symbolLater: string;
  readonly needsNumber: (name: string) => string;
  readonly needsContent: string;
  readonly officer: string;
  readonly another: string;
  readonly tries: string;
  readonly tryOf: (number: number) => string;
  readonly tryUsed: string;
  readonly tryNow: string;
  readonly tryLast: string;
  readonly tryLeft: string;
  readonly progressOf: (done: number, of: number) => string;
  readonly working: string;
}
