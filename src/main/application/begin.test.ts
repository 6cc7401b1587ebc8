// The beginning of a count and its going on after a restart: what would stop the night later stops it here, and no trace is wiped.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, aNight, anElection, codeOf, copyOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { practisedElection } from '../../rehearsal/election.ts';
import { rehearsalKey } from '../../rehearsal/random.ts';
import type { Scenario } from '../../rehearsal/scenario.ts';
import { scenarios } from '../../rehearsal/scenarios.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

let nights = 0;
const fresh = (): string => join(folder.path, `night-${++nights}`);
const files = (at: string): readonly string[] => (existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }).sort() : []);

/** The papers of a changed scenario, as a host would get them. */
function papersOf(scenario: Scenario): { readonly definition: string; readonly digits: string } {
  const made = practisedElection(scenario, rehearsalKey({ scenario: 'changed', ballots: 1, seed: ++nights }));
  const definition = join(folder.path, `papers-${nights}`);
  mkdirSync(definition);
  for (const [name, bytes] of made.files) writeFileSync(join(definition, name), bytes);
  return { definition, digits: sixtyDigits(made.ctx) };
}

async function ended(night: Night, work: (night: Night) => Promise<void>): Promise<string> {
  await work(night);
  await night.end();
  expect(night.faults).toEqual([]);
  return night.out;
}

describe('before anything is installed', () => {
  const { 'by-election': byElection, uncontested, 'not-held': notHeld } = scenarios;
  const nameless = byElection.contests.map((each) => ({
    ...each, contest: { ...each.contest, options: each.contest.options.map((option) => ({ ...option, name: '土屋 \u{2A6A5}' })) },
  }));
  const noneHeld = (scenario: Scenario): Scenario => ({ ...scenario, contests: scenario.contests.slice(0, 1) });

  test.each([
    ['a candidate\'s name without an alternative', { ...byElection, contests: nameless }, 'sheets/unprintable-name'],
    ['the name of the hall', { ...byElection, unit: { ...byElection.unit, hall: '体育館😀' } }, 'sheets/unprintable-name'],
    ['no contest that is held', noneHeld(uncontested), 'install/no-contest-held'],
    ['no contest that is held after a notice', noneHeld(notHeld), 'install/no-contest-held'],
  ] as const)('it is refused for %s', async (_what, scenario, code) => {
    await ended(aNight(election, fresh()), async (night) => {
      expect(codeOf(await night.begin(papersOf(scenario as Scenario)))).toBe(code);
      expect(night.ports.store.installed()).toEqual([]);
      expect(files(join(night.ports.home, 'rehearsal'))).toEqual([]);
    });
  });

  test('it is refused for a name of the terminal that no sheet can print', () => ended(aNight(election, fresh()), async (night) => {
    const refused = await night.begin({ terminal: '\u{2A6A5}号機' });
    expect(refused).toEqual({ ok: false, error: {
      code: 'sheets/unprintable-name', place: 'terminal', values: { character: 'U+2A6A5', owner: '\u{2A6A5}号機' },
    } });
    expect(night.ports.store.installed()).toEqual([]);
  }));
});

test('the folder of a count bears its whole context', () => ended(aNight(election, fresh()), async (night) => {
  const { ctx, folder: at } = value(await night.begin());
  expect(at).toBe(join(night.ports.home, 'rehearsal', ctx));
}));

