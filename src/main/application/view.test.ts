// What the window is told, at every act of a night: never a figure of the result, nor a digest from which a small result could be found.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  aChangedElection, aFolder, aNight, anElection, by, codeOf, type Night, pause, resumption, value,
} from '../../../test/support/practice-night.ts';
import { unanimous } from '../../../test/support/unanimous.ts';
import type { Output } from '../../contract/contract.ts';
import type { CountFile, VoteResult } from '../../core/tally/count-file.ts';
import type { Clock } from '../ports/clock.ts';
import { scenarios } from '../../rehearsal/scenarios.ts';

type View = Output<'session/view'>;

const folder = aFolder();
afterAll(folder.remove);

/** The view before each act from here on, as JSON crosses to the window; the last one is that of the end. */
async function viewsUntil(night: Night, goal: string): Promise<readonly string[]> {
  const views: string[] = [];
  const due = night.due.bind(night);
  night.due = async () => {
    views.push(JSON.stringify(value(await night.ask('session/view', {}))));
    return due();
  };
  await night.until(goal);
  night.due = due;
  return views;
}

/** Numbers that stand by themselves: not digits within a digest, a time or a name. */
const numbersIn = (json: string): ReadonlySet<number> => new Set([...json.matchAll(/(?<=[:[,])\d+(?=[,\]}])/g)].map(Number));

function figuresOf(result: VoteResult): readonly number[] {
  if (result.type === 'review') return result.judges.flatMap((judge) => (judge.held ? [judge.dismiss, judge.retain] : []));
  return result.type === 'lists' ? result.lists.map(({ total }) => total) : result.rows.map(({ votes }) => votes);
}

function countOf({ count }: { readonly count: unknown }): CountFile {
  return count as CountFile;
}

describe('a night with figures that nothing else has', () => {
  let night: Night | undefined;
  const before: string[] = [];
  const after: string[] = [];
  const nightOf = (): Night => night ?? expect.unreachable();

  test('no view before the reveal holds one of them', async () => {
    night = aNight(await anElection(join(folder.path, 'telling'), 'by-election', 400), join(folder.path, 'telling-night'));
    before.push(JSON.stringify(value(await night.ask('session/view', {}))));
    await night.begin();
    before.push(...await viewsUntil(night, 'reveal'));
    const revealed = value(await night.ask('result/reveal', { by: 'supervisor' }));
    const figures = countOf(revealed).contests.flatMap((each) => (each.state === 'counted' ? [...figuresOf(each.result), each.valid] : []));
    expect(figures.every((figure) => figure > 20)).toBe(true);
    expect([...numbersIn(JSON.stringify(revealed))]).toEqual(expect.arrayContaining([...figures]));
    expect(before.length).toBeGreaterThan(15);
    for (const view of before) for (const figure of figures) expect(numbersIn(view)).not.toContain(figure);

    after.push(...await viewsUntil(night, 'nothing'));
    expect(after.length).toBeGreaterThan(6);
    for (const view of after) for (const figure of figures) expect(numbersIn(view)).not.toContain(figure);
    expect(night.faults).toEqual([]);
  }, 60_000);

  test('no view of the whole night holds a digest of count.json, of a sheet or of session.json', () => {
    const { ports } = nightOf();
    const at = nightOf().folder();
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const ctx = ports.store.installed()[0]?.ctx ?? '';
    const state = JSON.stringify(ports.store.session(ctx).state);
    const sheets = readdirSync(join(at, 'sheets')).map((name) => digest(readFileSync(join(at, 'sheets', name))));
    const telling = [
      digest(ports.store.session(ctx).kept('count.json') ?? expect.unreachable()), ...sheets,
      digest(readFileSync(join(at, 'preservation', 'data', 'session.json'))),
    ];
    for (const each of telling) {
      expect(state).toContain(each);
      for (const view of [...before, ...after]) expect(view).not.toContain(each);
    }
  });

  test('the last view tells that the count is closed, by what and by whom it was done', () => {
    const { count } = JSON.parse(after.at(-1) ?? '') as View;
    expect(count).toMatchObject({
      state: { step: 'closed', confirmation: { by: [...by], count: '' } }, due: { act: 'nothing' }, allowed: [],
      board: [{ contest: 1, state: 'preserved' }], card: null, here: [], enrolled: [], pending: null,
    });
    expect(count?.log.records).toBe(nightOf().log().length);
    expect(count?.log.head).toBe(nightOf().log().at(-1)?.hash);
  });

  afterAll(() => night?.end());
});

