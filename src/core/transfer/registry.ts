// The terminal's registry: exactly one set of ballots is ever opened for a contest of a context (formats/transfer §5).
import { hexToBytes } from '@noble/hashes/utils.js';
import type { Count } from '../kernel/count.ts';
import { sixtyDigits } from '../kernel/digits.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { TransferRefusal } from './refusals.ts';

/** `asked`: a PIN was asked for, so that the set may have been opened. States go forward only. */
export const registryStates = ['received', 'asked', 'counted'] as const;
export type RegistryState = (typeof registryStates)[number];

export interface RegistryRow {
  readonly ctx: string;
  readonly contest: number;
  readonly issue: number;
  /** Identity of the bag: SHA-256 of its tag manifest, hexadecimal. */
  readonly fingerprint: string;
  readonly root: string;
  readonly records: Count;
  readonly state: RegistryState;
}

export interface Incoming {
  readonly ctx: string;
  readonly issue: number;
  /** The sixty digits of the bag that this issue replaces. */
  readonly previous: string | null;
  readonly fingerprint: string;
  readonly contests: readonly { readonly contest: number; readonly root: string; readonly records: Count }[];
}

/** `again`: the very bag that is registered; reading it once more changes nothing. */
export type Admission = 'new' | 'again' | 'replaces';

/** `act`: a set that was counted comes in again only for a recount, which is an act of its own with reason and two persons. */
export function admit(rows: readonly RegistryRow[], incoming: Incoming, act: 'count' | 'recount'): Result<Admission, TransferRefusal> {
  const known = rows.filter(({ ctx }) => ctx === incoming.ctx);
  const current = known[0];
  if (current === undefined) return ok('new');
  const values = { issue: incoming.issue, registered: current.issue };
  if (incoming.issue < current.issue) return err({ code: 'transfer/older-issue', values });
  if (incoming.issue === current.issue) {
    if (incoming.fingerprint !== current.fingerprint) return err({ code: 'transfer/issue-twice', values });
    const counted = known.some(({ state }) => state === 'counted');
    return counted && act === 'count' ? err({ code: 'transfer/already-counted', values }) : ok('again');
  }
  const opened = known.filter(({ state }) => state !== 'received');
  const other = opened.find((row) => incoming.contests.find(({ contest }) => contest === row.contest)?.root !== row.root);
  if (other !== undefined) return err({ code: 'transfer/other-ballots-after-asking', values: { ...values, contest: other.contest } });
  if (opened.length > 0) return err({ code: 'transfer/issue-after-asking', values });
  if (incoming.issue === current.issue + 1 && incoming.previous !== sixtyDigits(hexToBytes(current.fingerprint))) {
    return err({ code: 'transfer/replaces-unknown-bag', values });
  }
  return ok('replaces');
}

/** The rows that an admitted bag leaves: those that are there where it came `again`, else its own as received. */
export function rowsOf(
  rows: readonly RegistryRow[], { ctx, issue, fingerprint, contests }: Incoming, admission: Admission,
): readonly RegistryRow[] {
  if (admission === 'again') return rows.filter((row) => row.ctx === ctx);
  return contests.map(({ contest, root, records }) => ({ ctx, contest, issue, fingerprint, root, records, state: 'received' }));
}

/** The rows of these contests, brought to `state`. A row that is further already stays: a recount asks again for what was counted. */
export function advance(
  rows: readonly RegistryRow[], ctx: string, contests: readonly number[], state: RegistryState,
): readonly RegistryRow[] {
  return contests.map((contest) => {
    const row = rows.find((each) => each.ctx === ctx && each.contest === contest);
    if (row === undefined) throw new Error('a contest goes on whose ballots were never registered');
    return registryStates.indexOf(row.state) < registryStates.indexOf(state) ? { ...row, state } : row;
  });
}
