// Words of the frame around every screen: masthead, rail, action bar, help, trouble report.
import type { ScreenStep } from '../../core/session/due.ts';
import type { Capacity } from '../../core/session/state.ts';

export interface FrameTexts {
  readonly product: string;
  readonly live: string;
  readonly practice: string;
  /** Behind the work area of a practice. */
  readonly watermark: string;
  readonly practiceEvent: string;
  readonly notForLive: string;
  readonly network: { readonly none: string; readonly there: string; readonly unknown: string };
  readonly resultShown: string;
  readonly railOf: string;
  readonly progress: string;
  /** As the rail numbers and names them; `doubt` is a part of step 6. */
  readonly steps: Readonly<Record<Exclude<ScreenStep, 'doubt'>, string>>;
  readonly now: string;
  readonly done: string;
  readonly notNeeded: string;
  readonly present: string;
  readonly capacities: Readonly<Record<Capacity, string>>;
  readonly witnesses: (kinds: string, number: number) => string;
  readonly terminal: (name: string) => string;
  readonly operator: string;
  readonly checker: string;
  readonly log: (records: number) => string;
  readonly separator: string;
  readonly kindSeparator: string;
  readonly main: string;
  readonly screen: string;
  readonly help: string;
  readonly trouble: string;
  /** The same two beside their keys in the bar of actions, where room is scarce. */
  readonly inBar: { readonly help: string; readonly trouble: string };
  readonly other: string;
  readonly inTrouble: string;
  readonly otherTitle: string;
  readonly changePeople: string;
  readonly changeOfficers: string;
  readonly pause: string;
  readonly board: string;
  readonly language: string;
  readonly whoOperates: string;
  readonly pairOf: (operator: string, checker: string) => string;
  readonly back: string;
  readonly loading: string;
  readonly again: string;
  readonly lost: { readonly title: string; readonly lead: string };
  readonly noCount: string;
  /** Where people have to leave the hall at once. */
  readonly evacuation: {
    readonly link: string;
    readonly title: string;
    readonly lead: string;
    readonly acts: readonly string[];
    readonly after: string;
    readonly back: string;
  };
  readonly troubleReport: {
    readonly title: string;
    readonly lead: string;
    readonly category: string;
    readonly categories: Readonly<Record<'system' | 'terminal' | 'operation' | 'unknown', { readonly title: string; readonly note: string }>>;
    readonly occurredAt: string;
    readonly half: string;
    readonly halves: Readonly<Record<'morning' | 'afternoon', string>>;
    readonly hour: string;
    readonly minute: string;
    readonly place: string;
    readonly event: string;
    readonly eventHint: string;
    readonly reportedTo: string;
    readonly receipt: string;
    readonly record: string;
    readonly close: string;
    readonly needsCategory: string;
    readonly needsTime: string;
    readonly needsPlace: string;
    readonly needsEvent: string;
    readonly needsSignIn: string;
    readonly recorded: string;
    readonly recordedLead: string;
  };
}
