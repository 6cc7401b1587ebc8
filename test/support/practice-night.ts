// A practice election counted through the application, with the real adapters of the command line and no command line.
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../src/contract/channels.ts';
import { contract, type Input, type Output, type WindowEvent } from '../../src/contract/contract.ts';
import { groupsOf } from '../../src/core/kernel/digits.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import type { Refusal } from '../../src/core/kernel/refusal.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { application } from '../../src/main/application/application.ts';
import { practiceTerminal } from '../../src/main/hosts/cli/compose.ts';
import { readScript, type Script } from '../../src/main/hosts/cli/script.ts';
import type { Persons } from '../../src/main/application/handlers.ts';
import type { Ports } from '../../src/main/ports/ports.ts';
import { rehearse, rehearseScenario } from '../../src/rehearsal/rehearse.ts';
import type { Scenario } from '../../src/rehearsal/scenario.ts';
import type { ScenarioName } from '../../src/rehearsal/scenarios.ts';

export const by = ['staff-1', 'staff-2'] as const;
export const seals = [{ what: '端末', number: 'F-9901' }] as const;
export const pause = { type: 'count-paused', reason: '停電', seals, by } as const satisfies SessionEvent;
export const resumption = { type: 'count-resumed', seals, explanation: null, by } as const satisfies SessionEvent;

export interface PracticeElection {
  readonly folder: string;
  readonly script: Script;
  readonly pin: string;
}

export function aFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kaihyo-night-'));
  return { path, remove: () => { rmSync(path, { recursive: true, force: true }); } };
}

export async function anElection(folder: string, scenario: ScenarioName = 'by-election', ballots = 3): Promise<PracticeElection> {
  value(await rehearse({ scenario, ballots, seed: 1, out: folder }));
  return electionIn(folder);
}

/** An election of a changed scenario, with the keys and papers of the one that it was. */
export async function aChangedElection(folder: string, was: ScenarioName, scenario: Scenario, ballots: number): Promise<PracticeElection> {
  value(await rehearseScenario(scenario, { scenario: was, ballots, seed: 1, out: folder }));
  return electionIn(folder);
}

function electionIn(folder: string): PracticeElection {
  return { folder, script: value(readScript(join(folder, 'session.json'))), pin: readFileSync(join(folder, 'pin.txt'), 'utf8').trim() };
}

type Reply<C extends Channel> = Result<Output<C>, Refusal>;

export interface Night {
  readonly ports: Ports;
  /** Everything of this night: `terminal`, `card.key`, `medium-1`, `medium-2`. */
  readonly out: string;
  /** What was thrown inside and told to the host. */
  readonly faults: readonly unknown[];
  /** What the host was told without asking, in order. */
  readonly told: readonly WindowEvent[];
  /** Any name and any input, as a host could send it. */
  call(name: string, input?: unknown): Promise<Result<unknown, Refusal>>;
  ask<C extends Channel>(name: C, input: Input<C>): Promise<Reply<C>>;
  begin(change?: Partial<Input<'session/begin'>>): Promise<Reply<'session/begin'>>;
  record(event: SessionEvent): Promise<Reply<'session/record'>>;
  due(): Promise<Output<'session/state'>['due']>;
  presentCard(): Promise<Reply<'card/present'>>;
  unlock(pin?: string): Promise<Reply<'card/unlock'>>;
  write(media?: readonly string[]): Promise<Reply<'preservation/write'>>;
  log(): readonly LogRecord[];
  /** The folder of the count. */
  folder(): string;
  /** Plays the ordinary night until this act or event is due. */
  until(goal: string): Promise<void>;
  /** Ends the program; `out` can then be copied or gone on with. */
  end(): Promise<void>;
}

export interface NightChange {
  /** Other ports in the place of the real ones. */
  readonly ports?: (real: Ports) => Ports;
  /** Whether persons are believed; a window asks them to prove themselves. */
  readonly persons?: Persons;
  readonly onReply?: (reply: Result<unknown, Refusal>) => void;
}

