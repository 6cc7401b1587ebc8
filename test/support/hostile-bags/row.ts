// What a row of the hostile bags is: one class of fault, the refusal that it shall meet, and how it is made.
import type { Refusal } from '../../../src/core/kernel/refusal.ts';
import type { Result } from '../../../src/core/kernel/result.ts';
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import type { RegistryState } from '../../../src/core/transfer/registry.ts';
import type { Night } from '../practice-night.ts';
import type { BagChanges } from '../transfer-bags.ts';
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
  /** Writes the papers into `folder`, a new one. */
  readonly make: (folder: string) => void;
}

/** Met when a bag comes where one was received before. */
export interface ReplayRow extends Row {
  /** What came before, in this order; each was received, and its seal then looked at again. */
  readonly earlier: readonly BagChanges[];
  /** How far the last of them went, as the registry has it. */
  readonly state: RegistryState;
  readonly replay: BagChanges;
}

/** Met when people type from the papers of the bag. */
export interface TypedRow extends Row {
  /** `digits`: the sixty of the bag that was received, where the medium is the right one. */
  readonly type: (night: Night, digits: string) => Promise<Result<unknown, Refusal>>;
  /** What the log tells of it: nothing where people only have to type again. */
  readonly told: 'transfer-refused' | null;
}

/** Met when a card is presented. */
export interface CardRow extends Row {
  /** Another card in the file in which the right one lies. */
  readonly make: (file: string) => void | Promise<void>;
}