test('before a count is begun there is nothing to tell but the program', async () => {
  const night = aNight(await anElection(join(folder.path, 'nothing')), join(folder.path, 'nothing-night'));
  expect(value(await night.ask('session/view', {}))).toEqual({ software: night.ports.software, lock: null, count: null });
  await night.end();
});

test('a view tells what is due, the hall settings, the contests with their names, and the card without its key', async () => {
  const election = await anElection(join(folder.path, 'parts'));
  const night = aNight(election, join(folder.path, 'parts-night'));
  await night.begin();
  const first = value(await night.ask('session/view', {})).count ?? expect.unreachable();
  expect(first.due).toEqual({ act: 'operator', step: 'ready', waits: 'officer-signed-in', contests: [1] });
  expect(first.allowed).toContain('officer-signed-in');
  expect(first.allowed).not.toContain('opening-declared');
  expect(first.hall?.staff.map(({ id }) => id)).toEqual([...by]);
  expect(first.contests[0]?.options.map(({ name }) => name)).toHaveLength(3);
  expect(first.now.slice(0, 15)).toBe(election.script.startsAt.slice(0, 15));
  expect(first).toMatchObject({ clockDrift: 0, card: null, board: [{ contest: 1, state: 'awaited' }] });

  await night.until('card');
  await night.presentCard();
  const { label } = first.setting.cards[0] ?? expect.unreachable();
  const cardNow = async (): Promise<unknown> => value(await night.ask('session/view', {})).count?.card;
  expect(await cardNow()).toEqual({ label, triesLeft: 3, unlocked: false });
  const wrong = election.pin === '000000' ? '111111' : '000000';
  expect(codeOf(await night.unlock(wrong))).toBe('card/wrong-pin');
  expect(await cardNow()).toEqual({ label, triesLeft: 2, unlocked: false });
  await night.unlock();
  expect(await cardNow()).toEqual({ label, triesLeft: null, unlocked: true });
  await night.end();
});

test('a view is told while the ballots are being opened', async () => {
  const night = aNight(await anElection(join(folder.path, 'meanwhile')), join(folder.path, 'meanwhile-night'));
  await night.begin();
  await night.until('open');
  const order: string[] = [];
  const opening = night.ask('ballots/open', { workers: 1 }).then((opened) => { order.push(`opened: ${codeOf(opened)}`); });
  const view = night.ask('session/view', {}).then((told) => { order.push(`told: ${value(told).count?.due.act ?? ''}`); });
  await Promise.all([opening, view]);
  expect(order).toEqual(['told: open', 'opened: ok']);
  await night.end();
});

describe('with 25 ballots for one option and with 25 for many', () => {
  /** What differs between any two nights: digests, random numbers and moments. */
  function alike(view: string): unknown {
    return JSON.parse(view, (name, value: unknown) => {
      if (name === 'groups') return 'drawn';
      if (typeof value !== 'string') return value;
      if (/^[0-9a-f]{32,}$/.test(value)) return `hex of ${value.length}`;
      return /^\d{4}-\d\d-\d\dT/.test(value) ? 'a time' : value;
    });
  }

  test('every view up to the reveal is the same, in all names and numbers', async () => {
    const [same, mixed] = [
      await aChangedElection(join(folder.path, 'same'), 'house', unanimous(scenarios.house), 25), await anElection(join(folder.path, 'mixed'), 'house', 25),
    ];
    const views: (readonly string[])[] = [];
    const results: CountFile[] = [];
    for (const [index, election] of [same, mixed].entries()) {
      const night = aNight(election, join(folder.path, `alike-${index}`));
      await night.begin();
      views.push(await viewsUntil(night, 'reveal'));
      results.push(countOf(value(await night.ask('result/reveal', { by: 'supervisor' }))));
      await night.end();
    }
    const [ofSame = [], ofMixed = []] = views;
    expect(ofSame.length).toBeGreaterThan(15);
    expect(ofMixed.map(alike)).toEqual(ofSame.map(alike));
    expect(JSON.stringify(results[0]?.contests.map((each) => each.state === 'counted' && each.result)))
      .not.toBe(JSON.stringify(results[1]?.contests.map((each) => each.state === 'counted' && each.result)));
  }, 60_000);
});

