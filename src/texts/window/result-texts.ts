// What step 8 says: 結果の確認. No sentence here depends on how many votes there are, or how they fall.

export interface ResultTexts {
  readonly hidden: {
    readonly code: string;
    readonly title: string;
    /** `supervisor`: 開票管理者, or 選挙長 where counting is merged into the election meeting. */
    readonly lead: (supervisor: string) => string;
    /** Where another supervisor has shown his contests already. */
    readonly leadOfRest: (contests: string, supervisor: string) => string;
    readonly turn: string;
    readonly gallery: string;
    readonly show: (supervisor: string) => string;
    readonly notInside: string;
    readonly ofOther: (contests: string, name: string) => string;
    readonly secret: string;
    readonly secretMeans: string;
    readonly after: string;
    readonly afterMeans: string;
    readonly go: (supervisor: string) => string;
    readonly wait: string;
    readonly needsGallery: string;
    readonly noSupervisor: string;
    readonly noSupervisorMeans: string;
  };
  readonly shown: {
    readonly code: string;
    readonly title: string;
    readonly hide: string;
    readonly key: string;
    readonly go: string;
    /** For whoever cannot see the screen: that figures are there, and none of them. */
    readonly announced: string;
    readonly hiddenAgain: string;
  };
}
