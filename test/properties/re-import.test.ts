// The same bag again changes nothing (formats/transfer §5.4): however often it is brought, on either medium and at any moment of the
// night, registry and received files stay as they were, and the count comes to the same.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupsOf } from '../../src/core/kernel/digits.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { factsOf } from '../../src/core/session/facts.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { formatLabel } from '../../src/core/transfer/label.ts';
import { aFolder, aNight, anElection, by, codeOf, copyOf, type Night, type PracticeElection, value } from '../support/practice-night.ts';

const folder = aFolder();
let election: PracticeElection;
/** Where a night stands whose bag has just come in. */
let received: string;
let media: { readonly main: string; readonly backup: string };

beforeAll(async () => {
  election = await anElection(join(folder.path, 'election'), 'by-election', 4);
  media = { main: join(election.folder, 'medium'), backup: join(folder.path, 'backup') };
  cpSync(media.main, media.backup, { recursive: true });
  writeFileSync(join(media.backup, 'label.json'), formatLabel({ role: 'backup', medium: 'M-0108' }));
  received = join(folder.path, 'received');
  const night = aNight(election, received);
  value(await night.begin());
  await night.until('fingerprint-confirmed');
  await night.end();
}, 60_000);
afterAll(folder.remove);

/** A night that goes on from the moment when the bag has come in. */
let nights = 0;
async function aReceivedNight(): Promise<Night> {
  const night = aNight(election, copyOf(received, join(folder.path, `night-${++nights}`)));
  value(await night.begin());
  return night;
}

interface Taken {
  readonly registry: unknown;
  readonly files: Readonly<Record<string, string>>;
  readonly bag: unknown;
}

function takenBy(night: Night): Taken {
  const home = join(night.folder(), 'received');
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(home, name)).isFile()).sort();
  const { ctx } = night.ports.store.installed()[0]!;
  const { bag } = factsOf(night.ports.store.session(ctx).state as unknown as SessionState);
  return {
    registry: night.ports.store.registry(),
    files: Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(home, name))).digest('hex')])),
    bag: bag === null ? null : { ...bag, at: null, role: null },
  };
}

type Act = 'the same medium' | 'the backup' | 'without a reason';
let seal = 0;

/** Brings the bag once more. What the machine does not allow then is refused, and that is no fault of the bag. */
async function bring(night: Night, act: Act): Promise<string> {
  const role = act === 'the backup' ? 'backup' : 'main';
  const compare = async (of: 'main' | 'backup'): Promise<unknown> => {
    const number = `F-${++seal}`;
    return night.record({ type: 'seal-compared', role: of, slip: number, actual: number, by, difference: null });
  };
  if (act === 'the backup') {
    await compare('main');
    await night.record({ type: 'backup-released', cause: 'broken', opinion: '異議がない。', reason: '読み取れない。', decidedBy: ['supervisor'] });
  }
  if (act !== 'without a reason') {
    await compare(role);
    await night.record({ type: 'medium-unsealed', role, by: by[0] });
  }
  return codeOf(await night.ask('transfer/import', { medium: media[role] }));
}

test('brought again and again on either medium, it leaves registry and received files as they were', async () => {
  const came: string[] = [];
  await fc.assert(fc.asyncProperty(
    fc.array(fc.constantFrom<Act>('the same medium', 'the backup', 'without a reason'), { minLength: 1, maxLength: 4 }),
    async (acts) => {
      const night = await aReceivedNight();
      const first = takenBy(night);
      for (const act of acts) {
        came.push(`${act}: ${await bring(night, act)}`);
        expect(takenBy(night), act).toEqual(first);
      }
      // Not one ballot more than stands on the paper.
      await comparePapers(night);
      expect([(await night.due()).waits, takenBy(night)]).toEqual(['card-holders-recorded', first]);
      await night.end();
    },
  ), { numRuns: 8, examples: [[['the same medium', 'the backup', 'without a reason', 'the same medium', 'the backup']]] });
  expect(came).toEqual(expect.arrayContaining(['the same medium: ok', 'the backup: ok', 'without a reason: session/another-bag']));
}, 60_000);

test('brought at every later moment of the night, it is refused, and the count is that of an undisturbed night', async () => {
  const goals = ['card', 'open', 'reveal', 'count-confirmed', 'printing-ordered', 'sheets-handed-over', 'preserve', 'session-closed', 'nothing'];
  const night = await aReceivedNight();
  const first = takenBy(night);
  let digest: string | null = null;
  for (const goal of goals) {
    if (goal === 'nothing') value(await night.record(scripted('session-closed')));
    else await night.until(goal);
    if (goal === 'count-confirmed') ({ digest } = value(await night.ask('result/reveal', { by: 'supervisor' })));
    const before = [takenBy(night), night.log().length];
    for (const medium of [media.main, media.backup]) {
      expect(codeOf(await night.ask('transfer/import', { medium })), goal).toMatch(/^session\/(another-bag|too-late)$/);
    }
    expect([takenBy(night), night.log().length], goal).toEqual(before);
    expect(takenBy(night), goal).toMatchObject({ files: first.files, bag: first.bag });
  }
  await night.end();

  const undisturbed = await aReceivedNight();
  await undisturbed.until('count-confirmed');
  expect(digest).not.toBeNull();
  expect(value(await undisturbed.ask('result/reveal', { by: 'supervisor' })).digest).toBe(digest);
  await undisturbed.end();
}, 120_000);

/** The 照合番号 and the numbers of ballots, as they stand on paper. */
async function comparePapers(night: Night): Promise<void> {
  const { groups } = value(await night.ask('session/asked-groups', {}));
  const onPaper = groupsOf(election.script.slip.digits);
  value(await night.ask('session/type-groups', { typed: groups.map((group) => onPaper[group - 1] ?? ''), by: by[0] }));
  value(await night.record(scripted('ballot-numbers-confirmed')));
}

function scripted(type: SessionEvent['type']): SessionEvent {
  const event = election.script.events.find((each) => each.type === type);
  if (event === undefined) throw new Error(`the script has no ${type}`);
  return event;
}
