// Checks the bag on a medium without a session: for whoever prepares or hands over media. No registry is asked, no ballot opened.
import { bytesToHex } from '@noble/hashes/utils.js';
import { contextOf } from '../../core/election/context.ts';
import type { VoteKind } from '../../core/law/vote-kinds.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { type ImportPorts, type ImportRefusal, importTransfer, type ReceivedBag } from './import-transfer.ts';
import { readDocuments, readElection, type ReadElectionRefusal } from './install-definition.ts';

export interface InspectInput {
  readonly medium: string;
  /** The folder with definition and signature, got apart from the medium. */
  readonly definition: string;
  /** A folder for the copy; it does not exist yet. */
  readonly to: string;
  readonly onProgress: (done: number, of: number) => void;
}

export interface Inspected extends Pick<ReceivedBag, 'fingerprint' | 'issue' | 'label' | 'signers' | 'foreignEntries'> {
  /** The context of the definition, hexadecimal. */
  readonly ctx: string;
  readonly contests: readonly { readonly contest: number; readonly kind: VoteKind; readonly records: number; readonly root: string }[];
}

export async function inspectMedium(
  ports: ImportPorts, { medium, definition: folder, to, onProgress }: InspectInput,
): Promise<Result<Inspected, ReadElectionRefusal | ImportRefusal>> {
  const documents = await readDocuments(ports.media, folder);
  if (!documents.ok) return documents;
  const election = readElection(documents.value, ['live', 'rehearsal']);
  if (!election.ok) return election;
  const bytes = documents.value.definition;
  const bag = await importTransfer(ports, { medium, definition: bytes, to, onProgress: (_contest, done, of) => { onProgress(done, of); } });
  if (!bag.ok) return bag;
  const { fingerprint, issue, label, signers, foreignEntries, contests } = bag.value;
  return ok({
    fingerprint, issue, label, signers, foreignEntries,
    ctx: bytesToHex(contextOf(bytes)),
    contests: election.value.definition.contests.map(({ contest, kind }) => {
      const box = contests.find((each) => each.contest === contest);
      if (box === undefined) throw new Error('a checked bag has every contest');
      return { contest, kind, records: box.records, root: box.root };
    }),
  });
}
