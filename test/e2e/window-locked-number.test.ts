// Three wrong numbers of confirmation: their person signs in again, and the screen that asks for it says why.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '../../src/texts/window/ja/clock.ts';
import { choose, type Hands, press, screenOf, step, type, untilScreen } from './support/hands.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { seededDesk } from './support/seeded.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-locked-number-'));
let desk: LaunchedDesk;
let hands: Hands;
beforeAll(async () => { ({ desk, hands } = await seededDesk(folder, { until: 'supervisor-arrived' })); });
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the third wrong number leads to the signing in, with its reason, and from there back', async () => {
  const { page } = hands;
  await press(hands, 'ほかの操作');
  await press(hands, clock.link);
  await untilScreen(hands, clock.code);
  await choose(hands, '時刻が正しいことを確認した');
  await page.locator('.digest .num').waitFor();
  for (const left of ['残り2回', '残り1回']) {
    await type(hands, '確認番号', page.locator('.six').first(), '908172');
    await page.locator('.refuse').getByText(left).first().waitFor();
  }
  await type(hands, '確認番号', page.locator('.six').first(), '908172');
  await untilScreen(hands, '開-02');
  await page.locator('.refuse').getByText('3回続けて').first().waitFor();
  await step(hands);
  await expect.poll(() => screenOf(hands)).toBe(clock.code);
  expect(await page.locator('.refuse').count()).toBe(0);
  await press(hands, 'ほかの操作');
  await press(hands, '担当者を加える');
  await untilScreen(hands, '開-02');
  expect(await page.locator('.refuse').count(), 'what was told once is not told again').toBe(0);
  expect(desk.faults).toEqual([]);
});
