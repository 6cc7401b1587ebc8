// What is said where ballots could not be opened or read: 開くことができない投票等の決定. Numbers come in as texts with thousands commas.
import type { DoubtfulClass } from '../../core/tally/count-file.ts';

type Treatment = 'invalid' | 'not-accepted' | 'held';

export interface DoubtTexts {
  readonly code: string;
  readonly title: (number: string) => string;
  readonly titleHeld: (number: string) => string;
  readonly lead: (contest: string, what: string) => string;
  readonly classes: Readonly<Record<DoubtfulClass, string>>;
  readonly classMeans: Readonly<Record<DoubtfulClass, string>>;
  readonly parts: Readonly<Record<'opinion' | 'decision' | 'reason', string>>;
  readonly opinionOf: (witness: string) => string;
  readonly noObjection: string;
  readonly hasOpinion: string;
  readonly opinionField: (witness: string) => string;
  readonly choices: string;
  readonly treatments: Readonly<Record<Treatment, { readonly title: string; readonly means: string }>>;
  readonly total: (number: string) => string;
  readonly totalOpen: string;
  readonly reasonField: string;
  readonly go: string;
  readonly change: string;
  readonly missing: Readonly<Record<'opinion' | 'opinionText' | 'decision' | 'reason', string>>;
  readonly approve: { readonly code: string; readonly title: string; readonly lead: string; readonly facts: Readonly<Record<'what' | 'decision' | 'total' | 'opinion' | 'reason', string>> };
  readonly ballots: (number: string) => string;
  readonly notes: {
    readonly meaning: string;
    readonly meaningText: string;
    readonly together: string;
    readonly who: string;
    readonly whoText: (supervisor: string) => string;
    readonly left: string;
    readonly secrecy: string;
    readonly secrecyText: string;
    readonly held: string;
    readonly heldText: string;
    readonly decided: (treatment: Treatment, number: string) => string;
    readonly undecided: (number: string) => string;
    readonly none: string;
  };
}

/** How the opinions of the witnesses are written down. Records and sheets are Japanese, whatever the language of the window. */
export interface OpinionWords {
  readonly allWithoutObjection: (witnesses: string) => string;
  readonly noObjection: (witness: string) => string;
  readonly says: (witness: string, words: string) => string;
  readonly between: string;
}
