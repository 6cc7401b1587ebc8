// What step 5 says: カードの使用.

export interface CardTexts {
  readonly holders: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly holder: string;
    readonly pinKeeper: string;
    readonly somebodyElse: string;
    /** Of the field for somebody who stands in no list. */
    readonly otherName: string;
    readonly asPlanned: (name: string) => string;
    readonly statement: string;
    readonly statementMeans: string;
    readonly go: string;
    readonly keep: string;
    readonly missingHolder: string;
    readonly missingPinKeeper: string;
    readonly missingStatement: string;
  };
  readonly insert: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    /** After a restart, or once a card had to be taken out. */
    readonly again: string;
    /** Where another card is put into the place of the first. */
    readonly exchange: string;
    readonly cards: string;
    readonly facts: Readonly<Record<'label' | 'holder' | 'pinKeeper', string>>;
    readonly source: string;
    readonly inserted: string;
    readonly insertedMeans: string;
    /** The key file of a rehearsal, which lies on a medium. */
    readonly onMedium: (medium: string) => string;
    readonly onMediumMeans: string;
    readonly go: string;
    readonly missingSource: string;
    readonly reading: string;
    readonly changeHolders: string;
  };
  readonly pin: {
    readonly code: string;
    readonly title: string;
    readonly lead: (label: string, keeper: string) => string;
    readonly label: string;
    readonly field: string;
    readonly whoTypes: (keeper: string) => string;
    readonly go: string;
    readonly missing: string;
    readonly exchange: string;
    readonly belongs: string;
    readonly isThisElections: string;
    /** Where the card tells how many tries are left; then of a card that does not. */
    readonly untold: string;
  };
  readonly finalTry: {
    readonly code: string;
    readonly statement: string;
    readonly statementMeans: string;
    readonly go: string;
    readonly missingStatement: string;
    readonly allowed: string;
  };
  readonly notes: {
    readonly why: string;
    readonly twoHands: string;
    readonly otherElection: string;
    readonly waiting: string;
    readonly waitingMeans: string;
    readonly nothingOpened: string;
    readonly nothingOpenedMeans: string;
    readonly dont: string;
    readonly dontGuess: string;
    readonly pinSecret: string;
    readonly who: string;
    readonly keeperDecides: (keeper: string) => string;
    readonly spare: string;
    readonly spareMeans: (labels: string) => string;
  };
}
