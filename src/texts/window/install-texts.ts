// Words of loading what the election office prepared.
export interface InstallTexts {
  readonly title: string;
  readonly lead: string;
  readonly medium: string;
  readonly look: string;
  readonly noMedium: string;
  readonly mediumNote: (size: string, path: string) => string;
  readonly folder: string;
  readonly folderHint: string;
  readonly terminal: string;
  readonly terminalHint: string;
  readonly digits: string;
  readonly digitsHint: string;
  readonly needsMedium: string;
  readonly needsTerminal: string;
  readonly needsDigits: (group: number) => string;
  readonly back: string;
  readonly load: string;
  readonly paper: { readonly title: string; readonly text: string };
  readonly names: { readonly title: string; readonly text: string };
}
