// What goes wrong in a hall, in the window: the clock, the boxes, the witnesses, a network, a second program; and how each of it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { millisecondsOf, type Time, timeAt } from '../../src/core/kernel/time.ts';
import type { NetworkFacts } from '../../src/core/readiness/network.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { clockFrom } from '../../src/main/adapters/clock-system/clock-system.ts';
import type { Clock } from '../../src/main/ports/clock.ts';
import type { TerminalStore } from '../../src/main/ports/store.ts';
import type { SurroundingsPort } from '../../src/main/ports/surroundings.ts';
import { byElection } from '../../src/rehearsal/scenarios/by-election.ts';
import { clock } from '../../src/texts/window/ja/clock.ts';
import { lock } from '../../src/texts/window/ja/lock.ts';
import { opening } from '../../src/texts/window/ja/opening.ts';
import { people } from '../../src/texts/window/ja/people.ts';
import { value } from '../support/practice-night.ts';
import { acts, choose, confirm, go, type Hands, handsOn, press, screenOf, step, type, untilDue, untilScreen } from './support/hands.ts';
import { aHostileHall } from './support/hostile-hall.ts';
import { type Exchange, launchDesk, type LaunchedDesk, launchProgram } from './support/launch.ts';
import { aPracticeHall } from './support/practice-hall.ts';
import { expectRows } from './support/rows.ts';
import { deskOf, giveNumber, seededDesk } from './support/seeded.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-faults-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** The one act of the screen, which cannot be done now; pressing it says why. */
async function whatIsMissing({ page }: Hands): Promise<string> {
  const button = page.locator('.btn-go');
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.press('Enter');
  return page.locator('.bar, [role=status], [role=alert]').allInnerTexts().then((texts) => texts.join('\n'));
}

/** As code that is not ours would call it. */
async function call({ page }: Hands, channel: string, input: unknown): Promise<string> {
  const reply = await page.evaluate(async ([name, given]) => {
    const { kaihyo } = window as unknown as { readonly kaihyo: Readonly<Record<string, (given: unknown) => Promise<unknown>>> };
    return await kaihyo[name]?.(given) as { readonly ok: boolean; readonly error?: { readonly code: string } };
  }, [channel, input] as const);
  return reply.ok ? 'ok' : reply.error?.code ?? '';
}

async function otherAct(hands: Hands, name: string): Promise<void> {
  await press(hands, 'ほかの操作');
  await hands.page.getByRole('dialog').getByRole('button', { name }).click();
}

interface Log { readonly type?: string; readonly [member: string]: unknown }
const networkIn = (log: readonly LogRecord[]): readonly string[] => log.map(({ event }) => event).filter((event) => event.startsWith('network-'));
/** The events that were proposed or recorded, in their order. */
const eventsIn = (exchanges: readonly Exchange[]): readonly Log[] => exchanges.flatMap(({ name, input, reply }) => {
  const { ok } = reply as { readonly ok: boolean };
  if (!ok) return [];
  if (name === 'session/record') return [(input as { readonly event: Log }).event];
  return name === 'acts/propose' ? [(input as { readonly act: { readonly event?: Log } }).act.event ?? {}] : [];
});

