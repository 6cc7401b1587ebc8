// What step 9 says: 印刷と引渡し. No sentence here depends on how many votes there are, or how they fall.
import type { PrinterState } from '../../contract/view.ts';

export interface PrintTexts {
  readonly order: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly report: string;
    readonly ownReport: string;
    readonly ownReportName: string;
    readonly ownReportHint: string;
    readonly aloud: string;
    /** note.report, read to the tally staff. */
    readonly words: string;
    readonly when: string;
    readonly whenMeans: string;
    readonly decides: string;
    readonly decidesWhat: (name: string) => string;
    readonly supervisor: string;
    readonly go: string;
    readonly needsReport: string;
  };
  readonly making: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly busyTitle: string;
    readonly busyMaking: string;
    readonly busyPrinting: string;
    readonly recorded: string;
    readonly recordedMeans: string;
    /** After a restart nobody but people know what came out of the printer. */
    readonly already: string;
    readonly go: string;
  };
  readonly sheets: {
    readonly sealedSet: string;
    readonly handover: string;
    readonly form: string;
    readonly copies: string;
    /** One original; a copy is never printed. */
    readonly original: string;
    readonly printed: string;
    readonly notPrinted: string;
    /** Names by form number. */
    readonly names: Readonly<Record<string, string>>;
    readonly edition: (edition: number) => string;
  };
  readonly printer: {
    readonly title: string;
    readonly none: string;
    readonly states: Readonly<Record<PrinterState['state'], string>>;
    readonly jobs: (jobs: number) => string;
    readonly again: string;
    readonly done: string;
  };
  readonly handover: {
    readonly code: string;
    readonly title: string;
    readonly lead: (printed: string) => string;
    readonly reader: string;
    readonly listener: string;
    readonly swap: string;
    readonly readTogether: string;
    readonly changeReport: string;
    readonly receiver: string;
    readonly otherReceiver: string;
    readonly receiverName: string;
    readonly what: string;
    readonly whatPrinted: string;
    readonly whatCopied: string;
    /** What stands in the record of the hand-over behind the name of the report. */
    readonly copiedMark: string;
    readonly receipt: string;
    readonly receiptMeans: string;
    readonly never: string;
    readonly neverMeans: string;
    readonly go: string;
    readonly needsReport: string;
    readonly needsReceiver: string;
    readonly needsWhat: string;
  };
  readonly collect: {
    readonly code: string;
    readonly title: string;
    readonly lead: (time: string, receiver: string) => string;
    readonly facts: {
      readonly receiver: string; readonly report: string; readonly at: string; readonly read: string;
      readonly readers: (reader: string, listener: string) => string;
    };
    readonly checks: string;
    readonly keyed: string;
    readonly back: string;
    readonly by: string;
    readonly never: string;
    readonly neverMeans: string;
    readonly next: string;
    readonly nextMeans: string;
    readonly go: string;
    readonly needsChecks: string;
  };
  readonly handCopy: {
    readonly code: string;
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly cover: string;
    readonly key: string;
    readonly back: string;
    readonly gallery: string;
    readonly go: string;
    readonly needsGallery: string;
    readonly how: string;
    readonly howMeans: readonly string[];
    readonly covered: string;
    readonly announced: string;
  };
}
