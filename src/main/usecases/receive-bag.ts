// Takes the bag of an unsealed medium into the terminal: all checks, the registry, and one record (formats/transfer §3 to §5).
import { join } from 'node:path/posix';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { BagRefusal } from '../../core/bag/refusals.ts';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import { toldOf } from '../../core/log/catalogue.ts';
import type { EventOf } from '../../core/session/events.ts';
import { firstUnprintable } from '../../core/sheets/coverage.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import { compareGroups, drawBytes, drawGroups } from '../../core/transfer/fingerprint-groups.ts';
import { formatLabel, LABEL, type Label, parseLabel } from '../../core/transfer/label.ts';
import { LARGEST_JSON } from '../../core/transfer/payload.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import { admit, rowsOf } from '../../core/transfer/registry.ts';
import { importTransfer, type ReceivedBag } from './import-transfer.ts';
import { type CommitRefusal, decide, note, record, type RunningSession, stateOf } from './running-session.ts';
import { dueIn, turnOf } from './turn.ts';

export type ReceiveRefusal = BagRefusal | TransferRefusal | BallotRefusal | MediaRefusal | SheetsRefusal | CommitRefusal;

/** Where the bag lies, byte for byte, once it is received. */
export function receivedFolder({ folder }: Pick<RunningSession, 'folder'>): string {
  return join(folder, 'received');
}

export async function receiveBag(
  session: RunningSession, medium: string, onProgress: (contest: number, done: number, of: number) => void,
): Promise<Result<ReceivedBag, ReceiveRefusal>> {
  const turn = turnOf(session, 'import');
  if (!turn.ok) return turn;
  const { ports: { media, primitives }, election } = session;
  const to = receivedFolder(session);
  // What an interrupted import left; nothing of it was recorded.
  const removed = await media.remove(to);
  if (!removed.ok) return removed;
  const foreign = await mediumAmiss(session, medium);
  if (foreign !== undefined) return refuse(session, foreign);
  const bag = await importTransfer({ media, primitives }, { medium, definition: election.documents.definition, to, onProgress });
  if (!bag.ok) return refuse(session, bag.error);
  const taken = takeIn(session, bag.value);
  if (taken.ok) return bag;
  const refused = refuse(session, taken.error);
  const cleared = await media.remove(to);
  return cleared.ok ? refused : cleared;
}

/** A medium that says of itself that it is not the one that is due is not read. What cannot be read here the import tells, in its order. */
async function mediumAmiss(session: RunningSession, medium: string): Promise<TransferRefusal | SheetsRefusal | undefined> {
  const bytes = await session.ports.media.read(join(medium, LABEL), LARGEST_JSON);
  const label = bytes.ok ? parseLabel(bytes.value) : bytes;
  return label.ok ? labelAmiss(session, label.value) : undefined;
}

/** Its role is the one that is due, and its number can be printed. */
function labelAmiss(session: RunningSession, { role, medium }: Label): TransferRefusal | SheetsRefusal | undefined {
  const next = dueIn(session);
  if (next.act === 'import' && next.role !== role) return { code: 'transfer/other-role', place: LABEL };
  const character = firstUnprintable([medium], (grapheme) => session.ports.pdf.covers(grapheme));
  return character === undefined ? undefined : { code: 'sheets/unprintable-name', place: LABEL, values: { character, owner: medium } };
}

/** Registry and record, in one commit. */
function takeIn(session: RunningSession, bag: ReceivedBag): Result<void, TransferRefusal | SheetsRefusal | CommitRefusal> {
  const { setting, ports } = session;
  const { fingerprint, id, issue, previous, label, contests } = bag;
  const amiss = labelAmiss(session, label);
  if (amiss !== undefined) return err(amiss);
  const incoming = { ctx: setting.ctx, issue, previous, fingerprint, contests };
  const version = 'version' in stateOf(session) ? 'recount' : 'count';
  const admitted = admit(ports.store.registry(), incoming, version);
  if (!admitted.ok) return admitted;
  return record(session, {
    type: 'bag-received', fingerprint, id, issue, role: label.role,
    contests: contests.map(({ contest, records, root, received, duplicatesRemoved }) => (
      { contest, records, root, received, duplicatesRemoved })),
  }, {
    registry: rowsOf(ports.store.registry(), incoming, admitted.value),
    keep: new Map([
      ['asked-groups', Uint8Array.from(drawGroups(ports.random.bytes(drawBytes)))],
      ['label.json', formatLabel(label)],
    ]),
  });
}

/** The groups of the 照合番号 that were drawn after the import, numbered from 1. */
export function askedGroups({ store }: RunningSession): readonly number[] {
  return Array.from(store.kept('asked-groups') ?? []);
}

/** The four groups typed from the slip are those of this bag. */
export function confirmFingerprint(
  session: RunningSession, { typed, by }: { readonly typed: readonly string[]; readonly by: string },
): Result<void, TransferRefusal | CommitRefusal> {
  const state = stateOf(session);
  const bag = 'bag' in state ? state.bag : null;
  if (bag === null) return err({ code: 'session/no-bag' });
  const drawn = askedGroups(session);
  const confirmed = { type: 'fingerprint-confirmed', groups: drawn.map((group) => group - 1), by } as const;
  const decided = decide(session, confirmed);
  if (!decided.ok) return decided;
  const compared = compareGroups(sixtyDigits(hexToBytes(bag.fingerprint)), drawn, typed);
  return compared.ok ? record(session, confirmed) : refuse(session, compared.error);
}

/** The numbers typed from the hand-over paper. Where the paper tells of another bag, that is on record; what was only mistyped is not. */
export function confirmBallotNumbers(
  session: RunningSession, confirmed: EventOf<'ballot-numbers-confirmed'>,
): Result<void, CommitRefusal> {
  const recorded = record(session, confirmed);
  return recorded.ok || recorded.error.code !== 'session/ballot-numbers-differ' ? recorded : refuse(session, recorded.error);
}

/** The one entry that a refusal leaves (formats/transfer §4). */
function refuse<R extends ReceiveRefusal>(session: RunningSession, refusal: R): Result<never, R | CommitRefusal> {
  const noted = note(session, { event: 'transfer-refused', data: toldOf(refusal) });
  return noted.ok ? err(refusal) : noted;
}
