// Plays an ordinary practice night in the window and keeps a picture of each screen: out/screenshots/<language>/<screen>.png.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CLOSED, handsOn, screenOf, step } from './hands.ts';
import { launchDesk } from './launch.ts';
import { aPracticeHall } from './practice-hall.ts';
import { projectRoot } from '../../../scripts/lib/project-root.ts';

const languages = ['ja', 'en'] as const;
type Language = (typeof languages)[number];
/** From here on a page that is loaded anew goes back further than people would. */
const FIRST_OF_PRINTING = '開-91';
const out = join(projectRoot, 'out/screenshots');
rmSync(out, { recursive: true, force: true });
for (const language of languages) mkdirSync(join(out, language), { recursive: true });

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-screenshots-'));
const taken = new Set<string>();
const hall = await aPracticeHall(folder);
const desk = await launchDesk({ home: hall.home });
try {
  const hands = handsOn(desk.page, hall);
  for (let code = await screenOf(hands); ; code = await step(hands)) {
    if (!taken.has(code)) await takePictures(desk.page, code);
    taken.add(code);
    if (code === CLOSED) break;
  }
} finally {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${taken.size} screens in ${languages.length} languages: ${out}`);

/**
 * In English the page is loaded anew: what it shows follows from the count, which the main process keeps. A step within a screen is then
 * begun again, and has no picture in English; where that is not so before the printing, it stays in Japanese too.
 */
async function takePictures(page: Page, code: string): Promise<void> {
  await takePicture(page, 'ja', code);
  if (code >= FIRST_OF_PRINTING && code !== CLOSED) return;
  const session = await page.context().newCDPSession(page);
  const { userAgent } = await session.send('Browser.getVersion');
  for (const language of ['en', 'ja'] as const) {
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
    await page.reload();
    await page.locator(`html[lang=${language}] .bar .code b`).waitFor();
    if (language === 'en' && await page.locator('.bar .code b').innerText() === code) await takePicture(page, 'en', code);
  }
  await session.detach();
}

async function takePicture(page: Page, language: Language, code: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, language, `${code}.png`) });
}
