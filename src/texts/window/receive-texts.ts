// Words of step 4: the ballot data is taken into the terminal.
import type { Role } from '../../core/session/state.ts';

interface Page {
  readonly code: string;
  readonly title: string;
  readonly lead: string;
  readonly go: string;
}

export interface ReceiveTexts {
  readonly roles: Readonly<Record<Role, string>>;
  /** As it stands on the label of the medium. */
  readonly labels: Readonly<Record<Role, string>>;
  /** What two persons type one after the other. */
  readonly entries: {
    readonly order: readonly [string, string];
    readonly done: string;
    readonly waits: string;
    readonly firstDone: string;
    readonly secondDone: string;
    readonly again: string;
    readonly hidden: string;
    readonly missing: string;
    readonly comparison: string;
    readonly fieldOf: (ordinal: string, label: string) => string;
  };
  readonly seal: Page & {
    readonly titleOf: (role: string) => string;
    readonly slip: string;
    readonly actual: string;
    readonly hint: string;
    readonly agree: string;
    readonly backup: string;
    readonly backupHow: string;
    readonly backupLink: string;
    readonly untouched: string;
    readonly untouchedHow: string;
    readonly issue: string;
    readonly issueHow: string;
    readonly issueLink: string;
  };
  readonly differ: Page & {
    readonly numbers: string;
    readonly now: string;
    readonly nowHow: string;
    readonly paper: string;
    readonly paperHow: string;
    readonly decide: string;
    readonly again: string;
    readonly opinion: string;
    readonly reason: string;
    readonly opinionHint: string;
    readonly back: string;
    readonly missing: string;
  };
  readonly unseal: Page & {
    readonly titleOf: (role: string) => string;
    readonly first: string;
    readonly second: string;
    readonly third: string;
    readonly said: string;
    readonly saidHow: string;
    readonly seal: (role: string, number: string) => string;
    readonly agreed: string;
    readonly decided: string;
    readonly other: string;
    readonly otherHow: string;
    readonly otherLink: string;
  };
  readonly load: Page & {
    readonly titleOf: (role: string) => string;
    readonly media: string;
    readonly none: string;
    readonly noneHow: string;
    readonly look: string;
    /** Bytes. */
    readonly size: (bytes: number) => string;
    readonly missing: string;
    readonly running: string;
    readonly runningHow: string;
    readonly checks: string;
    readonly checksHow: string;
    readonly refused: string;
    readonly refusedHow: string;
    readonly again: string;
  };
  readonly release: Page & {
    readonly cause: string;
    readonly broken: string;
    readonly lost: string;
    readonly notArrived: string;
    readonly opinion: string;
    readonly reason: string;
    readonly decides: string;
    readonly after: string;
    readonly afterHow: string;
    readonly missing: string;
    readonly missingCause: string;
    readonly back: string;
  };
  readonly issue: Page & {
    readonly number: string;
    readonly why: string;
    readonly whyHow: string;
    readonly known: (issue: number) => string;
    readonly back: string;
  };
  readonly groups: Page & {
    readonly codeStopped: string;
    readonly hint: string;
    readonly incomplete: string;
    readonly checked: string;
    readonly checkedWhat: readonly string[];
    readonly issueOf: (issue: number) => string;
    readonly opened: (seal: string) => string;
    readonly sealed: string;
    readonly differs: string;
    readonly differsHow: string;
    readonly stopped: string;
    readonly retry: string;
    readonly retryHow: string;
    readonly otherMedium: string;
  };
  readonly ballots: Page & {
    readonly number: string;
    readonly why: string;
    readonly whyHow: string;
    readonly zero: string;
    readonly zeroHow: string;
    readonly differs: string;
    readonly differsHow: string;
  };
}
