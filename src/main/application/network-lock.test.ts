import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { aDefinition, fileBytes } from '../../../test/support/elections.ts';
import { textOfPdf } from '../../../test/support/pdf-file.ts';
import { aFolder, aNight, anElection, codeOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import { aSignature, aSigner } from '../../../test/support/signer.ts';
import type { WindowEvent } from '../../contract/contract.ts';
import { contextOf } from '../../core/election/context.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { ok } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { NetworkFacts } from '../../core/readiness/network.ts';
import type { SurroundingsFacts } from '../../core/readiness/surroundings.ts';
import type { SessionEventType } from '../../core/session/events.ts';
import { clockFrom } from '../adapters/clock-system/clock-system.ts';
import type { Ports } from '../ports/ports.ts';
import type { SurroundingsPort } from '../ports/surroundings.ts';
import { gateBySurroundings } from '../usecases/check-readiness.ts';
import type { RunningSession } from '../usecases/running-session.ts';
import type { Handlers } from './handlers.ts';
import { networkLock } from './network-lock.ts';

const lo = { name: 'lo', kind: 'loopback', switchedOn: true, carrier: true, state: 'unknown' } as const;
const none: NetworkFacts = { interfaces: [lo], addressed: [], routed: [] };
const eth0 = { name: 'eth0', kind: 'wired', switchedOn: true, carrier: true, state: 'up' } as const;
const cable: NetworkFacts = { interfaces: [lo, eth0], addressed: ['eth0'], routed: [] };

/** A machine whose cable the test plugs in; null is a machine that cannot be looked at. */
function aMachine(rest: Partial<SurroundingsFacts> = {}): SurroundingsPort & { seen: NetworkFacts | null } {
  const machine = {
    seen: none as NetworkFacts | null,
    network: () => Promise.resolve(machine.seen),
    look: () => Promise.resolve({
      network: machine.seen, radios: [], power: { mains: true, batteries: [] }, free: 9_000_000_000, readers: { devices: 1, service: true },
      software: 'ab'.repeat(32), ...rest,
    }),
  };
  return machine;
}

describe('in a real election', () => {
  const records: string[] = [];
  let machine: ReturnType<typeof aMachine>;
  let events: WindowEvent[];
  let session: RunningSession | null;
  const calls: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    machine = aMachine();
    events = [];
    records.length = 0;
    calls.length = 0;
    // Only what the lock asks of a count.
    const store = {
      state: { step: 'count' },
      log: () => [],
      last: { seq: 0, hash: '00'.repeat(32) },
      commit: (change: { readonly records: readonly [Pick<LogRecord, 'seq' | 'hash' | 'event' | 'data'>] }) => {
        const [record] = change.records;
        store.last = record;
        records.push(`${record.event} ${JSON.stringify(record.data)}`);
        return ok(undefined);
      },
    };
    session = {
      ports: {
        surroundings: machine, clock: { wall: () => 1, mono: () => 1, boot: '00'.repeat(16) },
        primitives: { sha256: () => new Uint8Array(32).fill(records.length + 1) },
      },
      election: { definition: { purpose: 'live' } }, setting: { ctx: 'aa'.repeat(32) }, store,
    } as unknown as RunningSession;
  });
  afterEach(() => { vi.useRealTimers(); });

  const called = (name: string) => () => {
    calls.push(name);
    return Promise.resolve(ok({}));
  };
  const handlers = new Proxy({}, { get: (_target, name) => called(String(name)) }) as Handlers;
  const aLock = (): ReturnType<typeof networkLock> => networkLock(
    { surroundings: machine } as unknown as Ports, { running: () => session, onProgress: (event) => { events.push(event); } },
  );

  test('no command is taken up while a network is up, whatever was seen before', async () => {
    const lock = aLock();
    const behind = lock.behind(handlers);
    expect(await behind['ballots/open']({ workers: null })).toEqual(ok({}));
    machine.seen = cable;
    const refused = { ok: false, error: { code: 'readiness/network-up', values: { interfaces: 'eth0' } } };
    expect(await behind['ballots/open']({ workers: null })).toEqual(refused);
    expect(await behind['acts/approve']({ subject: 'ab'.repeat(32), person: 'a', number: '000000' })).toEqual(refused);
    expect(await behind['session/record']({ event: { type: 'result-revealed' } })).toEqual(refused);
    expect(calls).toEqual(['ballots/open']);
    machine.seen = none;
    expect(await behind['ballots/open']({ workers: null }), 'it goes on by itself').toEqual(ok({}));
    lock.stop();
  });

  test('none is while nobody can tell', async () => {
    const lock = aLock();
    machine.seen = null;
    expect(await lock.behind(handlers)['result/reveal']({ by: 'supervisor' })).toEqual({ ok: false, error: { code: 'readiness/network-unchecked' } });
    expect(lock.lock()).toEqual({ cause: 'unchecked', interfaces: [] });
    lock.stop();
  });

  test('what shows, and the hiding of a result, goes on', async () => {
    const lock = aLock();
    machine.seen = cable;
    const behind = lock.behind(handlers);
    await behind['session/view']({});
    await behind['readiness/check']({});
    await behind['session/record']({ event: { type: 'result-hidden' } });
    expect(calls).toEqual(['session/view', 'readiness/check', 'session/record']);
    lock.stop();
  });

  test('the watch tells the window and the log what came and went, once each', async () => {
    const lock = aLock();
    await vi.advanceTimersByTimeAsync(3000);
    expect([events, records, lock.lock()]).toEqual([[], [], null]);
    machine.seen = cable;
    await vi.advanceTimersByTimeAsync(3000);
    expect(lock.lock()).toEqual({ cause: 'network', interfaces: ['eth0'] });
    expect(records).toEqual(['network-came-up {"interfaces":["eth0"]}']);
    expect(events).toEqual([{ event: 'changed' }]);
    machine.seen = null;
    await vi.advanceTimersByTimeAsync(3000);
    expect(records, 'not knowing is no news of a network').toHaveLength(1);
    machine.seen = none;
    await vi.advanceTimersByTimeAsync(3000);
    expect(lock.lock()).toBeNull();
    expect(records).toEqual(['network-came-up {"interfaces":["eth0"]}', 'network-gone {}']);
    expect(events).toHaveLength(3);
    lock.stop();
    machine.seen = cable;
    await vi.advanceTimersByTimeAsync(3000);
    expect(events, 'nothing is told after the end').toHaveLength(3);
  });

  test('what opens is stopped when the lock falls, and may begin again afterwards', async () => {
    const lock = aLock();
    const running = lock.unlessLocked(new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1500);
    expect(running.aborted).toBe(false);
    machine.seen = cable;
    await vi.advanceTimersByTimeAsync(1500);
    expect(running.aborted).toBe(true);
    machine.seen = none;
    await vi.advanceTimersByTimeAsync(1500);
    expect(lock.unlessLocked(new AbortController().signal).aborted).toBe(false);
    const interruption = new AbortController();
    const other = lock.unlessLocked(interruption.signal);
    interruption.abort();
    expect(other.aborted).toBe(true);
    lock.stop();
  });

  test('nothing is locked before a count runs, and a count that is closed is not told of the network', async () => {
    const running = session;
    session = null;
    machine.seen = cable;
    const lock = aLock();
    await vi.advanceTimersByTimeAsync(1500);
    expect(lock.lock()).toBeNull();
    expect(await lock.behind(handlers)['session/begin']({ definition: '/x', digits: '', terminal: 'x' })).toEqual(ok({}));
    session = { ...running, store: { ...running?.store, state: { step: 'closed' } } } as unknown as RunningSession;
    await vi.advanceTimersByTimeAsync(1500);
    expect([lock.lock()?.cause, records]).toEqual(['network', []]);
    lock.stop();
  });

  test('the terminal is not called ready by what was seen before, but by what is there now', async () => {
    const gate = (type: SessionEventType): ReturnType<typeof gateBySurroundings> => gateBySurroundings(session!, type);
    machine.seen = cable;
    expect(await gate('terminal-readied')).toEqual({ ok: false, error: { code: 'readiness/network-up', values: { interfaces: 'eth0' } } });
    machine.seen = null;
    expect(await gate('terminal-readied')).toEqual({ ok: false, error: { code: 'readiness/network-unchecked' } });
    expect(await gate('officer-signed-in')).toEqual(ok(undefined));
  });
});

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

