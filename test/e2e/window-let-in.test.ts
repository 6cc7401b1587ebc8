// Where no hall settings came, the third person is registered by the numbers of the two who are here, and by nobody else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn as words } from '../../src/texts/window/ja/sign-in.ts';
import { acts, type Hands, handsOn, press, type, untilScreen } from './support/hands.ts';
import { launchDesk, type LaunchedDesk } from './support/launch.ts';
import { aPracticeHall, labels } from './support/practice-hall.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-let-in-'));
let desk: LaunchedDesk;
let hands: Hands;
beforeAll(async () => {
  const hall = await aPracticeHall(folder, 'zero-all', 0);
  rmSync(join(hall.media, labels.settings, 'hall.json'));
  desk = await launchDesk({ home: hall.home });
  hands = handsOn(desk.page, hall);
  await acts['開-00']?.(hands);
  await untilScreen(hands, '開-01');
  await acts['開-01']?.(hands);
  await untilScreen(hands, '開-02');
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const passphrase = '長い言葉を一つ決める';

async function signIn(name: string, number: string): Promise<void> {
  const { page } = hands;
  await type(hands, '氏名', page.locator('.sign-in input[type=text]'), name);
  const fields = page.locator('.sign-in input[type=password]');
  await fields.nth(3).waitFor();
  for (const [at, secret] of [passphrase, passphrase, number, number].entries()) await type(hands, 'パスワードと確認番号', fields.nth(at), secret);
  await press(hands, words.enrolAndSignIn);
}

test('the first two register themselves', async () => {
  const { page } = hands;
  await signIn('青木　一', '482915');
  await page.getByRole('heading', { name: words.titleSecond }).waitFor();
  await signIn('馬場　二', '730264');
  await untilScreen(hands, '開-11');
});

test('the third waits for the numbers of both', async () => {
  const { page } = hands;
  const name = '千葉　三';
  await press(hands, 'ほかの操作');
  await press(hands, '担当者を加える');
  await untilScreen(hands, '開-02');
  await signIn(name, '159374');
  await page.getByRole('heading', { name: words.letInHow(name) }).waitFor();
  const numbers = page.locator('.approval .six');
  await page.locator('.digest .num').waitFor();
  await type(hands, '確認番号', numbers.first(), '482915');
  await expect.poll(() => numbers.count()).toBe(1);
  await type(hands, '確認番号', numbers.first(), '730264');
  await press(hands, words.letIn(name));
  await page.getByRole('heading', { name: words.letInHow(name) }).waitFor({ state: 'detached' });
  await signIn(name, '159374');
  await page.locator('.notes').getByText(name).first().waitFor();
  expect(desk.exchanges.filter(({ name: call }) => call === 'people/enrol').map(({ reply }) => (reply as { readonly ok: boolean }).ok))
    .toEqual([true, true, false, true]);
  expect(desk.faults).toEqual([]);
});
