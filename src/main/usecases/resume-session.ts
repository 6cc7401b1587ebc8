// Goes on with a count that is installed on this terminal, after a restart or on another day: what is kept here is enough.
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import { hex, object, read } from '../../core/kernel/shape.ts';
import type { InstallRefusal } from '../../core/session/install-refusals.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionKey } from '../ports/session-key.ts';
import type { SessionStore } from '../ports/store.ts';
import type { ReadElectionRefusal } from './install-definition.ts';
import { keptElection, terminalIn } from './kept-election.ts';
import { portsOfSession } from './practice-clock.ts';
import { type CommitRefusal, note, record, runningSession, type RunningSession, sessionFolder, stateOf } from './running-session.ts';
import { keyFile, makeSessionFolders } from './session-files.ts';

export type ResumeRefusal = ReadElectionRefusal | CommitRefusal | MediaRefusal | InstallRefusal;

/** Without any paper: it was compared at the installation. An installation that was cut off has no terminal yet, and is begun again. */
export async function resumeSession(ports: Ports, ctx: string): Promise<Result<RunningSession, ResumeRefusal>> {
  if (!ports.store.installed().some((installed) => installed.ctx === ctx)) return err({ code: 'install/nothing-installed' });
  const store = ports.store.session(ctx);
  const terminal = terminalIn(store);
  return terminal === undefined ? err({ code: 'install/nothing-installed' }) : goOn(ports, store, terminal);
}

export async function goOn(ports: Ports, store: SessionStore, terminal: string): Promise<Result<RunningSession, ResumeRefusal>> {
  const kept = keptElection(store, ports.purposes);
  if (!kept.ok) return kept;
  const election = kept.value;
  const certificate = store.kept('session.cer');
  if (certificate === undefined) return err({ code: 'install/session-key-lost' });
  const folder = sessionFolder(ports.home, election);
  const made = await makeSessionFolders(ports.media, folder);
  if (!made.ok) return made;
  const parts = { ports: portsOfSession(ports, election, store), hostClock: ports.clock, election, store, certificate, terminal };
  if (stateOf({ store }).step === 'closed') {
    const session = runningSession({ ...parts, key: noKey });
    const removed = await removeSessionKey(session);
    return removed.ok ? ok(session) : removed;
  }
  const key = await ports.sessionKeys.open(keyFile(folder));
  if (!key.ok) return key;
  if (key.value === undefined || !isInstalledKey(key.value, store)) return err({ code: 'install/session-key-lost' });
  const session = runningSession({ ...parts, key: key.value });
  const started = noteStart(session);
  if (!started.ok) return started;
  const restarted = record(session, { type: 'program-restarted', boot: session.ports.clock.boot });
  return restarted.ok ? ok(session) : restarted;
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

export function noteStart(session: RunningSession): ReturnType<typeof note> {
  return note(session, { event: 'program-started', data: { software: session.ports.software, terminal: session.setting.terminal } });
}

const installation = object({ publicKey: hex(65), certificateSha256: hex(32) });

/** Record 0 names the key that signs for this count (formats/log §1.4). */
function isInstalledKey(key: SessionKey, store: SessionStore): boolean {
  const named = read(installation, store.log()[0]?.data.sessionKey ?? null);
  return named.ok && named.value.publicKey === bytesToHex(key.publicKey);
}
