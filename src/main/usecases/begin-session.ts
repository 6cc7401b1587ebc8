// Installs a definition on this terminal by its own act, or goes on with its count after a restart (formats/definition §3).
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { nextRecord } from '../../core/log/record.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import { initialState } from '../../core/session/state.ts';
import { admitDefinition } from '../../core/transfer/pins.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionStore } from '../ports/store.ts';
import {
  compareDigits, type Documents, type Election, readDocuments, readElection, type ReadElectionRefusal,
} from './install-definition.ts';
import { type CommitRefusal, note, record, runningSession, type RunningSession, sessionFolder, stateOf } from './running-session.ts';

export interface BeginInput {
  /** The folder in which definition and notices came. */
  readonly definition: string;
  /** The sixty digits of the context, typed from the paper of the key ceremony. */
  readonly digits: string;
  /** The name of this terminal. */
  readonly terminal: string;
}

export type BeginRefusal = ReadElectionRefusal | TransferRefusal | CommitRefusal | MediaRefusal | InstallRefusal;

export async function beginSession(
  ports: Ports, { definition: folder, digits, terminal }: BeginInput,
): Promise<Result<{ readonly session: RunningSession; readonly resumed: boolean }, BeginRefusal>> {
  const documents = await readDocuments(ports.media, folder);
  if (!documents.ok) return documents;
  const election = readElection(documents.value, ports.purposes);
  if (!election.ok) return election;
  const compared = compareDigits(documents.value.definition, digits);
  if (!compared.ok) return compared;
  const { ctx, definition: { ceremony, keys } } = election.value;
  const admitted = admitDefinition(ports.store.installed(), { ctx, ceremony, key: keys.key });
  if (!admitted.ok) return admitted;
  return admitted.value === 'new' ? install(ports, election.value, terminal) : resume(ports, election.value, terminal);
}

async function install(
  ports: Ports, election: Election, terminal: string,
): Promise<Result<{ readonly session: RunningSession; readonly resumed: boolean }, BeginRefusal>> {
  const { documents, ctx, definition } = election;
  const folder = sessionFolder(ports.home, election);
  // What an interrupted installation left: nothing of it was committed.
  const removed = await ports.media.remove(folder);
  if (!removed.ok) return removed;
  const parents = await makeFolders(ports, [join(ports.home, definition.purpose), folder, join(folder, 'sheets')]);
  if (!parents.ok) return parents;
  const written = await ports.media.write(trustFile(folder), documents.definition);
  if (!written.ok) return written;
  const key = await ports.sessionKeys.create(keyFile(folder));
  const certificate = ports.certificates.ofSession(key, { name: terminal, validAt: definition.opensAt });
  const certificateSha256 = bytesToHex(ports.primitives.sha256(certificate));
  const data = { ctx, sessionKey: { publicKey: bytesToHex(key.publicKey), certificateSha256 } };
  const { clock } = ports;
  const store = ports.store.install({
    ctx, ceremony: definition.ceremony, key: definition.keys.key, purpose: definition.purpose,
    state: initialState() as unknown as JsonValue,
    record: nextRecord(null, {
      wall: clock.wall(), mono: clock.mono(), boot: clock.boot, actor: 'terminal', event: 'definition-installed', data,
    }, ports.primitives.sha256),
    keep: filesToKeep(documents, certificate),
  });
  if (!store.ok) return store;
  const session = runningSession({ ports, election, store: store.value, key, certificate, terminal });
  const started = noteStart(session);
  return started.ok ? ok({ session, resumed: false }) : started;
}

async function resume(
  ports: Ports, election: Election, terminal: string,
): Promise<Result<{ readonly session: RunningSession; readonly resumed: boolean }, BeginRefusal>> {
  const store = ports.store.session(election.ctx);
  if (!sameNotices(store, election.documents)) return err({ code: 'install/notices-differ' });
  const key = await ports.sessionKeys.open(keyFile(sessionFolder(ports.home, election)));
  const certificate = store.kept('session.cer');
  const closed = (store.state as { readonly step?: JsonValue }).step === 'closed';
  if (certificate === undefined || (key === undefined && !closed)) return err({ code: 'install/session-key-lost' });
  const session = runningSession({ ports, election, store, key: key ?? noKey, certificate, terminal });
  if (closed) return ok({ session, resumed: true });
  const started = noteStart(session);
  if (!started.ok) return started;
  const restarted = record(session, { type: 'program-restarted', boot: ports.clock.boot });
  return restarted.ok ? ok({ session, resumed: true }) : restarted;
}

/** After the close there is no key, and nothing left to sign. */
const noKey: RunningSession['key'] = {
  publicKey: new Uint8Array(),
  sign: () => { throw new Error('the session key is gone after the close'); },
};

export async function removeSessionKey(session: RunningSession): Promise<void> {
  if (stateOf(session).step === 'closed') await session.ports.sessionKeys.remove(keyFile(session.folder));
}

function noteStart(session: RunningSession): ReturnType<typeof note> {
  return note(session, { event: 'program-started', data: { software: session.ports.software, terminal: session.setting.terminal } });
}

/** The pinned definition as a file: what the verifier is told to trust. */
export function trustFile(folder: string): string {
  return join(folder, 'definition.json');
}

function keyFile(folder: string): string {
  return join(folder, 'session.key');
}

async function makeFolders({ media }: Ports, folders: readonly string[]): Promise<Result<void, MediaRefusal>> {
  for (const folder of folders) {
    const made = await media.makeFolder(folder);
    if (!made.ok && made.error.code !== 'media/already-there') return made;
  }
  return ok(undefined);
}

function filesToKeep(documents: Documents, certificate: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['definition.json', documents.definition], ['definition.p7s', documents.definitionSignature], ['session.cer', certificate],
    ...(documents.notices === null ? [] : [['notices.json', documents.notices] as const]),
    ...(documents.noticesSignature === null ? [] : [['notices.p7s', documents.noticesSignature] as const]),
  ]);
}

/** Notices that came after the installation are a recount's business, not a restart's. */
function sameNotices(store: SessionStore, { notices }: Documents): boolean {
  const kept = store.kept('notices.json');
  return kept === undefined || notices === null ? kept === undefined && notices === null : equalBytes(kept, notices);
}