describe('before the announced time', () => {
  const { pollsCloseAt } = byElection;
  const before = (seconds: number): Time => timeAt(millisecondsOf(pollsCloseAt) - seconds * 1000)!;
  /** What hands do to the clock of the system: seconds, without anybody's doing, or as somebody sets it. */
  const hand = { passed: 0, set: 0 };
  const handled = (of: Clock): Clock => ({
    ...of, wall: () => of.wall() + (hand.passed + hand.set) * 1000, drift: () => of.drift() + hand.set * 1000,
    withOffset: (milliseconds) => handled(of.withOffset(milliseconds)),
  });
  let desk: LaunchedDesk;
  let hands: Hands;

  beforeAll(async () => {
    const made = await aPracticeHall(join(folder, 'early'));
    const hall = { ...made, script: { ...made.script, startsAt: before(1800) } };
    ({ desk, hands } = await deskOf(hall, 'opening-declared', {
      ports: (real) => ({ ...real, practiceClock: () => handled(clockFrom(before(900))) }),
    }));
  });
  afterAll(() => desk.close());

  test('until the polls close nothing can be declared: a stop, and a way only to the clock', async () => {
    await untilScreen(hands, '開-31');
    await expectRows(hands, { code: 'session/before-poll-closing', values: { pollsCloseAt } });
    expect(await whatIsMissing(hands)).toContain('投票所を閉じる時刻');
    expect(await desk.page.getByText(opening.boxes).count()).toBe(0);
    await desk.page.getByRole('button', { name: opening.clockLink }).click();
    await untilScreen(hands, clock.code);
    await press(hands, clock.back);
    await untilScreen(hands, '開-31');
  });

  test('when the time has come it goes on by itself, and the announced time asks for a reason', async () => {
    const view = value(await desk.page.evaluate(() => window.kaihyo['session/view']({})));
    hand.passed = (millisecondsOf(pollsCloseAt) - millisecondsOf(view.count!.now)) / 1000 - 5;
    await desk.page.reload();
    await desk.page.locator('.errcode').getByText('session/before-poll-closing').waitFor();
    await desk.page.getByText(opening.boxes).waitFor();
    expect(await desk.page.locator('.refuse').count()).toBe(0);
    expect(await desk.page.locator('[data-part=reason]').innerText()).toContain(opening.reason);
  });

  test('without the statement that all boxes have arrived there is nothing to confirm, and its denial is refused', async () => {
    expect(await whatIsMissing(hands)).toContain(opening.missingBoxes);
    expect(await desk.page.locator('.digest .num').count()).toBe(0);
    const declared = {
      type: 'opening-declared', contests: [1], boxesArrived: false, declaredBy: 'supervisor', by: ['staff-1', 'staff-2'], reason: '全員がそろったため',
    };
    const proposed = await call(hands, 'acts/propose', { act: { kind: 'event', event: declared } });
    expect(proposed).toBe('session/boxes-not-arrived');
    // The supervisor's number is gone since the restart: the way to it stands where it would be typed.
    await desk.page.locator('.two').getByRole('button', { name: '確認番号を決めてください' }).click();
    await untilScreen(hands, '開-21');
    await giveNumber(hands);
    await untilScreen(hands, '開-31');
    await choose(hands, 'すべての投票箱が届いている');
    expect(await whatIsMissing(hands)).toContain(opening.missingReason);
    await type(hands, '時刻より前の理由', desk.page.locator('[data-part=reason] textarea'), '投票箱と立会人がそろったため');
    await confirm(hands);
    await untilScreen(hands, '開-41');
    expect(eventsIn(desk.exchanges).at(-1)).toMatchObject({ type: 'opening-declared', boxesArrived: true, reason: '投票箱と立会人がそろったため' });
  });

  test('a clock that somebody set is told on the screen until two persons have looked at it again', async () => {
    expect(await desk.page.locator('.clock-moved').count()).toBe(0);
    hand.set = 300;
    await desk.page.reload();
    const notice = desk.page.locator('.clock-moved');
    await notice.waitFor();
    expect(await notice.innerText()).toContain(clock.moved.title(5));
    await notice.getByRole('button').click();
    await untilScreen(hands, clock.code);
    expect(await notice.count()).toBe(0);
    await choose(hands, '時刻が正しいことを確認した');
    await confirm(hands);
    await untilScreen(hands, '開-41');
    expect(await notice.count()).toBe(0);
    expect(eventsIn(desk.exchanges).at(-1)).toMatchObject({ type: 'clock-confirmed', by: ['staff-1', 'staff-2'], clockOffset: 0 });
    await otherAct(hands, clock.link);
    await untilScreen(hands, clock.code);
    await press(hands, clock.back);
    await untilScreen(hands, '開-41');
    expect(desk.faults).toEqual([]);
  });
});

