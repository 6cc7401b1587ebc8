// The four rows of every refusal, in this order: 何が起きたか / 意味 / 次にすること / 決める人.

export interface RefusalText {
  /** One sentence; `{name}` stands for a value of the refusal. */
  readonly happened: string;
  readonly meaning: string;
  readonly next: string;
  /** What must not be done, where damage is possible. */
  readonly never?: string;
  /** Who decides; ― where nobody does. */
  readonly decides: string;
  /** What does it on the command line, and is told there alone: nobody types a command in the hall. */
  readonly command?: string;
}
