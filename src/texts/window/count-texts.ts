// What step 6 says: 集計. Numbers of ballots come in as texts, with their thousands commas; nothing here knows a choice.

export interface CountTexts {
  readonly ready: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly contests: string;
    readonly ballots: (number: string) => string;
    readonly go: string;
    readonly goAgain: string;
    readonly zeroCard: string;
    readonly zeroCardHead: string;
  };
  readonly running: {
    readonly code: string;
    readonly title: string;
    /** Where no card is in use. */
    readonly titleWithoutCard: string;
    readonly lead: string;
    readonly minutesLeft: (minutes: number) => string;
    readonly lessThanAMinute: string;
    readonly opened: string;
    readonly of: (number: string) => string;
    readonly contest: (done: string, of: string) => string;
    readonly waits: string;
    readonly twoSystems: string;
    readonly comparing: string;
    readonly stepsHead: string;
  };
  readonly stopped: {
    readonly title: string;
    readonly safe: string;
    /** Where nothing is to be tried again before somebody decides. */
    readonly safeForNow: string;
  };
  readonly notes: {
    readonly ifItStops: string;
    readonly ifItStopsMeans: string;
    readonly paper: string;
    readonly paperMeans: string;
    readonly leave: string;
    readonly leaveMeans: string;
    readonly two: string;
    readonly twoMeans: string;
    readonly hidden: string;
    readonly hiddenMeans: string;
  };
}
