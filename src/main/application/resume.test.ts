// Going on with a count from what the terminal keeps, the counts on the hall board, and the hall settings that came with the definition.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  aFolder, aNight, anElection, codeOf, copyOf, type Night, type NightChange, type PracticeElection, value,
} from '../../../test/support/practice-night.ts';
import type { Output } from '../../contract/contract.ts';
import type { HallSettings } from '../../core/hall/hall-settings.ts';
import { millisecondsOf, type Time } from '../../core/kernel/time.ts';
import { clockFrom, systemClock } from '../adapters/clock-system/clock-system.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

let nights = 0;
const fresh = (): string => join(folder.path, `night-${++nights}`);
const ctxOf = (night: Night): string => night.ports.store.installed()[0]?.ctx ?? expect.unreachable();

async function ended(night: Night, work: (night: Night) => Promise<void>): Promise<string> {
  await work(night);
  await night.end();
  expect(night.faults).toEqual([]);
  return night.out;
}

/** The terminal after a night that went on until this act was due. */
async function after(goal: string, of = election): Promise<string> {
  return ended(aNight(of, fresh()), async (night) => {
    await night.begin();
    await night.until(goal);
  });
}

async function board(night: Night): Promise<Output<'hall/board'>['counts']> {
  return value(await night.ask('hall/board', {})).counts;
}

async function resume(night: Night): Promise<Output<'session/resume'>> {
  return value(await night.ask('session/resume', { ctx: ctxOf(night) }));
}

describe('a count goes on', () => {
  test('without its folder and without a digit, to the end', async () => {
    const own = await anElection(join(folder.path, 'own'));
    const out = await after('card', own);
    renameSync(join(own.folder, 'definition'), join(own.folder, 'gone'));
    await ended(aNight(own, out), async (night) => {
      const before = night.log().length;
      expect(await resume(night)).toEqual({ ctx: ctxOf(night), resumed: true, folder: night.folder() });
      expect(night.log().slice(before).map(({ event }) => event)).toEqual(['program-started', 'program-restarted']);
      expect(value(await night.ask('session/view', {})).count).toMatchObject({
        due: { act: 'card' }, setting: { terminal: own.script.terminal }, hall: { format: 'kaihyo-hall/1' },
      });
      await night.until('nothing');
    });
    await ended(aNight(own, out), async (night) => {
      const records = night.log().length;
      expect((await resume(night)).resumed).toBe(true);
      expect(value(await night.ask('session/view', {})).count).toMatchObject({ due: { act: 'nothing' }, state: { step: 'closed' } });
      expect(night.log()).toHaveLength(records);
    });
  });

  test('and no other one in the same program', async () => {
    await ended(aNight(election, await after('officer-signed-in')), async (night) => {
      await resume(night);
      expect(codeOf(await night.ask('session/resume', { ctx: ctxOf(night) }))).toBe('install/already-begun');
      expect(codeOf(await night.begin())).toBe('install/already-begun');
    });
  });

  test('only where it was begun here', async () => {
    await ended(aNight(election, fresh()), async (night) => {
      expect(codeOf(await night.ask('session/resume', { ctx: 'ab'.repeat(32) }))).toBe('install/nothing-installed');
      expect(await board(night)).toEqual([]);
      expect(night.log()).toEqual([]);
    });
  });

  test('not where its installation was cut off: that is begun again', async () => {
    const out = await ended(aNight(election, fresh(), { ports: fullAfterInstalling }), async (night) => {
      expect(codeOf(await night.begin())).toBe('store/disk-full');
    });
    await ended(aNight(election, out), async (night) => {
      expect(await board(night)).toEqual([]);
      expect(codeOf(await night.ask('session/resume', { ctx: ctxOf(night) }))).toBe('install/nothing-installed');
      expect(codeOf(await night.begin())).toBe('ok');
      expect(await board(night)).toHaveLength(1);
    });
  });

  test('not without its session key, and not where this host may not count it', async () => {
    const out = await after('officer-signed-in');
    const live = aNight(election, copyOf(out, fresh()), { ports: (real) => ({ ...real, purposes: ['live'] }) });
    await ended(live, async (night) => {
      expect(codeOf(await night.ask('session/resume', { ctx: ctxOf(night) }))).toBe('install/rehearsal-election');
      expect((await board(night)).map(({ purpose }) => purpose)).toEqual(['rehearsal']);
    });
    await ended(aNight(election, out), async (night) => {
      rmSync(join(night.folder(), 'session.key'));
      const records = night.log().length;
      expect(codeOf(await night.ask('session/resume', { ctx: ctxOf(night) }))).toBe('install/session-key-lost');
      expect(night.log()).toHaveLength(records);
    });
  });
});

