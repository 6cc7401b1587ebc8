// Installs a definition on this terminal by its own act, or goes on with its count after a restart (formats/definition §3).
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import { cardWithKey } from '../../core/keys/enrolled-card.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { hex, object, read } from '../../core/kernel/shape.ts';
import { text } from '../../core/kernel/text.ts';
import { nextRecord } from '../../core/log/record.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import { heldContests, sessionSetting } from '../../core/session/setting.ts';
import { initialState } from '../../core/session/state.ts';
import { checkPrintable, printedNames } from '../../core/sheets/printable.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import { admitDefinition } from '../../core/transfer/pins.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionKey } from '../ports/session-key.ts';
import type { SessionStore } from '../ports/store.ts';
import {
  compareDigits, type Documents, type Election, readDocuments, readElection, type ReadElectionRefusal,
} from './install-definition.ts';
import { type CommitRefusal, note, record, runningSession, type RunningSession, sessionFolder, stateOf } from './running-session.ts';
import { clearInstallation, keyFile, makeFolders, SHEETS, trustFile } from './session-files.ts';

export interface BeginInput {
  /** The folder in which definition and notices came. */
  readonly definition: string;
  /** The sixty digits of the context, typed from the paper of the key ceremony. */
  readonly digits: string;
  /** The name of this terminal. */
  readonly terminal: string;
}

export type BeginRefusal = ReadElectionRefusal | TransferRefusal | CommitRefusal | MediaRefusal | InstallRefusal | SheetsRefusal;

interface Begun {
  readonly session: RunningSession;
  readonly resumed: boolean;
}

export async function beginSession(
  ports: Ports, { definition: folder, digits, terminal }: BeginInput,
): Promise<Result<Begun, BeginRefusal>> {
  const documents = await readDocuments(ports.media, folder);
  if (!documents.ok) return documents;
  const election = readElection(documents.value, ports.purposes);
  if (!election.ok) return election;
  const compared = compareDigits(documents.value.definition, digits);
  if (!compared.ok) return compared;
  const countable = checkCountable(ports, election.value, terminal);
  if (!countable.ok) return countable;
  const ofOnePurpose = checkCards(ports, election.value);
  if (!ofOnePurpose.ok) return ofOnePurpose;
  const { ctx, definition: { ceremony, keys } } = election.value;
  const admitted = admitDefinition(ports.store.installed(), { ctx, ceremony, key: keys.key });
  if (!admitted.ok) return admitted;
  return admitted.value === 'new' ? install(ports, election.value, terminal) : resume(ports, election.value, terminal);
}

/** What would stop the night later is said before anything is installed: no contest to count, a name that no sheet can print. */
function checkCountable({ pdf }: Ports, election: Election, terminal: string): Result<void, InstallRefusal | SheetsRefusal> {
  const { definition, notices } = election;
  if (heldContests(sessionSetting({ ...election, terminal })).length === 0) return err({ code: 'install/no-contest-held' });
  // Signers named by the definition sign with cards, which this program does not drive yet.
  if (definition.signers.preservation.length > 0) return err({ code: 'install/signers-need-cards' });
  const names = [...printedNames(definition, notices), { place: 'terminal', owner: terminal, text: terminal, alternative: null }];
  const printable = checkPrintable(names, (grapheme) => pdf.covers(grapheme));
  return printable.ok ? ok(undefined) : printable;
}

/** One key never serves both a live election and rehearsals (formats/enrolled-card §2.3). */
function checkCards({ store }: Ports, { definition: { keys, purpose } }: Election): Result<void, InstallRefusal> {
  const enrolled = store.enrolledCards();
  const other = keys.cards.find(({ publicKey }) => (cardWithKey(enrolled, publicKey)?.purpose ?? purpose) !== purpose);
  return other === undefined ? ok(undefined) : err({ code: 'install/card-of-other-purpose', values: { label: other.label } });
}

