// What the terminal keeps durably: the definitions installed on it, its registry, cards and persons, and the state and log of each count.
import type { EnrolledPerson, Named } from '../../core/approval/enrolled-person.ts';
import type { FailedTries } from '../../core/approval/lock-out.ts';
import type { Purpose } from '../../core/election/definition.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { EnrolledCard, Withdrawal } from '../../core/keys/enrolled-card.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import type { Pin } from '../../core/transfer/pins.ts';
import type { RegistryRow } from '../../core/transfer/registry.ts';

/** The store of one terminal. Everything is read and checked when it is opened, so that only writing can be refused later. */
export interface TerminalStore {
  /** The definitions installed here, in the order of installation. */
  installed(): readonly Installed[];
  /** The rows of every context. */
  registry(): readonly RegistryRow[];
  /** The first commit of a count. A definition that `admitDefinition` does not call new is a bug of the caller. */
  install(installation: Installation): Result<SessionStore, StoreRefusal>;
  /** The count of a definition that is installed here; always the same object for one ctx. */
  session(ctx: string): SessionStore;
  /** In the order of enrolment, withdrawn ones among them. */
  enrolledCards(): readonly EnrolledCard[];
  /** A card that `admitCard` does not admit is a bug of the caller. */
  enrol(card: Omit<EnrolledCard, 'withdrawn'>): Result<void, StoreRefusal>;
  /** Takes a card that is enrolled and in use out of use, for good. */
  withdraw(publicKey: string, withdrawal: Withdrawal): Result<void, StoreRefusal>;
  /** Those who may sign in, in the order of enrolment. */
  persons(): readonly EnrolledPerson[];
  /** New, or in place of the same person with an earlier passphrase. */
  enrolPerson(person: EnrolledPerson): Result<void, StoreRefusal>;
  /** Of a person who is enrolled. */
  keepTries(person: Named, tries: FailedTries): Result<void, StoreRefusal>;
  /** Gives the store free for another program. Nothing of it can be used afterwards. */
  close(): void;
}

export interface Installed extends Pin {
  readonly purpose: Purpose;
}

export interface Installation extends Installed {
  readonly state: JsonValue;
  /** Record 0 of the log. */
  readonly record: LogRecord;
  /** Small files of the installation, by name: the definition, its signature. */
  readonly keep: ReadonlyMap<string, Uint8Array>;
}

export interface SessionStore {
  readonly ctx: string;
  /** As last committed. */
  readonly state: JsonValue;
  readonly last: LogRecord;
  /** One transaction: after a refusal, and after a power cut, all of it is there or nothing. */
  commit(change: Change): Result<void, StoreRefusal>;
  log(): readonly LogRecord[];
  kept(name: string): Uint8Array | undefined;
}

/** One step of a count. Nothing computed from plaintexts may be in it before the confirmation. */
export interface Change {
  readonly state: JsonValue;
  /** At least one: there is no step without a record. They carry on the chain from `last`. */
  readonly records: readonly LogRecord[];
  /** Rows of this context, new or in place of those of the same contest. */
  readonly registry?: readonly RegistryRow[];
  /** Small files to be kept under these names, new or in place of the old one. */
  readonly keep?: ReadonlyMap<string, Uint8Array>;
}
