// Words of step 2: who is there.

export interface PeopleTexts {
  /** Once, before anybody is recorded: what two persons found of the terminal, on paper. */
  readonly sheet: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly what: string;
    readonly whatHow: string;
    readonly later: string;
    readonly laterHow: string;
    readonly go: string;
    readonly goLater: string;
  };
  readonly list: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    /** While an opened contest has too few witnesses. */
    readonly shortTitle: string;
    readonly table: string;
    readonly present: string;
    readonly name: string;
    readonly party: string;
    readonly time: string;
    readonly act: string;
    readonly supervisors: string;
    readonly witnesses: (contests: string, present: number) => string;
    readonly noParty: string;
    readonly appointed: (party: string) => string;
    readonly notYet: string;
    readonly left: (time: string) => string;
    readonly arrive: string;
    readonly arriveAgain: string;
    readonly leave: string;
    /** Read by screen readers after the word of a row's button. */
    readonly of: (name: string) => string;
    readonly go: string;
    readonly arrived: (name: string, time: string) => string;
    readonly back: string;
  };
  readonly notes: {
    readonly number: string;
    readonly limits: (min: number, max: number) => string;
    readonly enough: string;
    readonly lacking: (contest: string, missing: number) => string;
    readonly noSupervisor: (contest: string) => string;
    readonly late: string;
    readonly lateHow: string;
    readonly others: string;
    readonly sheet: string;
    readonly sheetMade: string;
    readonly sheetMissing: string;
    readonly printSheet: string;
    readonly printSheetAgain: string;
  };
  /** The second places: one for each thing that an ordinary night does not have. */
  readonly places: Readonly<Record<Place, PlaceTexts>>;
  readonly fields: {
    readonly name: string;
    readonly party: string;
    readonly partyHint: string;
    readonly contests: string;
    readonly contestsOfOffice: string;
    readonly leavingOf: (name: string) => string;
    readonly reason: string;
    readonly appointedBy: string;
    readonly onRoll: string;
    readonly notCandidate: string;
    readonly statement: string;
    readonly missing: string;
    readonly missingContests: string;
    readonly missingStatements: string;
    readonly back: string;
  };
  readonly number: {
    readonly code: string;
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly first: string;
    readonly again: string;
    readonly hint: string;
    readonly differ: string;
    readonly incomplete: string;
    readonly use: string;
    readonly useHow: string;
    readonly whose: string;
    readonly whoseHow: string;
    readonly go: string;
  };
  readonly identity: {
    readonly code: string;
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly go: string;
  };
  readonly confirm: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly table: string;
    readonly contest: string;
    readonly supervisor: string;
    readonly witnesses: string;
    readonly people: (n: number) => string;
    readonly after: string;
    readonly afterHow: string;
    readonly go: string;
    readonly back: string;
  };
}

export type Place = 'supervisor' | 'notified' | 'appointed' | 'deputy' | 'deputy-end' | 'acting' | 'acting-end' | 'leaving';

export interface PlaceTexts {
  readonly code: string;
  readonly link: string;
  readonly title: string;
  readonly lead: string;
  readonly go: string;
}
