// Makes the preservation bag, writes it to media, reads it back and has the separate verifier judge it (formats/preservation).
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { assembleSignature, signedAttributes } from '../../core/bag/signature.ts';
import { SIGNATURE, TAG_MANIFEST, tagFiles } from '../../core/bag/tag-files.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { dateOf } from '../../core/kernel/time.ts';
import { formatCheckpoints } from '../../core/log/checkpoint.ts';
import { formatLog } from '../../core/log/record.ts';
import { formatSessionFile } from '../../core/preservation/session-file.ts';
import type { PreservationRefusal } from '../../core/preservation/refusals.ts';
import { sessionFileOf } from '../../core/preservation/session-file-of-session.ts';
import { contestCsv } from '../../core/sheets/csv.ts';
import { trustFile } from './begin-session.ts';
import { receivedFolder } from './receive-bag.ts';
import { checkpointsOf, type CommitRefusal, record, type RunningSession, stateOf } from './running-session.ts';
import { confirmedCount, labelOf } from './make-sheets.ts';

export type PreserveRefusal = PreservationRefusal | MediaRefusal | CommitRefusal;

/** `media` are the folders that become the bag, one for each medium. Answers the identity of the bag, hexadecimal. */
export async function writePreservation(session: RunningSession, media: readonly string[]): Promise<Result<string, PreserveRefusal>> {
  // Signers named by the definition sign with cards, which this program does not drive yet.
  if (session.election.definition.signers.preservation.length > 0) return err({ code: 'preservation/signers-need-cards' });
  const begun = beginPreservation(session);
  if (!begun.ok) return begun;
  const bag = await makeBag(session);
  if (!bag.ok) return bag;
  for (const medium of media) {
    const written = await writeMedium(session, medium);
    if (!written.ok) return written;
  }
  const recorded = record(session, { type: 'preservation-verified', media: media.length, fingerprint: bag.value });
  return recorded.ok ? bag : recorded;
}

/** From here on session.json is fixed, and the log of the bag ends: a restart makes the same bag. */
function beginPreservation(session: RunningSession): Result<void, CommitRefusal> {
  const { setting, store, ports } = session;
  const state = stateOf(session);
  if (state.step === 'preserve') return ok(undefined);
  if (state.step !== 'print') return err({ code: 'session/too-early' });
  const bytes = formatSessionFile(sessionFileOf(setting, state, {
    software: ports.software, label: labelOf(store), log: { seq: store.last.seq, head: store.last.hash },
  }));
  return record(session, { type: 'preservation-begun', session: bytesToHex(ports.primitives.sha256(bytes)) }, {
    keep: new Map([['session.json', bytes]]),
  });
}

function stagingFolder({ folder }: RunningSession): string {
  return join(folder, 'preservation');
}

async function makeBag(session: RunningSession): Promise<Result<string, MediaRefusal>> {
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
async function writePayload(session: RunningSession, staging: string): Promise<Result<void, MediaRefusal>> {
  const { ports: { media, specification }, folder } = session;
  const data = join(staging, 'data');
  for (const made of [staging, data]) {
    const answer = await media.makeFolder(made);
    if (!answer.ok) return answer;
  }
  for (const [from, to] of [[receivedFolder(session), 'received'], [join(folder, 'sheets'), 'sheets']] as const) {
    const copied = await media.copyOut(from, join(data, to));
    if (!copied.ok) return copied;
  }
  const pages = await copySpecification(session, specification, join(data, 'specification'));
  if (!pages.ok) return pages;
  for (const [name, bytes] of payloadFiles(session)) {
    const written = await media.write(join(data, name), bytes);
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

/** Copies, reads back and compares, and lets the verifier judge what is on the medium. */
async function writeMedium(session: RunningSession, medium: string): Promise<Result<void, PreserveRefusal>> {
  const { ports: { media, verifier }, folder } = session;
  const staging = stagingFolder(session);
  const there = await media.compare(staging, medium);
  if (!there.ok) {
    const copied = await media.copyOut(staging, medium);
    if (!copied.ok) return copied;
    const compared = await media.compare(staging, medium);
    if (!compared.ok) return compared;
  }
  const judged = await verifier.verify(medium, trustFile(folder));
  return judged.ok ? ok(undefined) : err({ code: 'preservation/not-verified', place: judged.error[0] ?? medium, values: { failures: judged.error.length } });
}
