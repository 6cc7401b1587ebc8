// Reads a transfer bag from a medium into a private folder and checks it there, in the order of formats/transfer §4, steps 1 to 6.
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkManifests } from '../../core/bag/manifests.ts';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { BagRefusal } from '../../core/bag/refusals.ts';
import { verifySignature } from '../../core/bag/signature.ts';
import { checkStructure, tagFileLimits } from '../../core/bag/structure.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../core/bag/tag-files.ts';
import { ballotFileName, checkBallotFile } from '../../core/ballot/ballot-file.ts';
import type { BallotRefusal } from '../../core/ballot/refusals.ts';
import { contextOf } from '../../core/election/context.ts';
import type { Definition } from '../../core/election/definition.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';
import type { Primitives } from '../../core/kernel/primitives.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { IsoDate } from '../../core/kernel/time.ts';
import { LABEL, type Label, parseLabel } from '../../core/transfer/label.ts';
import { BAG_FOLDER, ballotPath, jsonPaths, LARGEST_JSON, transferRules } from '../../core/transfer/payload.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import { strangerIn } from '../../core/transfer/stranger.ts';
import { checkTransfer, type TransferBag, type TransferContest } from '../../core/transfer/transfer-bag.ts';
import type { MediaPort } from '../ports/media.ts';
import { untilUnreadable } from './ballot-batches.ts';

export type ImportRefusal = BagRefusal | TransferRefusal | BallotRefusal | MediaRefusal;

export interface ImportPorts {
  readonly media: MediaPort;
  readonly primitives: Primitives;
}

export interface ImportInput {
  /** The folder where the medium is to be found. */
  readonly medium: string;
  /** The bytes of the definition that is pinned on this terminal. */
  readonly definition: Uint8Array;
  /** A private folder that does not exist yet. After a refusal it does not exist either. */
  readonly to: string;
  /** Records of a ballot file checked so far. */
  readonly onProgress?: (contest: number, done: number, of: number) => void;
}

export interface ReceivedBag extends Omit<TransferBag, 'contests'> {
  readonly contests: readonly ReceivedContest[];
  readonly date: IsoDate;
  /** Identity of the bag: SHA-256 of its tag manifest, hexadecimal. */
  readonly fingerprint: string;
  /** Common names of the signers. */
  readonly signers: readonly string[];
  readonly label: Label;
  /** Entries beside bag and label on the medium. They were not read. */
  readonly foreignEntries: number;
}

export interface ReceivedContest extends TransferContest {
  /** Records whose `enc` equals that of the record before them (formats/ballot §5.3). */
  readonly equalPoints: number;
}

export async function importTransfer(ports: ImportPorts, input: ImportInput): Promise<Result<ReceivedBag, ImportRefusal>> {
  const parsed = parseDefinition(input.definition);
  if (!parsed.ok) throw new Error(`a definition was pinned that is none: ${parsed.error.code}`);
  const pinned = { definition: parsed.value, bytes: input.definition };
  const medium = await readMedium(ports.media, input.medium);
  if (!medium.ok) return medium;
  const payload = await copyBag(ports.media, pinned.definition, join(input.medium, BAG_FOLDER), input.to);
  if (!payload.ok) return payload;
  const bag = await checkCopy(ports, pinned, payload.value, input);
  if (bag.ok) return ok({ ...bag.value, ...medium.value });
  const removed = await ports.media.remove(input.to);
  return removed.ok ? bag : removed;
}

/** What lies on the medium: the folder of the bag and the label; the rest is counted only. */
async function readMedium(
  media: MediaPort, medium: string,
): Promise<Result<Pick<ReceivedBag, 'label' | 'foreignEntries'>, TransferRefusal | MediaRefusal>> {
  const entries = await media.entries(medium);
  if (!entries.ok) return entries;
  const isThere = (path: string, type: string): boolean => entries.value.some((entry) => entry.path === path && entry.type === type);
  if (!isThere(BAG_FOLDER, 'directory')) return err({ code: 'transfer/no-bag', place: BAG_FOLDER });
  if (!isThere(LABEL, 'file')) return err({ code: 'transfer/no-label', place: LABEL });
  const bytes = await media.readInside(medium, LABEL, LARGEST_JSON);
  const label = bytes.ok ? parseLabel(bytes.value) : bytes;
  return label.ok ? ok({ label: label.value, foreignEntries: entries.value.length - 2 }) : label;
}

