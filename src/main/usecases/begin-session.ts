// Installs a definition on this terminal by its own act, or goes on with its count after a restart (formats/definition §3).
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { contextOf } from '../../core/election/context.ts';
import { HALL_SETTINGS, type HallSettings, personsIn } from '../../core/hall/hall-settings.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import type { JsonValue } from '../../core/kernel/canonical-json.ts';
import { cardWithKey } from '../../core/keys/enrolled-card.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { nextRecord } from '../../core/log/record.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import { heldContests, sessionSetting } from '../../core/session/setting.ts';
import { initialState } from '../../core/session/state.ts';
import { checkPrintable, printedNames } from '../../core/sheets/printable.ts';
import type { SheetsRefusal } from '../../core/sheets/refusals.ts';
import { admitDefinition } from '../../core/transfer/pins.ts';
import type { TransferRefusal } from '../../core/transfer/refusals.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionStore } from '../ports/store.ts';
import {
  compareDigits, type Documents, type Election, readDocuments, readElection, type ReadElectionRefusal,
} from './install-definition.ts';
import { filesToKeep, terminalIn } from './kept-election.ts';
import { portsOfSession } from './practice-clock.ts';
import { goOn, noteStart } from './resume-session.ts';
import { type CommitRefusal, runningSession, type RunningSession, sessionFolder } from './running-session.ts';
import { clearInstallation, keyFile, makeSessionFolders, trustFile } from './session-files.ts';

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
  // Of a count that goes on, the hall settings are those of its installation, whatever lies beside the definition now.
  const isInstalled = ports.store.installed().some(({ ctx }) => ctx === bytesToHex(contextOf(documents.value.definition)));
  const election = readElection(isInstalled ? { ...documents.value, hall: null } : documents.value, ports.purposes);
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
  const { definition, notices, hall } = election;
  if (heldContests(sessionSetting({ ...election, terminal })).length === 0) return err({ code: 'install/no-contest-held' });
  // Signers named by the definition sign with cards, which this program does not drive yet.
  if (definition.signers.preservation.length > 0) return err({ code: 'install/signers-need-cards' });
  const names = [
    ...printedNames(definition, notices), { place: 'terminal', owner: terminal, text: terminal, alternative: null },
    ...namesInHall(hall).map((name) => ({ place: HALL_SETTINGS, owner: name, text: name, alternative: null })),
  ];
  const printable = checkPrintable(names, (grapheme) => pdf.covers(grapheme));
  return printable.ok ? ok(undefined) : printable;
}

/** Names and texts that stand on a sheet once somebody confirms them. */
function namesInHall(hall: HallSettings | null): readonly string[] {
  if (hall === null) return [];
  const parties = hall.witnesses.flatMap(({ party }) => party ?? []);
  return [...personsIn(hall).map(({ name }) => name), ...parties, ...hall.receivers, ...hall.reports];
}

/** One key never serves both a live election and rehearsals (formats/enrolled-card §2.3). */
function checkCards({ store }: Ports, { definition: { keys, purpose } }: Election): Result<void, InstallRefusal> {
  const enrolled = store.enrolledCards();
  const other = keys.cards.find(({ publicKey }) => (cardWithKey(enrolled, publicKey)?.purpose ?? purpose) !== purpose);
  return other === undefined ? ok(undefined) : err({ code: 'install/card-of-other-purpose', values: { label: other.label } });
}

async function install(host: Ports, election: Election, terminal: string): Promise<Result<Begun, BeginRefusal>> {
  const { documents, ctx, definition } = election;
  const ports = portsOfSession(host, election, null);
  const { media, clock, primitives } = ports;
  const folder = sessionFolder(ports.home, election);
  const cleared = await clearInstallation(media, folder);
  if (!cleared.ok) return cleared;
  const made = await makeSessionFolders(media, folder);
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
  const session = runningSession({ ports, hostClock: host.clock, election, store: store.value, key: key.value, certificate, terminal });
  const started = noteStart(session);
  return started.ok ? ok({ session, resumed: false }) : started;
}

/** The papers were compared once more; what the count goes on with is what was installed. */
async function resume(ports: Ports, { ctx, documents }: Election, terminal: string): Promise<Result<Begun, BeginRefusal>> {
  const store = ports.store.session(ctx);
  if (!sameNotices(store, documents)) return err({ code: 'install/notices-differ' });
  const installed = terminalIn(store) ?? terminal;
  if (installed !== terminal) return err({ code: 'install/other-terminal-name', values: { installed, given: terminal } });
  const session = await goOn(ports, store, terminal);
  return session.ok ? ok({ session: session.value, resumed: true }) : session;
}

/** Notices that came after the installation are a recount's business, not a restart's. */
function sameNotices(store: SessionStore, { notices }: Documents): boolean {
  const kept = store.kept('notices.json');
  return kept === undefined || notices === null ? kept === undefined && notices === null : equalBytes(kept, notices);
}
