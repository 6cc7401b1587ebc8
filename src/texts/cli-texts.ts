// What the command line says, in every language: one shape, so that no language can lack a sentence.
import type { Language } from './language.ts';

export interface CliTexts {
  /** The page of `kaihyo --help`, and one for each command. */
  readonly help: Readonly<Record<'overview' | 'rehearse' | 'inspect' | 'count' | 'cards' | 'verify', string>>;
  readonly usage: Readonly<Record<
    | 'unknownCommand' | 'unknownOption' | 'missing' | 'repeated' | 'unexpectedValue' | 'notANumber' | 'notAChoice'
    | 'twoPersons' | 'alreadyThere' | 'publicKey' | 'folderNotEmpty' | 'notAFolder' | 'notThere' | 'notReadable' | 'seeHelp',
    string
  >>;
  /** What an inspected medium holds. */
  readonly inspected: Readonly<Record<'main' | 'backup' | 'medium' | 'contest' | 'fingerprint' | 'context' | 'foreign', string>>;
  /** IC cards: what is in the readers, and what became of a card. */
  readonly cards: Readonly<Record<
    | 'live' | 'rehearsal' | 'notEnrolled' | 'enrolledAs' | 'withdrawnAs' | 'noToken' | 'unreadable' | 'token' | 'tries' | 'triesUntold' | 'key'
    | 'knownCards' | 'known' | 'found' | 'typePin' | 'enrolled' | 'exported' | 'fileNotMade' | 'tested' | 'withdrawn' | 'moduleAdded' | 'modulePinnedAgain',
    string
  >>;
  /** Headings of the four rows of a refusal. */
  readonly refusal: Readonly<Record<'happened' | 'meaning' | 'next' | 'never' | 'decides' | 'command', string>>;
  readonly progress: Readonly<Record<'sealing' | 'receiving' | 'opening' | 'sheets' | 'preserving' | 'verifying', string>>;
  readonly done: Readonly<Record<'rehearsed' | 'counted' | 'resumed' | 'already' | 'interrupted' | 'stopped', string>>;
  readonly crashed: string;
}

export type CliTextsOf = Readonly<Record<Language, CliTexts>>;