describe('the result that is shown', () => {
  let begun: Night | undefined;
  const night = (): Night => begun ?? expect.unreachable();
  const shown = (): ReturnType<Night['call']> => night().ask('result/shown', {});
  afterAll(() => begun?.end());

  test('is told after the supervisor has shown it and until it is hidden, of his contests alone, without a record', async () => {
    begun = aNight(await anElection(join(folder.path, 'shown'), 'split-district'), join(folder.path, 'shown-night'));
    expect(codeOf(await shown())).toBe('install/nothing-installed');
    await night().begin();
    expect(codeOf(await shown())).toBe('session/not-revealed');
    await night().until('reveal');
    expect(codeOf(await shown())).toBe('session/not-revealed');
    await night().record({ type: 'deputy-began', contests: [3], person: { id: 'deputy', name: '古川 望' }, reason: '事故' });

    const partly = value(await night().ask('result/reveal', { by: 'deputy' }));
    const records = night().log().length;
    expect(await shown()).toEqual({ ok: true, value: partly });
    expect(countOf(partly).contests.map(({ contest }) => contest)).toEqual([3]);
    expect(partly.digest).toBeNull();
    expect(night().log().length).toBe(records);

    await night().record({ type: 'result-hidden' });
    expect(codeOf(await shown())).toBe('session/not-revealed');
    await night().ask('result/reveal', { by: 'deputy' });
    const whole = value(await night().ask('result/reveal', { by: 'supervisor' }));
    expect(await shown()).toEqual({ ok: true, value: whole });
    expect(whole.digest).toMatch(/^[0-9a-f]{64}$/);
  }, 30_000);

  test('is hidden by a pause until it is shown again, and not told after it is confirmed', async () => {
    expect(codeOf(await night().record(pause))).toBe('ok');
    expect(codeOf(await shown())).toBe('session/not-revealed');
    expect(codeOf(await night().record(resumption))).toBe('ok');
    expect(codeOf(await shown())).toBe('session/not-revealed');
    await night().ask('result/reveal', { by: 'deputy' });
    const { digest } = value(await night().ask('result/reveal', { by: 'supervisor' }));
    const [one, other] = by.map((officer) => ({ officer, digest: digest ?? '' }));
    expect(codeOf(await night().ask('result/confirm', { approvals: [one ?? expect.unreachable(), other ?? expect.unreachable()] }))).toBe('ok');
    expect(codeOf(await shown())).toBe('session/not-revealed');

    const recount = { type: 'recount-begun', contests: [1, 3], reason: '読み直し', orderedBy: null, by } as const;
    expect(codeOf(await night().record(recount))).toBe('ok');
    const view = value(await night().ask('session/view', {}));
    expect(view.count?.state).toMatchObject({ earlier: [{ confirmation: { by: [...by], count: '' } }] });
    expect(JSON.stringify(view)).not.toContain(digest);
  });
});

test('the movement of the system\'s clock is told until two persons have confirmed the time again', async () => {
  let moved = 0;
  const night = aNight(await anElection(join(folder.path, 'moved'), 'zero-all', 0), join(folder.path, 'moved-night'), {
    ports: (real) => ({ ...real, clock: withMovement(real.clock, () => moved) }),
  });
  const drift = async (): Promise<number | undefined> => value(await night.ask('session/view', {})).count?.clockDrift;
  await night.begin();
  await night.until('opening-declared');
  expect(await drift()).toBe(0);
  moved = 180_400;
  expect(await drift()).toBe(180);
  expect(codeOf(await night.record({ type: 'clock-confirmed', by: [by[0], by[0]], clockOffset: -180 }))).not.toBe('ok');
  expect(await drift()).toBe(180);
  expect(codeOf(await night.record({ type: 'clock-confirmed', by, clockOffset: -180 }))).toBe('ok');
  expect(await drift()).toBe(0);
  moved = 0;
  expect(await drift()).toBe(-180);
  expect(codeOf(await night.record({ type: 'clock-confirmed', by, clockOffset: 0 }))).toBe('ok');
  // A computer that slept: its clock is right, and the same two say so once more.
  moved = 3_600_000;
  expect(await drift()).toBe(3600);
  expect(codeOf(await night.record({ type: 'clock-confirmed', by, clockOffset: 0 }))).toBe('ok');
  expect(await drift()).toBe(0);
  await night.end();
});

/** A clock that is set by hand: `moved` milliseconds. */
function withMovement(clock: Clock, moved: () => number): Clock {
  return {
    ...clock, wall: () => clock.wall() + moved(), drift: () => clock.drift() + moved(),
    withOffset: (offset) => withMovement(clock.withOffset(offset), moved),
  };
}