/** Step 1, and the copy: exactly the names that a bag of this election has. The paths of the payload. */
async function copyBag(
  media: MediaPort, definition: Definition, bag: string, to: string,
): Promise<Result<readonly string[], BagRefusal | TransferRefusal | MediaRefusal>> {
  const listing = await media.list(bag);
  if (!listing.ok) return listing;
  const rules = transferRules(definition);
  const payload = checkStructure(listing.value, rules);
  if (!payload.ok) return refuseAsStranger(media, bag, definition, payload.error);
  const sizes = payload.value.map((path) => ({ path, limit: rules.payload(path) ?? 0 }));
  const tags = [...tagFileLimits].map(([path, limit]) => ({ path, limit }));
  const copied = await media.copyIn(bag, [...tags, ...sizes], to);
  return copied.ok ? payload : copied;
}

type Checked = Omit<ReceivedBag, 'label' | 'foreignEntries'>;

/** Steps 2 to 6 on the copy. */
async function checkCopy(
  { media, primitives }: ImportPorts, pinned: { readonly definition: Definition; readonly bytes: Uint8Array },
  payload: readonly string[], { to, onProgress = () => undefined }: ImportInput,
): Promise<Result<Checked, ImportRefusal>> {
  const { definition } = pinned;
  const tags = await readFiles(media, to, tagFileLimits);
  if (!tags.ok) return tags;
  const digests = await media.digest(to, payload);
  if (!digests.ok) return digests;
  const identity = checkManifests(tags.value, digests.value, 'kaihyo-transfer/1');
  if (!identity.ok) return identity;

  const { signers: { transfer }, opensAt } = definition;
  const signers = verifySignature(fileOf(tags.value, SIGNATURE), fileOf(tags.value, TAG_MANIFEST), transfer, opensAt);
  if (!signers.ok) return refuseAsStranger(media, to, definition, signers.error);

  const files = await readFiles(media, to, new Map(Object.values(jsonPaths).map((path) => [path, LARGEST_JSON])));
  if (!files.ok) return files;
  const bag = checkTransfer({ pinned, files: files.value, bagId: identity.value.id });
  if (!bag.ok) return bag;

  const ctx = contextOf(pinned.bytes);
  const contests: ReceivedContest[] = [];
  for (const contest of bag.value.contests) {
    const ballots = await checkBallots({ media, primitives }, join(to, ballotPath(contest.contest)), { ...contest, ctx }, onProgress);
    if (!ballots.ok) return ballots;
    contests.push({ ...contest, equalPoints: ballots.value });
  }
  return ok({
    ...bag.value, contests, date: identity.value.date, fingerprint: bytesToHex(identity.value.fingerprint),
    signers: signers.value.map(({ subject }) => subject),
  });
}

/** The number of records whose point equals the one before. */
async function checkBallots(
  { media, primitives }: ImportPorts, file: string, expected: TransferContest & { readonly ctx: Uint8Array },
  onProgress: (contest: number, done: number, of: number) => void,
): Promise<Result<number, BallotRefusal>> {
  let done = 0;
  const check = checkBallotFile(expected, primitives, (records, suite) => {
    done += records.length / suite.record;
    onProgress(expected.contest, done, expected.records);
  });
  for await (const chunk of untilUnreadable(media.chunks(file))) {
    if (!chunk.ok) return err({ code: 'ballot/file-unreadable', place: ballotFileName(expected.contest) });
    check.push(chunk.value);
  }
  const ballots = check.end();
  return ballots.ok ? ok(ballots.value.equalPoints) : ballots;
}

async function readFiles(
  media: MediaPort, folder: string, limits: ReadonlyMap<string, number>,
): Promise<Result<ReadonlyMap<string, Uint8Array>, MediaRefusal>> {
  const files = new Map<string, Uint8Array>();
  for (const [path, limit] of limits) {
    const bytes = await media.readInside(folder, path, limit);
    if (!bytes.ok) return bytes;
    files.set(path, bytes.value);
  }
  return ok(files);
}

/** The refusal, or whose bag it is where the bag's own definition can be read and says so (formats/transfer §4). */
async function refuseAsStranger(
  media: MediaPort, bag: string, pinned: Definition, refusal: BagRefusal,
): Promise<Result<never, BagRefusal | TransferRefusal>> {
  const untrusted = await media.readInside(bag, jsonPaths.definition, LARGEST_JSON);
  return err((untrusted.ok ? strangerIn(untrusted.value, pinned) : undefined) ?? refusal);
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`not read: ${name}`);
  return bytes;
}
