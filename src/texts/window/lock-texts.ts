// Words of the lock: a network is there, or nobody can tell.
export interface LockTexts {
  readonly network: {
    readonly title: string;
    readonly happened: (interfaces: string) => string;
    readonly meaning: string;
    readonly next: readonly string[];
    readonly decides: string;
  };
  readonly unchecked: LockTexts['network'];
  readonly safe: string;
  readonly by: { readonly title: string; readonly text: string };
  readonly paper: { readonly title: string; readonly text: string };
  /** Names of interfaces as people know them. */
  readonly wireless: string;
  readonly wired: string;
  readonly other: string;
  readonly nameOf: (kind: string, device: string) => string;
  readonly separator: string;
}
