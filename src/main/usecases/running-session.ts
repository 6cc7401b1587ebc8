// A count that runs on this terminal: what is fixed, what is stored, and what lives only in memory until the process ends.
import { join } from 'node:path/posix';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue, parseCanonical } from '../../core/kernel/canonical-json.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import { type Time, timeAt } from '../../core/kernel/time.ts';
import type { TerminalEvent } from '../../core/log/catalogue.ts';
import { type Checkpoint, checkpointText, eventOfPhase, phases } from '../../core/log/checkpoint.ts';
import { type JsonObject, type LogRecord, nextRecord } from '../../core/log/record.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import { actorOf } from '../../core/session/actor.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { SessionRefusal } from '../../core/session/refusals.ts';
import { type SessionSetting, sessionSetting } from '../../core/session/setting.ts';
import type { SessionState } from '../../core/session/state.ts';
import { transition } from '../../core/session/transition.ts';
import type { ContestTally } from '../../core/tally/contest-tally.ts';
import type { CardPort } from '../ports/card.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';
import type { SessionKey } from '../ports/session-key.ts';
import type { Change, SessionStore } from '../ports/store.ts';
import type { Election } from './install-definition.ts';
import type { OpenedContest } from './open-ballots.ts';
import { nobodyHere, type PersonsHere } from './persons-here.ts';

export interface RunningSession {
  readonly ports: Ports;
  readonly election: Election;
  readonly setting: SessionSetting;
  readonly store: SessionStore;
  /** The folder of this count: received/, sheets/, preservation/. */
  readonly folder: string;
  readonly key: SessionKey;
  /** DER, of the session key. */
  readonly certificate: Uint8Array;
  /** The clock of the host, also where a rehearsal has one of its own: waits are the same in all counts of the terminal. */
  readonly hostClock: Clock;
  /** Gone when the process ends: an unlocked card, totals before the confirmation, the numbers of persons. */
  readonly memory: Memory;
}

export interface Memory {
  card: CardInSlot | null;
  opened: readonly OpenedContest[] | null;
  /** Of the contests that the supervisor has shown. */
  readonly tallies: Map<number, ContestTally>;
  readonly persons: PersonsHere;
  /** By how much the system's clock had moved when two persons confirmed it, in milliseconds; 0 before that. */
  confirmedDrift: number;
}

export interface CardInSlot {
  readonly port: CardPort;
  readonly label: string;
  readonly publicKey: string;
  unlocked: boolean;
  /** As the card told last; null where it does not tell. */
  triesLeft: number | null;
}

export interface SessionParts extends Omit<RunningSession, 'setting' | 'folder' | 'memory'> {
  readonly terminal: string;
}

export function runningSession({ ports, election, store, key, certificate, hostClock, terminal }: SessionParts): RunningSession {
  const { ctx, definition, notices } = election;
  return {
    ports, election, store, key, certificate, hostClock,
    setting: sessionSetting({ definition, ctx, notices, terminal }),
    folder: sessionFolder(ports.home, election),
    memory: { card: null, opened: null, tallies: new Map(), persons: nobodyHere(ports), confirmedDrift: 0 },
  };
}

/** Practice and real counts never share a folder. */
export function sessionFolder(home: string, { definition, ctx }: Election): string {
  return join(home, definition.purpose, ctx);
}

/** The state is written by `transition` alone, so that what the store gives back has its form. */
export function stateOf({ store }: Pick<RunningSession, 'store'>): SessionState {
  return store.state as unknown as SessionState;
}

export function nowOf(session: RunningSession): Time {
  return timeOf(clockOf(session));
}

/** The clock as two persons confirmed it last. */
export function clockOf(session: RunningSession): Clock {
  const state = stateOf(session);
  return 'clock' in state ? session.ports.clock.withOffset(state.clock.clockOffset * 1000) : session.ports.clock;
}

function timeOf(clock: Clock): Time {
  const now = timeAt(clock.wall());
  if (now === undefined) throw new Error('the clock shows no time');
  return now;
}

export type CommitRefusal = SessionRefusal | StoreRefusal;

/** What the machine says to an event; nothing is recorded. */
export function decide(session: RunningSession, event: SessionEvent): Result<SessionState, SessionRefusal> {
  return transition(session.setting, stateOf(session), event, nowOf(session));
}

/** Decides and commits: new state, log record, registry and small files in one transaction. */
export function record(
  session: RunningSession, event: SessionEvent, also: Pick<Change, 'registry' | 'keep'> = {},
): Result<void, CommitRefusal> {
  const next = decide(session, event);
  if (!next.ok) return next;
  const { type, ...data } = event;
  const line = recordFor(session, actorOf(event, stateOf(session)), type, data);
  const keep = new Map([...also.keep ?? [], ...checkpointsAt(session, line)]);
  const committed = session.store.commit({ ...also, state: next.value as unknown as JsonValue, records: [line], keep });
  if (committed.ok && (type === 'terminal-readied' || type === 'clock-confirmed')) session.memory.confirmedDrift = session.ports.clock.drift();
  return committed;
}

/** As {@link record}, where the fact may stand already, as it does when a command is given again after a restart. */
export function recordOnce(
  session: RunningSession, event: SessionEvent, also: Pick<Change, 'registry' | 'keep'> = {},
): Result<void, CommitRefusal> {
  const recorded = record(session, event, also);
  return recorded.ok || recorded.error.code !== 'session/already-recorded' ? recorded : ok(undefined);
}

/** Writes what the terminal itself saw; the state stays. */
export function note(session: RunningSession, { event, data }: TerminalEvent): Result<void, StoreRefusal> {
  return session.store.commit({ state: session.store.state, records: [recordFor(session, 'terminal', event, data)] });
}

function recordFor(session: RunningSession, actor: string, event: string, data: object): LogRecord {
  const clock = clockOf(session);
  const entry = { wall: clock.wall(), mono: clock.mono(), boot: clock.boot, actor, event, data: data as JsonObject };
  return nextRecord(session.store.last, entry, session.ports.primitives.sha256);
}

/** The session key signs the head of the log at each phase; the last record of its kind is the one that counts (formats/log §2). */
function checkpointsAt({ key, setting, ports }: RunningSession, line: LogRecord): readonly (readonly [string, Uint8Array])[] {
  return phases.filter((phase) => eventOfPhase[phase] === line.event).map((phase) => {
    const subject = { ctx: setting.ctx, terminal: setting.terminal, phase, seq: line.seq, head: line.hash };
    const signature = key.sign(ports.primitives.sha256(checkpointText(subject)));
    const checkpoint: Checkpoint = { phase, seq: line.seq, head: line.hash, terminal: setting.terminal, signature: bytesToHex(signature) };
    return [`checkpoint-${phase}`, canonicalBytes({ ...checkpoint })] as const;
  });
}

/** The checkpoints signed so far, in the order of the phases. */
export function checkpointsOf({ store }: RunningSession): readonly Checkpoint[] {
  return phases.flatMap((phase) => {
    const kept = store.kept(`checkpoint-${phase}`);
    const value = kept === undefined ? undefined : parseCanonical(kept);
    if (value?.ok === false) throw new Error('a kept checkpoint is not what was written');
    return value === undefined ? [] : [value.value as unknown as Checkpoint];
  });
}
