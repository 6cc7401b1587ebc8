// Takes the bag of an unsealed medium into the terminal: all checks, the registry, and one record (formats/transfer §3 to §5).
import { join } from 'node:path/posix';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { BagRefusal } from '../../core/bag/refusals.ts';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { err, type Result } from '../../core/kernel/result.ts';
import { toldOf } from '../../core/log/catalogue.ts';
import { due } from '../../core/session/due.ts';
import { compareGroups, drawBytes, drawGroups } from '../../core/transfer/fingerprint-groups.ts';
import { formatLabel } from '../../core/transfer/label.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import { admit, rowsOf } from '../../core/transfer/registry.ts';
import { importTransfer, type ReceivedBag } from './import-transfer.ts';
import { type CommitRefusal, note, record, type RunningSession, stateOf } from './running-session.ts';

export type ReceiveRefusal = BagRefusal | TransferRefusal | BallotRefusal | MediaRefusal | CommitRefusal;

/** Where the bag lies, byte for byte, once it is received. */
export function receivedFolder({ folder }: RunningSession): string {
  return join(folder, 'received');
}

export async function receiveBag(
  session: RunningSession, medium: string, onProgress: (contest: number, done: number, of: number) => void,
): Promise<Result<ReceivedBag, ReceiveRefusal>> {
  const { setting, ports, election } = session;
  if (due(setting, stateOf(session)).act !== 'import') return err({ code: 'session/too-early' });
  const to = receivedFolder(session);
  // What an interrupted import left; nothing of it was recorded.
  const removed = await ports.media.remove(to);
  if (!removed.ok) return removed;
  const bag = await importTransfer(ports, { medium, definition: election.documents.definition, to, onProgress });
  if (!bag.ok) return refuse(session, bag.error);
  const { fingerprint, id, issue, previous, label, contests } = bag.value;
  const incoming = { ctx: setting.ctx, issue, previous, fingerprint, contests };
  const version = 'version' in stateOf(session) ? 'recount' : 'count';
  const admitted = admit(ports.store.registry(), incoming, version);
  if (!admitted.ok) {
    await ports.media.remove(to);
    return refuse(session, admitted.error);
  }
  const recorded = record(session, {
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
  return recorded.ok ? bag : recorded;
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
  const compared = compareGroups(sixtyDigits(hexToBytes(bag.fingerprint)), drawn, typed);
  if (!compared.ok) return refuse(session, compared.error);
  return record(session, { type: 'fingerprint-confirmed', groups: drawn.map((group) => group - 1), by });
}

/** The one entry that a refusal leaves (formats/transfer §4). */
function refuse<R extends Exclude<ReceiveRefusal, CommitRefusal>>(session: RunningSession, refusal: R): Result<never, R | CommitRefusal> {
  const noted = note(session, { event: 'transfer-refused', data: toldOf(refusal) });
  return noted.ok ? err(refusal) : noted;
}
