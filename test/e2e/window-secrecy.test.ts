// What the window knows of the result before the supervisor shows it: nothing, in messages, page or memory; and what it keeps after it was
// hidden: nothing. The window opens four thousand ballots for this, and changes meanwhile no faster than eyes can follow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aChangedElection, anElection, type PracticeElection } from '../support/practice-night.ts';
import { unanimous } from '../support/unanimous.ts';
import { alike, figuresIn, memoryOf, pageTexts, pageWithoutFigures, tellingFigures } from './support/figures.ts';
import { go, type Hands, numbers, passphraseOf, screenOf, step, untilScreen } from './support/hands.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { hallOf } from './support/practice-hall.ts';
import { deskOf, giveSupervisorNumber, seededDesk } from './support/seeded.ts';
import { ok } from '../../src/core/kernel/result.ts';
import type { CardPort } from '../../src/main/ports/card.ts';
import { scenarios } from '../../src/rehearsal/scenarios.ts';

const BALLOTS = 4100;
/** What React draws for one reason is drawn within this time. */
const LONGEST_DRAWING_MS = 60;
const folder = mkdtempSync(join(tmpdir(), 'kaihyo-secrecy-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a result that is hidden', () => {
  let desk: LaunchedDesk;
  let hands: Hands;
  let figures: readonly number[];
  let letGo = (): void => undefined;
  const heldUp = new Promise<void>((resolve) => { letGo = resolve; });
  /** All that stood on the page before each act. */
  const pages: string[] = [];

  /** A card as slow as those of plastic, and one that can be held up. */
  const slowed = (card: CardPort): CardPort => ({
    ...card, pointsAtOnce: 16,
    sharedX: async (points) => {
      await wait(25);
      return card.sharedX(points);
    },
    unlock: async (pin, act) => {
      await heldUp;
      return card.unlock(pin, act);
    },
  });

  beforeAll(async () => {
    ({ desk, hands } = await seededDesk(join(folder, 'hidden'), { ballots: BALLOTS, until: 'card' }, {
      ports: (real) => ({
        ...real,
        insertCard: async (settings) => {
          const card = await real.insertCard(settings);
          return card.ok ? ok(slowed(card.value)) : card;
        },
      }),
    }));
    figures = tellingFigures(join(folder, 'hidden', 'election'));
    expect(figures.length).toBeGreaterThan(2);
  });
  afterAll(() => desk.close());

  const found = (text: string): readonly number[] => figuresIn(text, figures);
  const messages = (): string => JSON.stringify([desk.exchanges, desk.told]);

  test('the PIN is gone from its field while the card still looks at it', async () => {
    await step(hands);
    const field = hands.page.locator('.pin input');
    await field.fill(hands.hall.pin);
    await go(hands);
    await expect.poll(() => field.inputValue()).toBe('');
    expect(desk.exchanges.map(({ name }) => name)).not.toContain('card/unlock');
    expect(await pageTexts(hands.page)).not.toContain(hands.hall.pin);
    letGo();
    await untilScreen(hands, '開-61');
  });

  test('while ballots are opened the page changes about four times a second, however much is told', async () => {
    const before = desk.told.length;
    await hands.page.evaluate(() => {
      const moments: number[] = [];
      new MutationObserver(() => moments.push(performance.now())).observe(document, {
        subtree: true, childList: true, characterData: true, attributes: true,
      });
      Object.assign(globalThis, { moments });
    });
    await go(hands);
    await hands.page.locator('.prog').waitFor();
    pages.push(await pageTexts(hands.page));
    await hands.page.locator('.prog').waitFor({ state: 'detached' });
    const moments = await hands.page.evaluate(() => (globalThis as unknown as { readonly moments: readonly number[] }).moments);
    const drawn = moments.filter((each, at) => at === 0 || each - moments[at - 1]! > LONGEST_DRAWING_MS);
    expect(desk.told.length - before).toBeGreaterThan(100);
    expect(drawn.length).toBeGreaterThan(4);
    // The screen of the opening comes and goes besides.
    for (const from of drawn) expect(drawn.filter((each) => each >= from && each < from + 1000).length).toBeLessThanOrEqual(4 + 2);
  });

  test('until the supervisor shows it, no figure of it is in a message, on the page or in the memory of the window', async () => {
    await untilShownNext();
    pages.push(await pageTexts(hands.page));
    expect(pages.flatMap(found)).toEqual([]);
    expect(found(messages())).toEqual([]);

    // What is looked for can be found: a number and a text that stand in no source.
    await hands.page.evaluate(() => { Object.assign(globalThis, { planted: [7 * 1103, `${11 * 701}票`] }); });
    const memory = (await memoryOf(hands.page)).join('\n');
    expect(figuresIn(memory, [7721, 7711])).toEqual([7721, 7711]);
    expect(found(memory)).toEqual([]);
  }, 60_000);

  test('shown, it is there; hidden by Esc or by the button it is gone at once, and nothing fetches it again', async () => {
    for (const hide of [() => hands.page.keyboard.press('Escape'), () => hands.page.getByRole('button', { name: '結果を隠す' }).click()]) {
      await step(hands);
      await hands.page.locator('.res').waitFor();
      // The completion is proposed a moment later.
      await hands.page.locator('.digest .num').waitFor();
      const shown = await pageTexts(hands.page);
      expect(found(shown)).toEqual(figures);
      expect(found(messages())).toEqual(figures);
      expect(await hands.page.locator('.mast .shown').innerText()).toBe('結果を表示中');
      expect(await hands.page.title()).toBe('開票ターミナル');

      const before = desk.exchanges.length;
      await hide();
      expect(found(await pageTexts(hands.page))).toEqual([]);
      await untilScreen(hands, '開-81');
      await expect.poll(() => hands.page.locator('.mast .shown').count()).toBe(0);
      await wait(2000);
      const since = desk.exchanges.slice(before);
      // Besides its own there is a look at the clock now and then.
      expect(since.filter(({ name }) => name !== 'session/view').map(({ name }) => name)).toEqual(['session/record']);
      expect(found(JSON.stringify(since))).toEqual([]);
      expect(found(await pageTexts(hands.page))).toEqual([]);
    }
  }, 60_000);

  test('no PIN, passphrase or number of anybody stands on a page or in an answer', () => {
    const secrets = [hands.hall.pin, ...['staff-1', 'staff-2'].map(passphraseOf), ...Object.values(numbers)];
    const told = JSON.stringify([desk.told, desk.exchanges.map(({ reply }) => reply)]);
    const sent = JSON.stringify(desk.exchanges.map(({ input }) => input));
    const within = (text: string): readonly string[] => secrets.filter((secret) => new RegExp(`(?<![\\w.])${secret}(?!\\w)`).test(text));
    expect(within(sent)).toEqual(secrets);
    expect(within(told)).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flatMap(within)).toEqual([]);
  });

  /** Goes on to the screen on which the supervisor shows the result. */
  async function untilShownNext(): Promise<void> {
    while (await screenOf(hands) !== '開-81') {
      pages.push(await pageTexts(hands.page));
      if (await screenOf(hands) === '開-71') await giveSupervisorNumber(hands);
      await step(hands);
    }
  }
});

