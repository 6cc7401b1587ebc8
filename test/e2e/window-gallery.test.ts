// Every state of every screen: what it looks like on the smallest page and at 200 %, where the focus lands, what a screen reader finds, and
// whether all of its words come from the catalogues.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWindow } from '../../scripts/lib/window-build.ts';
import { contract } from '../../src/contract/contract.ts';
import type { Channel } from '../../src/contract/channels.ts';
import { strikeCauses } from '../../src/core/law/strike-causes.ts';
import { voteKindFacts } from '../../src/core/law/vote-kinds.ts';
import { galleryIn, inOtherLanguage, nightsOf } from './support/gallery.ts';
import { type Looks, looksOf } from './support/gallery-looks.ts';
import { galleryStates, galleryTypes } from './support/gallery-states.ts';
import { unsaid } from './support/pseudo-texts.ts';
import { buildPseudoWindow } from './support/pseudo-window.ts';
import { toldWindow, type ToldWindow } from './support/told-window.ts';

const smallest = { width: 1366, height: 768 };
const at200Percent = { width: 683, height: 768 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

let folder: string;
let window: ToldWindow;
let session: CDPSession;
let gallery: ReturnType<typeof galleryIn>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-gallery-'));
  await buildWindow();
  await buildPseudoWindow(join(folder, 'renderer'));
  const nights = await nightsOf(folder);
  window = await toldWindow(join(folder, 'renderer'));
  await window.page.setViewportSize(smallest);
  session = await window.page.context().newCDPSession(window.page);
  gallery = galleryIn(window, nights);
}, 300_000);
afterAll(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
});

/** By the protocol: the content security policy lets no page evaluate text. */
async function violations(): Promise<readonly string[]> {
  const expression = `${axe}; axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations.map(({ id, nodes }) => `
    + '`${id}: ${nodes.map(({ target, any, all }) => target + " " + [...any, ...all].map(({ message }) => message)).join(" | ")}`))';
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value as readonly string[];
}

async function narrow<T>(look: () => Promise<T>): Promise<T> {
  await window.page.setViewportSize(at200Percent);
  try {
    return await look();
  } finally {
    await window.page.setViewportSize(smallest);
  }
}

/** Words that the law has, and the sheets too: they stay in its language. */
const ofTheLaw = JSON.stringify([voteKindFacts, strikeCauses]);

/** Neither of a catalogue, nor a figure, nor from what crossed the bridge, nor typed a moment ago. */
function strange(texts: readonly string[]): readonly string[] {
  const told = [...window.said, ...galleryTypes, ofTheLaw].join('\n');
  const isData = (part: string): boolean => told.includes(part) || told.includes(JSON.stringify(part).slice(1, -1));
  return texts.flatMap((text) => unsaid(text).replaceAll('\u200B', '').split(/[\s、,，()（）・：:／/]+/)).filter((part) => /\p{L}/u.test(part) && !/^開-\w+$/.test(part) && !isData(part));
}

const screens = new Map<string, Set<string>>();
const commands = (): readonly string[] => window.calls.filter((name) => (contract[name as Channel] as { kind: string }).kind === 'command');

describe.each(galleryStates.map((state) => [state.name, state] as const))('%s', (name, state) => {
  let looks: Looks;

  test('stands there', async () => {
    await gallery(state);
    looks = await looksOf(window.page);
    if (!name.startsWith('dialog') && looks.code !== '') screens.set(looks.code, (screens.get(looks.code) ?? new Set()).add(name.split('-')[0] ?? ''));
    expect(looks.texts.filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  test('fits on the smallest page', () => {
    expect(looks).toMatchObject({ tooWide: [], pageScrolls: false, headingInView: true, barIsOneLine: true, smallTexts: [] });
    expect(looks.blueInView).not.toBe(false);
  });

  test('has its focus where work begins', () => {
    expect(['field', 'heading', 'button']).toContain(looks.focus);
  });

  test('is what a screen reader can read', async () => {
    expect(await violations()).toEqual([]);
  });

  test('is not wider than the page at 200 %', async () => {
    const { tooWide } = await narrow(() => looksOf(window.page));
    expect(tooWide).toEqual([]);
  });

  test('says nothing but words of the catalogues and what it was told, and has room for longer ones', async () => {
    await inOtherLanguage(window.page, state, async () => {
      const { texts, tooWide, pageScrolls } = await looksOf(window.page);
      expect(strange(texts)).toEqual([]);
      expect({ tooWide, pageScrolls }).toEqual({ tooWide: [], pageScrolls: false });
      expect((await narrow(() => looksOf(window.page))).tooWide).toEqual([]);
    });
  });

  test('does nothing on Enter in a field', async () => {
    const before = commands().length;
    const fields = window.page.locator('main input:not([readonly]):not([type=radio]):not([type=checkbox])');
    for (const field of await fields.all()) await field.press('Enter');
    expect(commands().slice(before)).toEqual([]);
  });
});

/** Presses Tab until the focus is there; what it came by. */
async function tabTo(selector: string): Promise<readonly string[]> {
  const way: string[] = [];
  for (let tabs = 0; tabs < 30; tabs += 1) {
    if (await window.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return way;
    await window.page.keyboard.press('Tab');
    way.push(await window.page.evaluate(() => (document.activeElement?.closest('.rail, .work, .bar')?.className ?? '')));
  }
  throw new Error(`the keyboard does not come to ${selector}`);
}

test('two persons compare and record with Tab, Enter and Space alone', async () => {
  const { page: { keyboard }, page } = window;
  const state = galleryStates.find(({ name }) => name === 'receive-seal');
  if (state === undefined) throw new Error('the gallery has no such state');
  await gallery(state);
  const approved = (): number => window.calls.filter((call) => call === 'acts/approve').length;
  const before = approved();
  for (const key of ['Enter', 'Space']) {
    await keyboard.type('A-0041');
    await keyboard.press('Enter');
    // Nobody comes through the rail, and the work comes before the bar.
    const way = await tabTo('.btn-go');
    expect(way.some((place) => place.includes('rail'))).toBe(false);
    expect(way).toEqual([...way].sort((one, other) => Number(one === 'bar') - Number(other === 'bar')));
    await keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
  }
  await page.locator('.digest .num').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tabTo('.six');
  await keyboard.type('482915');
  await page.locator('.six').nth(1).waitFor({ state: 'detached' });
  expect(approved() - before).toBe(1);
  await tabTo('.six');
  await keyboard.type('730264');
  await keyboard.press('Enter');
  expect(approved() - before).toBe(1);
  await tabTo('.btn-go[aria-disabled=false]');
  await keyboard.press('Space');
  await expect.poll(() => approved() - before).toBe(2);
});

test('no number stands on the screens of two parts of the night', () => {
  expect(screens.size).toBeGreaterThan(40);
  // Officers change on the screen on which they sign in; a figure is reconciled, decided and counted on screens of their own.
  expect([...screens].filter(([, names]) => names.size > 1)).toEqual([]);
});