/** The disk is full once the definition is installed. */
function fullAfterInstalling(real: Ports): Ports {
  return {
    ...real,
    store: {
      ...real.store,
      install: (installation) => {
        const installed = real.store.install(installation);
        if (!installed.ok) return installed;
        const full = { ok: false, error: { code: 'store/disk-full' } } as const;
        return { ok: true, value: Object.create(installed.value, { commit: { value: () => full } }) as typeof installed.value };
      },
    },
  };
}

describe('the hall board', () => {
  test('tells one word of each contest that is held, as the night goes on', async () => {
    const house = await anElection(join(folder.path, 'uncontested'), 'uncontested');
    const told: string[] = [];
    await ended(aNight(house, fresh()), async (night) => {
      await night.begin();
      for (const goal of ['terminal-readied', 'opening-declared', 'seal-compared', 'card', 'printing-ordered', 'handover-collected', 'session-closed', 'nothing']) {
        await night.until(goal);
        const [count] = await board(night);
        expect(count).toMatchObject({ ctx: ctxOf(night), purpose: 'rehearsal', running: true, closed: goal === 'nothing' });
        expect(count?.contests.map(({ contest }) => contest)).toEqual([2, 3]);
        told.push([...new Set(count?.contests.map(({ state }) => state))].join());
      }
    });
    expect(told).toEqual(['awaited', 'awaited', 'counting', 'counting', 'counted', 'handed-over', 'preserved', 'preserved']);
  });

  test('tells who supervises: first from the hall settings, then who is in the office', async () => {
    const supervisorNow = async (night: Night): Promise<unknown> => (await board(night))[0]?.contests[0]?.supervisor;
    await ended(aNight(election, fresh()), async (night) => {
      await night.begin();
      const settings = JSON.parse(readFileSync(join(election.folder, 'definition', 'hall.json'), 'utf8')) as HallSettings;
      expect(await supervisorNow(night)).toBe(settings.supervisors[0]?.person.name);
      await night.until('opening-declared');
      await night.record({ type: 'deputy-began', contests: [1], person: { id: 'deputy', name: '古川 望' }, reason: '事故' });
      expect(await supervisorNow(night)).toBe('古川 望');
    });
  });

  test('tells every count of the terminal, and which of them runs', async () => {
    const out = await after('officer-signed-in');
    const other = await anElection(join(folder.path, 'other'), 'split-district');
    await ended(aNight(other, out), async (night) => {
      expect((await board(night)).map(({ running }) => running)).toEqual([false]);
      await night.begin();
      const counts = await board(night);
      expect(counts.map(({ running, contests }) => [running, contests.map(({ title }) => title)])).toEqual([
        [false, [expect.any(String)]], [true, [expect.any(String), expect.any(String)]],
      ]);
      expect(new Set(counts.map(({ event }) => event.name)).size).toBe(2);
    });
  });
});

describe('the hall settings', () => {
  /** The papers of the election, with this in the place of `hall.json`. */
  function papersWith(hall: object | null): string {
    const definition = join(folder.path, `papers-${++nights}`);
    cpSync(join(election.folder, 'definition'), definition, { recursive: true });
    rmSync(join(definition, 'hall.json'));
    if (hall !== null) writeFileSync(join(definition, 'hall.json'), JSON.stringify(hall));
    return definition;
  }
  const settings = (): HallSettings => JSON.parse(readFileSync(join(election.folder, 'definition', 'hall.json'), 'utf8')) as HallSettings;
  const hallIn = async (night: Night): Promise<unknown> => value(await night.ask('session/view', {})).count?.hall;

  test('may be missing', async () => {
    await ended(aNight(election, fresh()), async (night) => {
      expect(codeOf(await night.begin({ definition: papersWith(null) }))).toBe('ok');
      expect(await hallIn(night)).toBeNull();
      expect((await board(night))[0]?.contests[0]?.supervisor).toBeNull();
    });
  });

  test.each([
    ['of another election', (): object => ({ ...settings(), ctx: 'ab'.repeat(32) }), 'hall/other-election'],
    ['without a form', (): object => ({ ...settings(), staff: 'two' }), 'hall/form'],
    ['with a name that no sheet can print', (): object => ({ ...settings(), receivers: ['土屋 \u{2A6A5}'] }), 'sheets/unprintable-name'],
  ])('%s are refused, and nothing is installed', async (_what, hall, code) => {
    await ended(aNight(election, fresh()), async (night) => {
      expect(codeOf(await night.begin({ definition: papersWith(hall()) }))).toBe(code);
      expect(night.ports.store.installed()).toEqual([]);
      expect(existsSync(join(night.ports.home, 'rehearsal'))).toBe(false);
      expect(codeOf(await night.begin())).toBe('ok');
    });
  });

  test('stay as they were installed, whatever lies in the folder later', async () => {
    const out = await after('officer-signed-in');
    await ended(aNight(election, out), async (night) => {
      expect(codeOf(await night.begin({ definition: papersWith({ ...settings(), staff: 'nobody' }) }))).toBe('ok');
      expect(await hallIn(night)).toEqual(settings());
    });
  });

  test('that are a folder are no settings', async () => {
    await ended(aNight(election, fresh()), async (night) => {
      const definition = papersWith(null);
      mkdirSync(join(definition, 'hall.json'));
      expect(codeOf(await night.begin({ definition }))).toBe('media/not-a-file');
    });
  });
});

