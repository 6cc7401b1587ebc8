// Words of step 1: the terminal is ready.
import type { Check, CheckName } from '../../core/readiness/readiness.ts';
import type { RefusalText } from '../refusal-text.ts';

export interface ReadyTexts {
  readonly checks: {
    readonly code: string;
    readonly looking: string;
    readonly title: string;
    readonly lead: (facts: { readonly of: number; readonly good: number; readonly care: number; readonly bad: number }) => string;
    readonly list: string;
    readonly explanation: string;
    readonly untouched: string;
    readonly names: Readonly<Record<CheckName, string>>;
    /** The line beside the name: what was found. */
    readonly fact: (check: Check) => string;
    readonly again: string;
    readonly go: string;
    readonly careNote: string;
    readonly careHow: string;
    readonly softwareNote: string;
    readonly softwareHow: string;
    readonly otherNote: string;
    readonly otherHow: string;
  };
  /** What to do where a check is bad, or not known and must be: the heading as an act, and the four rows. */
  readonly remedies: Readonly<Record<CheckName, RefusalText & { readonly act: string }>>;
  readonly together: {
    readonly code: string;
    readonly title: string;
    readonly lead: string;
    readonly clock: string;
    readonly face: (time: string, seconds: string) => string;
    readonly question: string;
    readonly right: string;
    readonly wrong: string;
    readonly half: string;
    readonly morning: string;
    readonly afternoon: string;
    readonly hour: string;
    readonly minute: string;
    readonly typedHow: string;
    readonly take: string;
    readonly noSuchTime: string;
    readonly taken: (
      facts: { readonly time: string; readonly minutes: number; readonly seconds: number; readonly ahead: boolean },
    ) => string;
    readonly takeAgain: string;
    readonly page: string;
    readonly printPage: string;
    readonly printPageAgain: string;
    readonly pageGood: string;
    readonly pageNone: string;
    readonly clockHow: string;
    readonly pageHow: string;
    readonly back: string;
    readonly missingClock: string;
    readonly missingTime: string;
    readonly missingPage: string;
    readonly go: string;
  };
}
