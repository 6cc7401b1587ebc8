// Words of the screen on which two persons confirm the clock again, and of the notice that leads to it.

export interface ClockTexts {
  readonly code: string;
  readonly title: string;
  readonly back: string;
  readonly go: string;
  /** In the other acts of every screen. */
  readonly link: string;
  readonly moved: {
    readonly title: (minutes: number) => string;
    readonly means: string;
  };
}