/** A night that goes on from what is in `out`, or begins there. */
export function aNight(
  election: PracticeElection, out: string,
  { ports: changed = (real) => real, persons = 'claimed', onReply = () => undefined }: NightChange = {},
): Night {
  const { script, pin, folder: source } = election;
  mkdirSync(out, { recursive: true });
  if (!existsSync(join(out, 'card.key'))) copyFileSync(join(source, 'card.key'), join(out, 'card.key'));
  const ports = changed(value(practiceTerminal(join(out, 'terminal'), script.startsAt)));
  const faults: unknown[] = [];
  const told: WindowEvent[] = [];
  const app = application(ports, (event) => { told.push(event); }, (fault) => { faults.push(fault); }, { persons });
  const log = (): readonly LogRecord[] => ports.store.installed().flatMap(({ ctx }) => ports.store.session(ctx).log());
  const media = [join(out, 'medium-1'), join(out, 'medium-2')];
  const rest = script.events.values();

  const night: Night = {
    ports, out, faults, told, log,
    call: async (name, input = {}) => {
      const before = log().length;
      const reply = await app.call(name, input);
      onReply(reply);
      assertPromised(name, log().slice(before));
      return reply;
    },
    ask: (name, input) => night.call(name, input) as Promise<Reply<typeof name>>,
    begin: (change) => night.ask('session/begin', {
      definition: script.definition, digits: script.slip.contextDigits, terminal: script.terminal, ...change,
    }),
    record: (event) => night.ask('session/record', { event: event as unknown as Input<'session/record'>['event'] }),
    due: async () => value(await night.ask('session/state', {})).due,
    presentCard: () => night.ask('card/present', { card: { kind: 'software', file: join(out, 'card.key') }, workers: 1 }),
    unlock: (typed = pin) => night.ask('card/unlock', { pin: typed, finalTry: null }),
    write: (to = media) => night.ask('preservation/write', { media: [...to] }),
    folder: () => join(ports.home, 'rehearsal', ports.store.installed()[0]?.ctx ?? ''),
    async until(goal) {
      for (let acts = 0; acts < 200; acts++) {
        const due = await night.due();
        if (due.act === goal || due.waits === goal) return;
        if (due.act === 'nothing') throw new Error(`the night ended before ${goal}`);
        await actOf(night, election, due, rest);
      }
      throw new Error(`the night does not come to ${goal}`);
    },
    async end() {
      await app.close();
      ports.store.close();
    },
  };
  return night;
}

/** A copy of everything that a night left, to go on from there. */
export function copyOf(out: string, to: string): string {
  cpSync(out, to, { recursive: true });
  chmodSync(join(to, 'terminal'), 0o700);
  return to;
}

async function actOf(night: Night, { folder, script }: PracticeElection, due: Output<'session/state'>['due'], rest: Iterator<SessionEvent>): Promise<void> {
  if (due.act === 'import') value(await night.ask('transfer/import', { medium: join(folder, 'medium') }));
  else if (due.act === 'card') await insertCard(night);
  else if (due.act === 'open') value(await night.ask('ballots/open', { workers: 1 }));
  else if (due.act === 'print') value(await night.ask('sheets/make', {}));
  else if (due.act === 'preserve' || due.act === 'verify') value(await night.write());
  else if (due.act === 'reveal') value(await night.ask('result/reveal', { by: 'supervisor' }));
  else if (due.waits === 'fingerprint-confirmed') await typeGroups(night, script);
  else if (due.waits === 'count-confirmed') await confirm(night);
  else await next(night, rest);
}

async function insertCard(night: Night): Promise<void> {
  value(await night.presentCard());
  value(await night.unlock());
}

async function next(night: Night, rest: Iterator<SessionEvent>): Promise<void> {
  const { value: event, done } = rest.next();
  if (done === true) throw new Error('the script is used up');
  const recorded = event.type === 'result-revealed' ? undefined : await night.record(event);
  if (recorded?.ok === false && recorded.error.code !== 'session/already-recorded') throw new Error(JSON.stringify([event, recorded.error]));
}

async function typeGroups(night: Night, { slip }: Script): Promise<void> {
  const { groups } = value(await night.ask('session/asked-groups', {}));
  const onPaper = groupsOf(slip.digits);
  value(await night.ask('session/type-groups', { typed: groups.map((group) => onPaper[group - 1] ?? ''), by: by[0] }));
}

async function confirm(night: Night): Promise<void> {
  const { digest } = value(await night.ask('result/reveal', { by: 'supervisor' }));
  const [one, other] = by;
  value(await night.ask('result/confirm', { approvals: [{ officer: one, digest: digest ?? '' }, { officer: other, digest: digest ?? '' }] }));
}

/** The contract says of every command what it can leave in the log. */
function assertPromised(name: string, records: readonly LogRecord[]): void {
  const promised: readonly string[] = Object.hasOwn(contract, name) ? contract[name as Channel].records : [];
  // What the watch of the network sees belongs to no call.
  const other = records.find(({ event }) => !promised.includes(event) && !promised.includes('*') && !event.startsWith('network-'));
  if (other !== undefined) throw new Error(`${name} left ${other.event} in the log, which the contract does not tell`);
}

export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of the refusal, or `ok`. */
export function codeOf(result: Result<unknown, Refusal>): string {
  return result.ok ? 'ok' : result.error.code;
}