describe('after a restart', () => {
  test('the count goes on under the name with which it began, and under no other', async () => {
    const out = await ended(aNight(election, fresh()), async (night) => { await night.begin(); });
    await ended(aNight(election, out), async (night) => {
      const records = night.log().length;
      expect(await night.begin({ terminal: '2号機' })).toEqual({ ok: false, error: {
        code: 'install/other-terminal-name', values: { installed: election.script.terminal, given: '2号機' },
      } });
      expect(night.log().length).toBe(records);
      expect(codeOf(await night.begin())).toBe('ok');
    });
  });

  test('a count whose first start was cut off before its record goes on', async () => {
    const out = await ended(aNight(election, fresh(), { ports: fullAfterInstalling }), async (night) => {
      expect(codeOf(await night.begin())).toBe('store/disk-full');
    });
    await ended(aNight(election, out), async (night) => {
      expect(night.log().map(({ event }) => event)).toEqual(['definition-installed']);
      expect(codeOf(await night.begin())).toBe('ok');
    });
  });

  test.each([
    ['lost', (key: string) => { rmSync(key); }],
    ['damaged', (key: string) => { writeFileSync(key, new Uint8Array(32)); }],
    ['another one', (key: string) => { writeFileSync(key, new Uint8Array(32).fill(7)); }],
    ['no file', (key: string) => { rmSync(key); mkdirSync(key); }],
  ])('a session key that is %s stops it before anything is signed', async (_what, spoil) => {
    const out = await ended(aNight(election, fresh()), async (night) => { await night.begin(); });
    const night = aNight(election, out);
    spoil(join(night.folder(), 'session.key'));
    await ended(night, async () => {
      const records = night.log().length;
      expect(codeOf(await night.begin())).toBe('install/session-key-lost');
      expect(night.log().length).toBe(records);
    });
  });

  test('a session key that the disk does not give now stops it, and does not call the key lost', async () => {
    const out = await ended(aNight(election, fresh()), async (night) => { await night.begin(); });
    const failing = aNight(election, out, { ports: (real) => ({
      ...real, sessionKeys: { ...real.sessionKeys, open: () => Promise.resolve({ ok: false, error: { code: 'media/unreadable' } }) },
    }) });
    await ended(failing, async () => { expect(codeOf(await failing.begin())).toBe('media/unreadable'); });
    const night = aNight(election, out);
    await ended(night, async () => { expect(value(await night.begin()).resumed).toBe(true); });
  });

  test('a folder for sheets that is missing is made again', async () => {
    const out = await ended(aNight(election, fresh()), async (night) => { await night.begin(); });
    const night = aNight(election, out);
    rmSync(join(night.folder(), 'sheets'), { recursive: true });
    await ended(night, async () => {
      value(await night.begin());
      expect(existsSync(join(night.folder(), 'sheets'))).toBe(true);
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
        return { ok: true, value: Object.create(installed.value, {
          commit: { value: () => ({ ok: false, error: { code: 'store/disk-full' } }) },
        }) as typeof installed.value };
      },
    },
  };
}

describe('where the database is lost', () => {
  async function withoutDatabase(stopAt: string): Promise<Night> {
    const out = await ended(aNight(election, fresh()), async (night) => {
      await night.begin();
      await night.until(stopAt);
    });
    for (const name of readdirSync(join(out, 'terminal'))) if (name.startsWith('terminal.db')) rmSync(join(out, 'terminal', name));
    return aNight(election, out);
  }
  const folderIn = (night: Night): string => {
    const [ctx = ''] = readdirSync(join(night.ports.home, 'rehearsal'));
    return join(night.ports.home, 'rehearsal', ctx);
  };

  test('a received bag is not wiped, and the count does not begin a second time', async () => {
    const night = await withoutDatabase('fingerprint-confirmed');
    const before = files(folderIn(night));
    await ended(night, async () => {
      expect(codeOf(await night.begin())).toBe('install/traces-of-earlier-count');
      expect(files(folderIn(night))).toEqual(before);
      expect(night.ports.store.installed()).toEqual([]);
    });
  });

  test('what an interrupted installation leaves is made anew', async () => {
    const night = await withoutDatabase('officer-signed-in');
    const key = readFileSync(join(folderIn(night), 'session.key'));
    for (const part of ['definition.json.part', 'session.key.part']) writeFileSync(join(folderIn(night), part), 'half of i');
    await ended(night, async () => {
      expect(value(await night.begin()).resumed).toBe(false);
      expect(files(folderIn(night))).toEqual(['definition.json', 'session.key', 'sheets']);
      expect(readFileSync(join(folderIn(night), 'session.key'))).not.toEqual(key);
    });
  });

  test.each(['sheets/a-1-contest-1.pdf', 'preservation', 'note.txt'])('%s is the trace of a count', async (trace) => {
    const night = await withoutDatabase('officer-signed-in');
    writeFileSync(join(folderIn(night), trace), 'x');
    await ended(night, async () => { expect(codeOf(await night.begin())).toBe('install/traces-of-earlier-count'); });
  });
});

describe('after the close', () => {
  let closed = '';
  beforeAll(async () => {
    closed = await ended(aNight(election, fresh()), async (night) => {
      await night.begin();
      await night.until('session-closed');
      const key = readFileSync(join(night.folder(), 'session.key'));
      await night.until('nothing');
      expect(existsSync(join(night.folder(), 'session.key'))).toBe(false);
      writeFileSync(join(night.out, 'kept.key'), key);
    });
  });

  test('a session key that outlived it is removed at the next start, and nothing more is recorded', async () => {
    const night = aNight(election, copyOf(closed, fresh()));
    const key = join(night.folder(), 'session.key');
    writeFileSync(key, readFileSync(join(closed, 'kept.key')));
    await ended(night, async () => {
      const records = night.log().length;
      expect(value(await night.begin())).toMatchObject({ resumed: true });
      expect(existsSync(key)).toBe(false);
      expect(night.log().length).toBe(records);
      expect((await night.due()).act).toBe('nothing');
    });
  });

  test('a session key that cannot be removed is told, and removed at the next start', async () => {
    const out = copyOf(closed, fresh());
    const failing = aNight(election, out, { ports: (real) => ({
      ...real, sessionKeys: { ...real.sessionKeys, remove: () => Promise.resolve({ ok: false, error: { code: 'media/read-only' } }) },
    }) });
    const key = join(failing.folder(), 'session.key');
    writeFileSync(key, readFileSync(join(closed, 'kept.key')));
    await ended(failing, async () => { expect(codeOf(await failing.begin())).toBe('media/read-only'); });
    const night = aNight(election, out);
    await ended(night, async () => { expect(codeOf(await night.begin())).toBe('ok'); });
    expect(existsSync(key)).toBe(false);
  });
});