async function install(ports: Ports, election: Election, terminal: string): Promise<Result<Begun, BeginRefusal>> {
  const { documents, ctx, definition } = election;
  const { media, clock, primitives } = ports;
  const folder = sessionFolder(ports.home, election);
  const cleared = await clearInstallation(media, folder);
  if (!cleared.ok) return cleared;
  const made = await makeSessionFolders(ports, election);
  if (!made.ok) return made;
  const written = await media.write(trustFile(folder), documents.definition);
  if (!written.ok) return written;
  const key = await ports.sessionKeys.create(keyFile(folder));
  if (!key.ok) return key;
  const certificate = ports.certificates.ofSession(key.value, { name: terminal, validAt: definition.opensAt });
  const sessionKey = { publicKey: bytesToHex(key.value.publicKey), certificateSha256: bytesToHex(primitives.sha256(certificate)) };
  const store = ports.store.install({
    ctx, ceremony: definition.ceremony, key: definition.keys.key, purpose: definition.purpose,
    state: initialState() as unknown as JsonValue,
    record: nextRecord(null, {
      wall: clock.wall(), mono: clock.mono(), boot: clock.boot, actor: 'terminal', event: 'definition-installed', data: { ctx, sessionKey },
    }, primitives.sha256),
    keep: filesToKeep(documents, certificate),
  });
  if (!store.ok) return store;
  const session = runningSession({ ports, election, store: store.value, key: key.value, certificate, terminal });
  const started = noteStart(session);
  return started.ok ? ok({ session, resumed: false }) : started;
}

async function resume(ports: Ports, election: Election, terminal: string): Promise<Result<Begun, BeginRefusal>> {
  const store = ports.store.session(election.ctx);
  if (!sameNotices(store, election.documents)) return err({ code: 'install/notices-differ' });
  const installed = terminalIn(store) ?? terminal;
  if (installed !== terminal) return err({ code: 'install/other-terminal-name', values: { installed, given: terminal } });
  const certificate = store.kept('session.cer');
  if (certificate === undefined) return err({ code: 'install/session-key-lost' });
  const made = await makeSessionFolders(ports, election);
  if (!made.ok) return made;
  const parts = { ports, election, store, certificate, terminal };
  if (stateOf({ store }).step === 'closed') {
    const session = runningSession({ ...parts, key: noKey });
    const removed = await removeSessionKey(session);
    return removed.ok ? ok({ session, resumed: true }) : removed;
  }
  const key = await ports.sessionKeys.open(keyFile(sessionFolder(ports.home, election)));
  if (!key.ok) return key;
  if (key.value === undefined || !isInstalledKey(key.value, store)) return err({ code: 'install/session-key-lost' });
  const session = runningSession({ ...parts, key: key.value });
  const started = noteStart(session);
  if (!started.ok) return started;
  const restarted = record(session, { type: 'program-restarted', boot: ports.clock.boot });
  return restarted.ok ? ok({ session, resumed: true }) : restarted;
}

/** After the close there is no key, and nothing left to sign. */
const noKey: SessionKey = {
  publicKey: new Uint8Array(),
  sign: () => { throw new Error('the session key is gone after the close'); },
};

/** Also when a closed count is looked at again: the program may have ended between the close and the removal. */
export async function removeSessionKey(session: RunningSession): Promise<Result<void, MediaRefusal>> {
  return stateOf(session).step === 'closed' ? session.ports.sessionKeys.remove(keyFile(session.folder)) : ok(undefined);
}

function noteStart(session: RunningSession): ReturnType<typeof note> {
  return note(session, { event: 'program-started', data: { software: session.ports.software, terminal: session.setting.terminal } });
}

/** The name under which the count began; undefined where the program ended before its first start was on record. */
function terminalIn(store: SessionStore): string | undefined {
  const first = store.log().find(({ event }) => event === 'program-started');
  const name = first === undefined ? undefined : read(text, first.data.terminal ?? null);
  return name?.ok === true ? name.value : undefined;
}

const installation = object({ publicKey: hex(65), certificateSha256: hex(32) });

/** Record 0 names the key that signs for this count (formats/log §1.4). */
function isInstalledKey(key: SessionKey, store: SessionStore): boolean {
  const named = read(installation, store.log()[0]?.data.sessionKey ?? null);
  return named.ok && named.value.publicKey === bytesToHex(key.publicKey);
}

function makeSessionFolders({ home, media }: Ports, election: Election): Promise<Result<void, MediaRefusal>> {
  const folder = sessionFolder(home, election);
  return makeFolders(media, [join(home, election.definition.purpose), folder, join(folder, SHEETS)]);
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
