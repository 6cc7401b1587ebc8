// The result in the window: under lids until the supervisor shows it, gone at once when it is hidden, and fetched by nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { components } from '../../src/texts/window/ja/components.ts';
import { frame } from '../../src/texts/window/ja/frame.ts';
import { confirm, type Hands, handsOn, numbers, screenOf, step, untilDue, untilScreen } from './support/hands.ts';
import { launchDesk, type LaunchedDesk } from './support/launch.ts';
import { aPracticeHall } from './support/practice-hall.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-result-'));
let desk: LaunchedDesk;
let hands: Hands;
beforeAll(async () => {
  const hall = await aPracticeHall(folder, 'by-election', 3);
  desk = await launchDesk({ home: hall.home });
  hands = handsOn(desk.page, hall);
  await untilDue(hands, '開-81');
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = (): readonly string[] => desk.exchanges.map(({ name }) => name).filter((name) => name === 'result/shown' || name === 'result/hand-copy');
/** What stands in the cells of figures, in the whole page. */
const figures = (): Promise<readonly string[]> => desk.page.locator('.v, .tot dd').allInnerTexts();
const shownInView = async (): Promise<number> => desk.page.locator('.mast .shown').count();

test('names stand beside lids of one width, and no figure was asked for', async () => {
  await desk.page.locator('.votes tbody tr').first().waitFor();
  expect((await figures()).join('')).toBe('');
  const widths = await desk.page.locator('.lid').evaluateAll((lids) => lids.map((lid) => lid.getBoundingClientRect().width));
  expect(widths.length).toBeGreaterThan(1);
  expect(new Set(widths).size).toBe(1);
  expect(asked()).toEqual([]);
  expect(await shownInView()).toBe(0);
});

test('the supervisor shows it; the focus rests on the button that hides it, and the title of the window tells nothing', async () => {
  const title = await desk.page.title();
  expect(await step(hands)).toBe('開-82');
  expect((await figures()).join('')).toMatch(/^[\d,]+$/);
  expect(asked()).toEqual(['result/shown']);
  expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toContain('結果を隠す');
  expect(await desk.page.title()).toBe(title);
  expect(await shownInView()).toBe(1);
});

test('Esc hides it at once: no figure is left in the page, and nothing fetches it again', async () => {
  await desk.page.keyboard.press('Escape');
  expect((await figures()).join('')).toBe('');
  await untilScreen(hands, '開-81');
  await desk.page.waitForTimeout(1500);
  expect((await figures()).join('')).toBe('');
  expect(asked()).toEqual(['result/shown']);
  expect(await shownInView()).toBe(0);
});

test('whoever leaves for another screen leaves it covered', async () => {
  expect(await step(hands)).toBe('開-82');
  await desk.page.getByRole('button', { name: 'ほかの操作' }).click();
  await desk.page.getByRole('button', { name: '本日の開票一覧を見る' }).click();
  await untilScreen(hands, '開-00');
  await expect.poll(shownInView).toBe(0);
  await step(hands);
  expect(await screenOf(hands)).toBe('開-81');
  expect((await figures()).join('')).toBe('');
});

test('one key blanks the screen: no figure and no name is left, what to carry is told, and the result stays hidden afterwards', async () => {
  expect(await step(hands)).toBe('開-82');
  await desk.page.keyboard.press('F4');
  await desk.page.getByRole('heading', { name: frame.evacuation.title }).waitFor();
  expect(await desk.page.locator('main').count()).toBe(0);
  expect((await figures()).join('')).toBe('');
  await expect.poll(shownInView).toBe(0);
  await desk.page.getByRole('button', { name: frame.evacuation.back }).click();
  await untilScreen(hands, '開-81');
});

test('two officers complete what they see', async () => {
  expect(await step(hands)).toBe('開-82');
  const digest = desk.page.locator('.digest');
  await expect.poll(() => digest.innerText()).toContain(components.sameSeen);
  await desk.page.locator('.two .six').first().pressSequentially(numbers['staff-1'] ?? '');
  await expect.poll(() => digest.innerText()).toContain(components.another);
  await confirm(hands);
  await untilScreen(hands, '開-91');
  expect((await figures()).join('')).toBe('');
  expect(desk.faults).toEqual([]);
});
