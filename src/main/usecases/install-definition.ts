// Reads a definition, its notices and the hall's settings from the folder in which they came: form and signatures (formats/definition §3,
// §5, formats/hall).
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BagRefusal } from '../../core/bag/refusals.ts';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { verifySignature } from '../../core/bag/signature.ts';
import { contextOf } from '../../core/election/context.ts';
import type { Definition, Purpose } from '../../core/election/definition.ts';
import { type Notices, parseNotices } from '../../core/election/notices.ts';
import { parseDefinition } from '../../core/election/parse-definition.ts';
import type { ElectionRefusal } from '../../core/election/refusals.ts';
import { HALL_SETTINGS, type HallSettings, LARGEST_HALL_SETTINGS, parseHallSettings } from '../../core/hall/hall-settings.ts';
import type { HallRefusal } from '../../core/hall/refusals.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { asciiDigits } from '../../core/transfer/typed-digits.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import type { MediaPort } from '../ports/media.ts';

const LARGEST = 16 * 1024 * 1024;
const LARGEST_SIGNATURE = 64 * 1024;

/** The files as they came, byte for byte. */
export interface Documents {
  readonly definition: Uint8Array;
  readonly definitionSignature: Uint8Array;
  readonly notices: Uint8Array | null;
  readonly noticesSignature: Uint8Array | null;
  /** The hall settings, which nobody signs: they are confirmed by eye. */
  readonly hall: Uint8Array | null;
}

export interface Election {
  readonly documents: Documents;
  readonly ctx: string;
  readonly definition: Definition;
  readonly notices: Notices | null;
  readonly hall: HallSettings | null;
}

export type ReadElectionRefusal = ElectionRefusal | HallRefusal | BagRefusal | MediaRefusal | InstallRefusal;

/** Notices and hall settings are optional; half of the notices (the file without its signature) is a refusal. */
export async function readDocuments(media: MediaPort, folder: string): Promise<Result<Documents, ReadElectionRefusal>> {
  const listed = await media.entries(folder);
  if (!listed.ok) return listed;
  const names = new Set(listed.value.map(({ path }) => path));
  const read = async (name: string, limit: number): Promise<Result<Uint8Array | null, MediaRefusal>> => (
    names.has(name) ? media.read(join(folder, name), limit) : ok(null));
  const files: (Uint8Array | null)[] = [];
  for (const [name, limit] of [
    ['definition.json', LARGEST], ['definition.p7s', LARGEST_SIGNATURE], ['notices.json', LARGEST], ['notices.p7s', LARGEST_SIGNATURE],
    [HALL_SETTINGS, LARGEST_HALL_SETTINGS],
  ] as const) {
    const file = await read(name, limit);
    if (!file.ok) return file;
    files.push(file.value);
  }
  const [definition, definitionSignature, notices, noticesSignature, hall] = files;
  if (!definition || !definitionSignature) {
    return err({ code: 'install/file-missing', place: definition ? 'definition.p7s' : 'definition.json' });
  }
  if ((notices === null) !== (noticesSignature === null)) {
    return err({ code: 'install/file-missing', place: notices === null ? 'notices.json' : 'notices.p7s' });
  }
  return ok({ definition, definitionSignature, notices: notices ?? null, noticesSignature: noticesSignature ?? null, hall: hall ?? null });
}

/** Form and signatures. What makes a definition trusted is not this but {@link compareDigits}. */
export function readElection(documents: Documents, purposes: readonly Purpose[]): Result<Election, ReadElectionRefusal> {
  const parsed = parseDefinition(documents.definition);
  if (!parsed.ok) return parsed;
  const definition = parsed.value;
  if (!purposes.includes(definition.purpose)) {
    return err({ code: definition.purpose === 'live' ? 'install/live-election' : 'install/rehearsal-election' });
  }
  const { signers, opensAt } = definition;
  const signed = verifySignature(documents.definitionSignature, documents.definition, signers.definition, opensAt);
  if (!signed.ok) return err({ ...signed.error, place: 'definition.p7s' });
  const ctx = bytesToHex(contextOf(documents.definition));
  const notices = readNotices(documents, definition, ctx);
  if (!notices.ok) return notices;
  const hall = readHall(documents, definition, ctx);
  return hall.ok ? ok({ documents, ctx, definition, notices: notices.value, hall: hall.value }) : hall;
}

function readNotices(
  { notices, noticesSignature }: Documents, definition: Definition, ctx: string,
): Result<Notices | null, ReadElectionRefusal> {
  if (notices === null || noticesSignature === null) return ok(null);
  const signed = verifySignature(noticesSignature, notices, definition.signers.notices, definition.opensAt);
  return signed.ok ? parseNotices(notices, definition, ctx) : err({ ...signed.error, place: 'notices.p7s' });
}

function readHall({ hall }: Documents, { purpose, contests }: Definition, ctx: string): Result<HallSettings | null, HallRefusal> {
  return hall === null ? ok(null) : parseHallSettings(hall, { ctx, purpose, contests: contests.map(({ contest }) => contest) });
}

/** The trust root: the sixty digits on the paper of the key ceremony are those of this definition. */
export function compareDigits(definition: Uint8Array, typed: string): Result<void, InstallRefusal> {
  return asciiDigits(typed).replace(/\s/g, '') === sixtyDigits(contextOf(definition)) ? ok(undefined) : err({ code: 'install/digits-differ' });
}
