// Makes the preservation bag, writes it to media, reads it back and has the separate verifier judge it (formats/preservation); then the
// labels of its envelopes.
import { dirname, resolve } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Refusal } from '../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { RepeatableAct } from '../../core/log/catalogue.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import type { PreservationRefusal } from '../../core/preservation/refusals.ts';
import { formatSessionFile } from '../../core/preservation/session-file.ts';
import { sessionFileOf } from '../../core/preservation/session-file-of-session.ts';
import type { SessionRefusal } from '../../core/session/refusals.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import { makeLabels } from './make-labels.ts';
import { labelOf } from './make-sheets.ts';
import { makeBag, type MakeBagRefusal, stagingFolder } from './preservation-bag.ts';
import { type CommitRefusal, note, record, type RunningSession, stateOf } from './running-session.ts';
import { trustFile } from './session-files.ts';
import { turnOf } from './turn.ts';

export type PreserveRefusal = MakeBagRefusal | CommitRefusal | SheetsRefusal;

/** What is begun now; `medium` counts from 1, and is null where it concerns none. */
type OnPart = (part: 'make' | 'write' | 'read-back' | 'label', medium: number | null) => void;

/** `media` are the folders that become the bag, one for each medium. Answers the identity of the bag, hexadecimal. */
export async function writePreservation(
  session: RunningSession, media: readonly string[], onPart: OnPart = () => undefined,
): Promise<Result<string, PreserveRefusal>> {
  const turn = turnOf(session, 'preserve');
  if (!turn.ok) return turn;
  const amiss = mediaAmiss(session, media) ?? await bagAmiss(session, media);
  if (amiss !== undefined) return err(amiss);
  const begun = beginPreservation(session);
  if (!begun.ok) return begun;
  onPart('make', null);
  const bag = await makeBag(session);
  if (!bag.ok) return bag;
  for (const [index, medium] of media.entries()) {
    const preserved = await preserveOn(session, medium, (part) => { onPart(part, index + 1); }, String(index + 1));
    if (!preserved.ok) return preserved;
  }
  onPart('label', null);
  // Before the record of it: what is cut off in the making is made again.
  const labelled = await makeLabels(session, { fingerprint: bag.value, media: media.length });
  if (!labelled.ok) return labelled;
  const recorded = record(session, { type: 'preservation-verified', media: media.length, fingerprint: bag.value });
  return recorded.ok ? bag : recorded;
}

/** 正副の保存 */
const LEAST_MEDIA = 2;

/** Two places of which one is in the other, or in the folder of the count, are not two media. */
function mediaAmiss({ folder }: RunningSession, media: readonly string[]): SessionRefusal | PreservationRefusal | undefined {
  if (media.length < LEAST_MEDIA) return { code: 'session/two-media-needed', values: { media: media.length } };
  const places = [folder, ...media].map((place) => resolve(place));
  const double = media.find((_medium, index) => places.some((place, other) => other !== index + 1 && overlap(place, places[index + 1] ?? '')));
  return double === undefined ? undefined : { code: 'preservation/same-medium', values: { medium: double } };
}

const DECLARATION = 'bagit.txt';

/** A medium whose folder is a bag already, above all the one on which the ballots came, stays as it is. */
async function bagAmiss({ ports }: RunningSession, media: readonly string[]): Promise<PreservationRefusal | undefined> {
  for (const medium of media) {
    const around = await ports.media.entries(dirname(medium));
    // What cannot be read here is told by the writing, with its cause.
    if (around.ok && around.value.some(({ path }) => path === DECLARATION)) {
      return { code: 'preservation/inside-a-bag', values: { medium: dirname(medium) } };
    }
  }
  return undefined;
}

function overlap(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

/** From here on session.json is fixed, and the log of the bag ends: a restart makes the same bag. */
function beginPreservation(session: RunningSession): Result<void, CommitRefusal> {
  const { setting, store, ports } = session;
  const state = stateOf(session);
  if (state.step === 'preserve') return ok(undefined);
  if (state.step !== 'print') throw new Error('the package is made when the sheets have come back');
  const bytes = formatSessionFile(sessionFileOf(setting, state, {
    software: ports.software, label: labelOf(store), log: { seq: store.last.seq, head: store.last.hash },
  }));
  return record(session, { type: 'preservation-begun', session: bytesToHex(ports.primitives.sha256(bytes)) }, {
    keep: new Map([['session.json', bytes]]),
  });
}

/** A medium that holds this very bag already, as after a restart, is read back only. */
async function preserveOn(
  session: RunningSession, medium: string, onPart: (part: 'write' | 'read-back') => void, subject: string,
): Promise<Result<void, PreserveRefusal>> {
  const { media } = session.ports;
  const staging = stagingFolder(session);
  const there = await media.compare(staging, medium);
  const wasRead = there.ok || !isNotThisBag(there.error.code);
  if (!wasRead) onPart('write');
  const written = wasRead ? there : await acted(session, 'write-medium', subject, () => media.copyOut(staging, medium));
  if (!written.ok) return written;
  onPart('read-back');
  return acted(session, 'read-back', subject, () => readBack(session, medium));
}

/** Nothing, or something else, is there: writing makes it or tells what is in the way. Whatever else was refused was the reading. */
function isNotThisBag(code: MediaRefusal['code']): boolean {
  return code === 'media/missing' || code === 'media/differs' || code === 'media/not-a-file';
}

/** Compares, and lets the verifier judge what is on the medium. */
async function readBack(session: RunningSession, medium: string): Promise<Result<void, PreserveRefusal>> {
  const { ports: { media, verifier }, folder, election } = session;
  const compared = await media.compare(stagingFolder(session), medium);
  if (!compared.ok) return compared;
  // Written anew: the verifier shall trust what is installed, and not what a file of the terminal has become.
  const trust = await media.write(trustFile(folder), election.documents.definition);
  if (!trust.ok) return trust;
  const judged = await verifier.verify(medium, trustFile(folder));
  return judged.ok ? ok(undefined) : err({ code: 'preservation/not-verified', place: judged.error[0] ?? medium, values: { failures: judged.error.length } });
}

/** Both ends of an act that may be done again stand in the log. */
async function acted<T, R extends Refusal>(
  session: RunningSession, act: RepeatableAct, subject: string, work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | StoreRefusal>> {
  const begun = note(session, { event: 'act-begun', data: { act, subject } });
  if (!begun.ok) return begun;
  const done = await work();
  const noted = note(session, { event: 'act-done', data: { act, subject, refused: done.ok ? null : done.error.code } });
  return noted.ok ? done : noted;
}