describe('the whole application with a real election', () => {
  const board = aSigner();
  const definition = fileBytes(aDefinition({
    signers: { definition: [board.digest], transfer: [board.digest], notices: [board.digest], preservation: [] },
  }));
  const papers = join(folder.path, 'live');
  beforeAll(() => {
    mkdirSync(papers);
    writeFileSync(join(papers, 'definition.json'), definition);
    writeFileSync(join(papers, 'definition.p7s'), aSignature(definition, board));
  });

  test('stands still while a network is up, says so in view and log, and goes on by itself', async () => {
    const machine = aMachine();
    const night = aNight(election, join(folder.path, 'earnest'), {
      ports: (real) => ({
        ...real, purposes: ['live', 'rehearsal'], surroundings: machine, clock: clockFrom('2025-07-20T19:00:00+09:00' as Time),
      }),
    });
    value(await night.begin({ definition: papers, digits: sixtyDigits(contextOf(definition)) }));
    const signedIn = (officer: string): ReturnType<Night['record']> => (
      night.record({ type: 'officer-signed-in', officer: { id: officer, name: officer } }));
    value(await signedIn('aoki'));
    machine.seen = cable;
    expect(codeOf(await signedIn('baba'))).toBe('readiness/network-up');
    const view = value(await night.ask('session/view', {}));
    expect(view.lock).toEqual({ cause: 'network', interfaces: ['eth0'] });
    expect(view.count?.state.people.officers.map(({ id }) => id)).toEqual(['aoki']);
    expect(value(await night.ask('readiness/check', {})).stopping).toEqual(['network']);
    expect(night.log().at(-1)).toMatchObject({ event: 'network-came-up', data: { interfaces: ['eth0'] }, actor: 'terminal' });
    machine.seen = none;
    value(await signedIn('baba'));
    expect(value(await night.ask('session/view', {})).lock).toBeNull();
    const readied = { type: 'terminal-readied', by: ['aoki', 'baba'], clockOffset: 0, network: 'none', earlierCount: 'none' } as const;
    machine.seen = null;
    expect(codeOf(await night.record(readied))).toBe('readiness/network-unchecked');
    machine.seen = none;
    value(await night.record(readied));
    expect(night.log().map(({ event }) => event).slice(-4)).toEqual(['network-came-up', 'network-gone', 'officer-signed-in', 'terminal-readied']);
    expect(night.faults).toEqual([]);
    await night.end();
  });
});

