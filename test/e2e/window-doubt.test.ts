// Ballots that cannot be opened, and the longest lists: nothing is preset, the effect on the total is told, and every name can be read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarios } from '../../src/rehearsal/scenarios.ts';
import type { Scenario } from '../../src/rehearsal/scenario.ts';
import { doubt } from '../../src/texts/window/ja/doubt.ts';
import { aChangedElection } from '../support/practice-night.ts';
import { choose, confirm, DECIDED_BECAUSE, go, type Hands, numbers, step, type, untilDue, untilScreen } from './support/hands.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { hallOf } from './support/practice-hall.ts';
import { deskOf, giveNumber } from './support/seeded.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-doubt-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const RARE = '𠮷沢　克己';
/** The last name of the last list has a character that not every font has. */
const scenario: Scenario = {
  ...scenarios['upper-undecryptable'],
  contests: scenarios['upper-undecryptable'].contests.map(({ contest, ...rest }) => {
    if (contest.kind !== 'HC_PR') return { contest, ...rest };
    const options = contest.options.map((party, at) => (at < contest.options.length - 1 ? party : {
      ...party, members: party.members.map((member, place) => (place < party.members.length - 1 ? member : { ...member, name: RARE })),
    }));
    return { ...rest, contest: { ...contest, options } };
  }),
};
const names = scenario.contests.flatMap(({ contest }) => (
  contest.kind === 'HC_PR' ? contest.options.flatMap(({ name, members }) => [name, ...members.map((member) => member.name)]) : []));
const BALLOTS = 9;

let desk: LaunchedDesk;
let hands: Hands;
beforeAll(async () => {
  const hall = hallOf(folder, await aChangedElection(join(folder, 'election'), 'upper-undecryptable', scenario, BALLOTS));
  ({ desk, hands } = await deskOf(hall, 'card'));
  await untilDue(hands, '開-65');
});
afterAll(() => desk.close());

test('after a restart the supervisor is asked for a number before anything is written', async () => {
  const link = desk.page.locator('.notes').getByRole('button', { name: '確認番号を決めてください' });
  await link.click();
  await giveNumber(hands);
  await untilScreen(hands, '開-65');
  expect(await link.count()).toBe(0);
});

/** What each choice does to the total of its contest. */
const expectTotals = async (invalid: string, notAccepted: string): Promise<void> => {
  const choices = desk.page.locator('.pick label');
  expect(await choices.filter({ hasText: doubt.treatments.invalid.title }).innerText()).toContain(invalid);
  expect(await choices.filter({ hasText: doubt.treatments['not-accepted'].title }).innerText()).toContain(notAccepted);
  expect(await choices.filter({ hasText: doubt.treatments.held.title }).innerText()).toContain(doubt.totalOpen);
};

test('of ballots that cannot be opened nothing is preset, and nothing goes on before all is said', async () => {
  const { page } = desk;
  expect(await page.locator('h1').innerText()).toBe(doubt.title('1'));
  expect(await page.locator('.work input:checked').count()).toBe(0);
  await expectTotals(doubt.total(String(BALLOTS)), doubt.total(String(BALLOTS - 1)));
  const says = async (): Promise<string> => {
    await page.locator('.btn-go').press('Enter');
    expect(await page.locator('.bar .code b').innerText()).toBe('開-65');
    return page.locator('body').innerText();
  };
  expect(await says()).toContain(doubt.missing.opinion);
  for (const row of await page.locator('[data-witness]').all()) await row.locator('label').filter({ hasText: doubt.noObjection }).click();
  expect(await says()).toContain(doubt.missing.decision);
  await choose(hands, doubt.treatments['not-accepted'].title, '.pick');
  expect(await says()).toContain(doubt.missing.reason);
  await type(hands, '決定の理由', page.locator('.doubt textarea'), DECIDED_BECAUSE);
  await go(hands);
  await untilScreen(hands, doubt.approve.code);
});

test('the supervisor decides with the own number; then the total that is told is the one without those ballots', async () => {
  const { page } = desk;
  expect(await page.locator('.work').innerText()).toContain(doubt.total(String(BALLOTS - 1)));
  expect(await page.locator('.two .six').count()).toBe(1);
  await page.locator('.digest .num').waitFor();
  await page.locator('.two .six').fill(numbers['staff-1'] ?? '');
  await go(hands);
  await page.locator('.errcode').waitFor();
  await page.locator('.digest .num').waitFor();
  await confirm(hands);
  await page.locator('h1').getByText(doubt.title('5')).waitFor();
  await expectTotals(doubt.total(String(BALLOTS - 1)), doubt.total(String(BALLOTS - 6)));
  const decided = desk.exchanges.flatMap(({ name, input }) => (name === 'acts/propose' ? [JSON.stringify(input)] : []));
  expect(decided.at(-1)).toContain('"treatment":"not-accepted"');
});

test('every one of 172 names stands in the result, below a head that stays', async () => {
  const { page } = desk;
  await untilDue(hands, '開-82');
  await page.getByRole('tab').nth(1).click();
  const list = page.locator('.votes-scroll');
  const shown = (await list.innerText()).split('\n').map((line) => line.trim());
  expect(names.length).toBe(188);
  expect(names.filter((name) => !shown.some((line) => line.includes(name)))).toEqual([]);

  const last = list.locator('tr', { hasText: RARE });
  await last.scrollIntoViewIfNeeded();
  const [head, region, row] = await Promise.all([list.locator('table', { hasText: RARE }).locator('thead th').first(), list, last].map((each) => each.boundingBox()));
  expect(Math.abs((head?.y ?? 0) - (region?.y ?? -99))).toBeLessThan(2);
  expect(row?.y ?? 0).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0) - 1);
  for (const each of [page.getByRole('button', { name: '結果を隠す' }), page.locator('.btn-go')]) {
    const box = await each.boundingBox();
    expect(box !== null && box.y >= 0 && box.y + box.height <= 768).toBe(true);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
});

test('a character that the usual font lacks is drawn from one that has it', async () => {
  const { page } = desk;
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await expect.poll(async () => {
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.votes .name' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: nodeIds.at(-1) ?? 0 });
    return fonts.filter(({ familyName }) => !familyName.startsWith('BIZ UD')).map(({ glyphCount }) => glyphCount);
  }, { timeout: 15_000 }).toEqual([1]);
  await session.detach();
  await step(hands);
  expect(desk.faults).toEqual([]);
});
