// Makes the preservation bag on the terminal, from what is on record (formats/preservation §1, §2).
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { assembleSignature, signedAttributes } from '../../core/bag/signature.ts';
import { SIGNATURE, TAG_MANIFEST, tagFiles } from '../../core/bag/tag-files.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { dateOf } from '../../core/kernel/time.ts';
import { formatCheckpoints } from '../../core/log/checkpoint.ts';
import { formatLog } from '../../core/log/record.ts';
import type { PreservationRefusal } from '../../core/preservation/refusals.ts';
import { contestCsv } from '../../core/sheets/csv.ts';
import { confirmedCount } from './make-sheets.ts';
import { receivedFolder } from './receive-bag.ts';
import { checkpointsOf, type RunningSession, stateOf } from './running-session.ts';
import { makeFolders, SHEETS } from './session-files.ts';

export type MakeBagRefusal = MediaRefusal | PreservationRefusal;

/** Where the bag stands on the terminal. */
export function stagingFolder({ folder }: RunningSession): string {
  return join(folder, 'preservation');
}

/** Answers the identity of the bag, hexadecimal. */
export async function makeBag(session: RunningSession): Promise<Result<string, MakeBagRefusal>> {
  const { ports: { media, primitives }, certificate, key } = session;
  const staging = stagingFolder(session);
  const state = stateOf(session);
  if (state.step !== 'preserve') throw new Error('a bag is made once its making is recorded');
  const { at, session: sessionDigest } = state.preservation;
  const removed = await media.remove(staging);
  if (!removed.ok) return removed;
  const payload = await writePayload(session, staging);
  if (!payload.ok) return payload;
  const listed = await media.list(staging);
  if (!listed.ok) return listed;
  const digests = await media.digest(staging, listed.value.filter(({ type }) => type === 'file').map(({ path }) => path));
  if (!digests.ok) return digests;
  const tags = tagFiles({
    format: 'kaihyo-preservation/1', id: sessionDigest.slice(0, 32), date: dateOf(at), payload: digests.value,
  });
  const content = tags.get(TAG_MANIFEST) ?? new Uint8Array();
  const attributes = signedAttributes(content, certificate, at);
  const signature = assembleSignature([{ certificate, attributes, signature: key.sign(primitives.sha256(attributes)) }]);
  for (const [name, bytes] of [...tags, [SIGNATURE, signature] as const]) {
    const written = await media.write(join(staging, name), bytes);
    if (!written.ok) return written;
  }
  return ok(bytesToHex(primitives.sha256(content)));
}

/** Everything of formats/preservation §2 under `data/`. */
async function writePayload(session: RunningSession, staging: string): Promise<Result<void, MakeBagRefusal>> {
  const { ports: { media, specification } } = session;
  const data = join(staging, 'data');
  const made = await makeFolders(media, [staging, data]);
  if (!made.ok) return made;
  const received = await media.copyOut(receivedFolder(session), join(data, 'received'));
  if (!received.ok) return received;
  const sheets = await copySheets(session, data);
  if (!sheets.ok) return sheets;
  const pages = await copySpecification(session, specification, join(data, 'specification'));
  if (!pages.ok) return pages;
  for (const [name, bytes] of payloadFiles(session)) {
    const written = await media.write(join(data, name), bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

const LARGEST_SHEET = 64 * 1024 * 1024;

/** The sheets that are on record, each as it was made; what else lies in the folder was cut off in the making and is left there. */
async function copySheets(session: RunningSession, data: string): Promise<Result<void, MakeBagRefusal>> {
  const { ports: { media, primitives }, folder } = session;
  const made = await media.makeFolder(join(data, SHEETS));
  if (!made.ok) return made;
  for (const { file, sha256 } of stateOf(session).sheets) {
    const sheet = await media.read(join(folder, file), LARGEST_SHEET);
    if (!sheet.ok && sheet.error.code !== 'media/missing') return sheet;
    if (!sheet.ok || bytesToHex(primitives.sha256(sheet.value)) !== sha256) {
      return err({ code: 'preservation/sheet-differs', place: file, values: { file } });
    }
    const written = await media.write(join(data, file), sheet.value);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

const LARGEST_PAGE = 1024 * 1024;

/** The format pages under names that a bag allows: README.md becomes readme.md. */
async function copySpecification({ ports: { media } }: RunningSession, from: string, to: string): Promise<Result<void, MediaRefusal>> {
  const listed = await media.entries(from);
  if (!listed.ok) return listed;
  const made = await media.makeFolder(to);
  if (!made.ok) return made;
  for (const { path } of listed.value.filter(({ type, path: name }) => type === 'file' && name.endsWith('.md'))) {
    const page = await media.read(join(from, path), LARGEST_PAGE);
    if (!page.ok) return page;
    const written = await media.write(join(to, path.toLowerCase()), page.value);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

function payloadFiles(session: RunningSession): readonly (readonly [string, Uint8Array])[] {
  const { store, certificate, election } = session;
  const kept = (name: string): readonly (readonly [string, Uint8Array])[] => {
    const bytes = store.kept(name);
    return bytes === undefined ? [] : [[name, bytes]];
  };
  const log = store.log();
  const end = log.findLastIndex(({ event }) => event === 'preservation-begun');
  return [
    ...['definition.json', 'definition.p7s', 'notices.json', 'notices.p7s', 'count.json', 'session.json'].flatMap(kept),
    ['session.cer', certificate],
    ['log.jsonl', formatLog(log.slice(0, end + 1))],
    ['checkpoints.json', formatCheckpoints(checkpointsOf(session))],
    ...confirmedCount(store).contests.flatMap((each) => (each.state === 'counted'
      ? [[`contest-${each.contest}.csv`, contestCsv(election, each)] as const] : [])),
  ];
}