describe('the clock of a rehearsal, where the host has the clock of the system', () => {
  const onSystemClock: NightChange = { ports: (real) => ({ ...real, clock: systemClock(), practiceClock: clockFrom }) };
  const nowIn = async (night: Night): Promise<Time> => value(await night.ask('session/view', {})).count?.now ?? expect.unreachable();
  const start = (): number => millisecondsOf(election.script.startsAt);

  test('begins where the hall settings say, and after a restart at the last record', async () => {
    const out = await ended(aNight(election, fresh(), onSystemClock), async (night) => {
      await night.begin();
      expect(night.log()[0]?.wall).toBeGreaterThanOrEqual(start());
      expect(millisecondsOf(await nowIn(night)) - start()).toBeLessThan(60_000);
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
      await night.until('opening-declared');
      vi.restoreAllMocks();
    });
    await ended(aNight(election, out, onSystemClock), async (night) => {
      const last = night.log().at(-1)?.wall ?? 0;
      expect(last - start()).toBeGreaterThanOrEqual(3_600_000);
      await resume(night);
      expect(night.log().every(({ wall }, index, log) => index === 0 || wall >= (log[index - 1]?.wall ?? 0))).toBe(true);
      expect((night.log().at(-1)?.wall ?? 0) - last).toBeLessThan(60_000);
    });
  });

  test('goes by the terminal where the settings have none', async () => {
    await ended(aNight(election, fresh(), onSystemClock), async (night) => {
      const settings = JSON.parse(readFileSync(join(election.folder, 'definition', 'hall.json'), 'utf8')) as HallSettings;
      const definition = join(folder.path, 'papers-without-clock');
      cpSync(join(election.folder, 'definition'), definition, { recursive: true });
      writeFileSync(join(definition, 'hall.json'), JSON.stringify({ ...settings, practiceClock: null }));
      await night.begin({ definition });
      expect(Math.abs((night.log()[0]?.wall ?? 0) - Date.now())).toBeLessThan(60_000);
    });
  });
});

test('the media are those of the terminal, and the sub-folders that its configuration names', async () => {
  const [out, practice] = [fresh(), join(folder.path, 'media')];
  mkdirSync(join(practice, 'medium-1'), { recursive: true });
  mkdirSync(join(out, 'terminal'), { recursive: true, mode: 0o700 });
  writeFileSync(join(out, 'terminal', 'config.json'), JSON.stringify({ format: 'kaihyo-config/1', media: { folders: [practice] } }), { mode: 0o600 });
  await ended(aNight(election, out), async (night) => {
    const { media } = value(await night.ask('hall/media', {}));
    expect(media).toContainEqual({
      path: join(practice, 'medium-1'), name: 'medium-1', size: expect.any(Number), free: expect.any(Number), readOnly: false,
    });
  });
});

test('the host is told after each call that has left a record, and after no other', async () => {
  await ended(aNight(election, fresh()), async (night) => {
    const toldBy = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      const before = night.told.length;
      await work();
      return night.told.slice(before).map(({ event }) => event);
    };
    expect(await toldBy(() => night.begin())).toEqual(['changed']);
    expect(await toldBy(() => night.ask('session/view', {}))).toEqual([]);
    expect(await toldBy(() => night.record({ type: 'result-hidden' }))).toEqual([]);
    expect(await toldBy(() => night.record({ type: 'officer-signed-in', officer: { id: 'staff-9', name: '江藤 薫' } }))).toEqual(['changed']);
    await night.until('import');
    expect(codeOf(await night.ask('transfer/import', { medium: join(folder.path, 'nowhere') }))).toMatch(/^media/);
    expect(night.told.at(-1)).toEqual({ event: 'changed' });
  });
});