describe('in a rehearsal', () => {
  const nightOn = (machine: SurroundingsPort, name: string): Night => aNight(election, join(folder.path, name), {
    ports: (real) => ({ ...real, surroundings: machine }),
  });
  const names = (night: Night): readonly string[] => night.log().map(({ event }) => event).filter((event) => event.startsWith('network-'));

  test('a network is told plainly, stands in the log and stops nothing', async () => {
    const machine = aMachine();
    machine.seen = cable;
    const night = nightOn(machine, 'networked');
    await night.begin();
    const { checks, stopping } = value(await night.ask('readiness/check', {}));
    expect(checks.find(({ check }) => check === 'network')).toEqual({ check: 'network', verdict: 'care', values: { interfaces: 'eth0' } });
    expect(stopping).toEqual([]);
    await night.until('opening-declared');
    await expect.poll(() => names(night), { timeout: 5000 }).toEqual(['network-came-up']);
    const { file } = value(await night.ask('sheets/readiness', {}));
    expect(textOfPdf(readFileSync(join(night.folder(), file)))).toContain('あり（eth0）');
    machine.seen = none;
    await expect.poll(() => names(night), { timeout: 5000 }).toEqual(['network-came-up', 'network-gone']);
    expect(night.told).toContainEqual({ event: 'changed' });
    expect(value(await night.ask('session/view', {})).lock).toBeNull();
    expect(night.faults).toEqual([]);
    await night.end();
  });

  test('a check that does not pass keeps the terminal from being called ready', async () => {
    const night = nightOn(aMachine({ free: 1000 }), 'full');
    await night.begin();
    expect(value(await night.ask('readiness/check', {})).stopping).toEqual(['disk']);
    await night.until('terminal-readied');
    const [event] = election.script.events.filter(({ type }) => type === 'terminal-readied');
    expect(await night.record(event!)).toEqual({ ok: false, error: { code: 'readiness/not-ready', values: { checks: 'disk' } } });
    await night.end();
  });

  test('where the host does not look around, nothing is checked and people vouch for it', async () => {
    const night = aNight(election, join(folder.path, 'blind'));
    await night.begin();
    expect(await night.ask('readiness/check', {})).toEqual({ ok: false, error: { code: 'contract/unknown-call' } });
    await night.until('opening-declared');
    await night.end();
  });
});