describe('with too few witnesses', () => {
  let desk: LaunchedDesk;
  let hands: Hands;
  beforeAll(async () => {
    ({ desk, hands } = await seededDesk(join(folder, 'few'), { until: 'witness-arrived' }));
  });
  afterAll(() => desk.close());

  test('the attendance is not confirmed before three are there', async () => {
    if (await screenOf(hands) === '開-20') await step(hands);
    const arrivals = desk.page.locator('[data-arrival] button');
    for (let left = await arrivals.count(); left > 1; left = await arrivals.count()) {
      await arrivals.first().click();
      await expect.poll(() => arrivals.count()).toBe(left - 1);
    }
    expect(await whatIsMissing(hands)).toContain(people.notes.lacking('', 1).slice(1));
    await untilDue(hands, '開-41');
  });

  test('one who leaves an opened contest stops it, until a substitute is appointed', async () => {
    await otherAct(hands, '出席者を変更する');
    await untilScreen(hands, '開-21');
    await desk.page.getByRole('button', { name: people.list.leave }).first().click();
    await untilScreen(hands, '開-29');
    await type(hands, '退席の理由', desk.page.locator('[data-part=reason] textarea'), '体調不良');
    await go(hands);
    await untilScreen(hands, '開-21');
    const stop = { code: 'session/too-few-witnesses' };
    await desk.page.locator('.errcode').getByText(stop.code).waitFor();
    expect(await desk.page.locator('.four').innerText()).toContain('2人');
    expect(await call(hands, 'acts/propose', {
      act: { kind: 'event', event: { type: 'seal-compared', role: 'main', slip: '1', actual: '1', by: ['staff-1', 'staff-2'], difference: null } },
    })).toBe(stop.code);

    await press(hands, people.places.appointed.link);
    await untilScreen(hands, people.places.appointed.code);
    await type(hands, '氏名', desk.page.locator('[data-part=name] input'), '補充　太郎');
    await choose(hands, people.fields.onRoll);
    await choose(hands, people.fields.notCandidate);
    await confirm(hands);
    await desk.page.locator('.refuse').waitFor({ state: 'detached' });
    if (await screenOf(hands) === '開-21') await press(hands, people.list.back);
    await untilScreen(hands, '開-41');
    expect(eventsIn(desk.exchanges).at(-1)).toMatchObject({ type: 'witness-appointed', person: { name: '補充　太郎' } });
    expect(desk.faults).toEqual([]);
  });
});

describe('in a real election', () => {
  const lo = { name: 'lo', kind: 'loopback', switchedOn: true, carrier: true, state: 'unknown' } as const;
  const none: NetworkFacts = { interfaces: [lo], addressed: [], routed: [] };
  const wireless: NetworkFacts = {
    interfaces: [lo, { name: 'wlan0', kind: 'wireless', switchedOn: true, carrier: true, state: 'up' }], addressed: ['wlan0'], routed: [],
  };
  let seen: NetworkFacts | null = none;
  const machine: SurroundingsPort = {
    network: () => Promise.resolve(seen),
    look: () => Promise.resolve({
      network: seen, radios: [], power: { mains: true, batteries: [] }, free: 9_000_000_000, readers: { devices: 1, service: true },
      software: 'ab'.repeat(32),
    }),
  };
  let desk: LaunchedDesk;
  let hands: Hands;
  let store: TerminalStore;
  beforeAll(async () => {
    const hall = await aHostileHall(join(folder, 'real'), 'live');
    desk = await launchDesk({ home: hall.home, ports: (real) => {
      ({ store } = real);
      return { ...real, surroundings: machine, clock: clockFrom(hall.script.startsAt) };
    } });
    hands = handsOn(desk.page, hall);
    await untilScreen(hands, '開-00');
    await desk.page.locator('.btn-go').waitFor();
    await untilDue(hands, '開-11');
  });
  afterAll(() => desk.close());

  test('a network that comes up locks the window; nothing is recorded, and it goes on by itself', async () => {
    seen = wireless;
    await untilScreen(hands, '開-03');
    const rows = await desk.page.locator('.four dd').allInnerTexts();
    expect(rows[0]).toBe(lock.network.happened('無線LAN　wlan0'));
    expect(rows[1]).toBe(lock.network.meaning);
    expect(rows[3]).toBe(lock.network.decides);
    expect(await desk.page.locator('.mast .alarm').count()).toBe(1);
    expect(await desk.page.locator('.btn-go').count()).toBe(0);
    expect(await call(hands, 'people/sign-out', { person: 'staff-1' })).toBe('readiness/network-up');
    seen = null;
    await desk.page.getByText(lock.unchecked.happened('')).waitFor();
    expect(await call(hands, 'people/sign-out', { person: 'staff-1' })).toBe('readiness/network-unchecked');
    seen = none;
    await untilScreen(hands, '開-11');
    expect(await desk.page.locator('.mast .alarm').count()).toBe(0);
    expect(networkIn(store.session(store.installed()[0]?.ctx ?? '').log())).toEqual(['network-came-up', 'network-gone']);
  });

  test('a second program on the same terminal says so over the whole window, and the first one goes on', async () => {
    const second = await launchProgram({ home: hands.hall.home });
    const hall = { ...hands, page: second.page };
    await expectRows(hall, { code: 'store/in-use' });
    expect(await second.page.locator('.rail').count()).toBe(0);
    expect(await second.page.getByRole('button').count()).toBe(1);
    await second.close();
    await acts['開-11']?.(hands);
    await untilScreen(hands, '開-12');
    expect(desk.faults).toEqual([]);
  });
});