describe('with 25 ballots for one option and with 25 for many', () => {
  interface Told {
    /** One for each act: the number of the screen, all of the page but for figures that are shown, and the view. */
    readonly screens: readonly string[];
    readonly calls: readonly string[];
    readonly events: readonly string[];
    readonly figures: string;
  }

  test('every screen, refusal, call and answer is the same, but for the figures while they are shown', async () => {
    const same = await toldOf('same', (into) => aChangedElection(into, 'house', unanimous(scenarios.house), 25));
    const mixed = await toldOf('mixed', (into) => anElection(into, 'house', 25));
    expect(same.screens.length).toBeGreaterThan(8);
    expect(mixed.screens).toEqual(same.screens);
    expect(mixed.calls).toEqual(same.calls);
    expect(mixed.events).toEqual(same.events);
    expect(mixed.figures).not.toEqual(same.figures);
  }, 180_000);

  /** From the card until the count is completed. */
  async function toldOf(name: string, make: (into: string) => Promise<PracticeElection>): Promise<Told> {
    const made = hallOf(join(folder, name), await make(join(folder, name, 'election')));
    const { desk, hands } = await deskOf(made, 'card');
    const screens: string[] = [];
    let figures = '';
    for (let at = await screenOf(hands); at !== '開-91'; at = await screenOf(hands)) {
      if (at === '開-71') await giveSupervisorNumber(hands);
      if (at === '開-82') figures = await hands.page.locator('.res').innerText();
      const view = desk.exchanges.findLast(({ name: call }) => call === 'session/view')?.reply;
      screens.push([at, await pageWithoutFigures(hands.page), JSON.stringify(view)].map(alike).join('\n'));
      await step(hands);
    }
    const calls = desk.exchanges.filter(({ name: call }) => call !== 'session/view').map(({ name: call, input, reply }) => (
      call === 'result/shown' ? call : alike(JSON.stringify([call, input, reply])).replaceAll(made.folder, '')));
    await desk.close();
    return { screens, figures, calls, events: desk.told.map((event) => JSON.stringify(event)) };
  }
});
