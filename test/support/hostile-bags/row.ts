// What a row of the hostile bags is: one class of fault, the refusal that it shall meet, and how it is made.
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import type { HallElection } from './hall.ts';

export interface Row {
  /** The fault, as a noun with what is wrong about it; unique. */
  readonly title: string;
  readonly code: RefusalCode;
  /** Where it is said, if the clause of the code does not tell it all. */
  readonly clause?: string;
}

/** Met when the medium is read: `transfer/import`. */
export interface BagRow extends Row {
  /** Writes the medium into `medium`, a new folder. */
  readonly make: (medium: string, election: HallElection) => void | Promise<void>;
  /** The election of the terminal, where it is not the ordinary one. */
  readonly election?: () => HallElection;
  /** False where the definition names signers whose bag can never be taken in. */
  readonly hasGoodBag?: false;
  /** What the medium does while it is read: just before it is listed, or just before its files are copied. */
  readonly meanwhile?: { readonly before: 'listing' | 'copying'; readonly act: (medium: string) => void };
}

/** Met when a definition is installed: `session/begin`. */
export interface PapersRow extends Row {
  /** Writes the papers into `folder`, which is there and empty. Answers the digits that are typed, if not those of these papers. */
  readonly make: (folder: string) => void;
}

export interface Theme<R extends Row = Row> {
  readonly name: string;
  readonly rows: readonly R[];
}
