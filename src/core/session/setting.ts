// The setting of a session: what is fixed before the night, from the definition and the notices.
import { notHeldCause } from '../election/ballot-paper.ts';
import type { Definition, Purpose } from '../election/definition.ts';
import type { Notices } from '../election/notices.ts';
import type { Time } from '../kernel/time.ts';
import type { VoteKind } from '../law/vote-kinds.ts';

export interface SessionSetting {
  readonly purpose: Purpose;
  /** The election context, hexadecimal. */
  readonly ctx: string;
  readonly pollsCloseAt: Time;
  /** The announced time of counting. */
  readonly opensAt: Time;
  readonly terminal: string;
  /** Every contest of the definition, ascending. */
  readonly contests: readonly ContestSetting[];
  /** The cards that open ballots of this definition. */
  readonly cards: readonly { readonly label: string; readonly publicKey: string }[];
}

export interface ContestSetting {
  readonly contest: number;
  readonly kind: VoteKind;
  readonly title: string;
  readonly witnesses: { readonly min: number; readonly max: number };
  /** Counting is merged into the election meeting (公職選挙法79条): labels only. */
  readonly mergedMeeting: boolean;
  /** Why no ballot of this contest is ever opened; null where the contest is held. */
  readonly notHeld: 'uncontested' | 'not-held' | null;
}

export function sessionSetting({ definition, ctx, notices, terminal }: {
  readonly definition: Definition;
  readonly ctx: string;
  readonly notices: Notices | null;
  readonly terminal: string;
}): SessionSetting {
  return {
    purpose: definition.purpose,
    ctx,
    pollsCloseAt: definition.pollsCloseAt,
    opensAt: definition.opensAt,
    terminal,
    contests: definition.contests.map(({ contest, kind, title, witnesses, mergedMeeting }) => ({
      contest, kind, title, witnesses, mergedMeeting,
      notHeld: notHeldCause(definition, notices, contest),
    })),
    cards: definition.keys.cards.map(({ label, publicKey }) => ({ label, publicKey })),
  };
}

/** The contests that are counted. */
export function heldContests(setting: SessionSetting): readonly ContestSetting[] {
  return setting.contests.filter(({ notHeld }) => notHeld === null);
}

export function heldNumbers(setting: SessionSetting): readonly number[] {
  return heldContests(setting).map(({ contest }) => contest);
}
