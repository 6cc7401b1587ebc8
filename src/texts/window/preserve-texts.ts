// What step 10 says: 保存と封印.

export interface PreserveTexts {
  readonly media: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly table: string;
    readonly roles: readonly [main: string, backup: string];
    readonly choose: string;
    readonly free: (free: string, size: string) => string;
    readonly none: string;
    readonly readOnly: string;
    readonly tooSmall: string;
    readonly transfer: string;
    readonly transferMeans: string;
    readonly content: string;
    readonly contentMeans: string;
    readonly steps: string;
    /** In the order in which they are done. */
    readonly stepList: readonly string[];
    readonly go: string;
    readonly needsMedia: string;
  };
  readonly writing: {
    readonly title: string;
    readonly lead: string;
    /** `role`: which of the two media, where it concerns one. */
    readonly parts: Readonly<Record<'make' | 'write' | 'read-back' | 'label', (role: string) => string>>;
    readonly stop: string;
    readonly stopMeans: string;
  };
  readonly seals: {
    readonly code: string;
    readonly title: string;
    readonly lead: (contests: number) => string;
    readonly collected: (receiver: string) => string;
    readonly written: (media: number) => string;
    readonly verifiedBy: (time: string) => string;
    readonly labels: string;
    readonly labelsDone: string;
    readonly printLabels: string;
    readonly printAgain: string;
    readonly cards: string;
    readonly numbers: string;
    /** What is sealed, as the record of the end names it. */
    readonly things: {
      readonly set: string; readonly main: string; readonly backup: string; readonly received: string; readonly receivedSealed: string;
      readonly notAccepted: string;
    };
    readonly optional: (thing: string) => string;
    readonly more: string;
    readonly otherThing: (number: number) => string;
    readonly otherNumber: (number: number) => string;
    readonly same: string;
    readonly sameMeans: string;
    readonly who: string;
    readonly whoMeans: string;
    readonly envelope: string;
    readonly envelopeMeans: string;
    readonly afterEnd: string;
    readonly afterEndMeans: string;
    readonly go: string;
    readonly needsCards: string;
    readonly needsNumber: (thing: string) => string;
    readonly needsThing: string;
  };
}
