// How the states of the gallery (gallery-states.ts) are told to a window, and the nights that they are taken from.
import type { Page } from 'playwright-core';
import type { WindowEvent } from '../../../src/contract/contract.ts';
import { frozenNight, type Moment } from './frozen-nights.ts';
import { answersAt } from './gallery-answers.ts';
import { untilScreen } from './hands.ts';
import type { Answers, ToldWindow } from './told-window.ts';

export const ordinaryNight = [
  'officer-signed-in', 'terminal-readied', 'supervisor-arrived', 'attendance-confirmed', 'opening-declared', 'seal-compared', 'medium-unsealed',
  'import', 'fingerprint-confirmed', 'ballot-numbers-confirmed', 'card-holders-recorded', 'card', 'open', 'voters-entered', 'reveal',
  'count-confirmed', 'printing-ordered', 'print', 'sheets-handed-over', 'handover-collected', 'preserve', 'session-closed', 'nothing',
] as const;

/** The nights that the states are taken from: three contests, one, the longest lists, and ballots that do not open. */
export async function nightsOf(folder: string) {
  const night = <Goal extends string>(name: Parameters<typeof frozenNight>[1], ballots: number, goals: readonly Goal[]) => (
    frozenNight(`${folder}/${name}`, name, ballots, goals));
  return {
    house: await night('house', 12, ordinaryNight),
    byElection: await night('by-election', 3, ['voters-entered', 'reveal', 'count-confirmed']),
    upperHouse: await night('upper-house', 20, ['reveal', 'count-confirmed']),
    undecryptable: await night('undecryptable', 24, ['doubtful-decided', 'difference-explained']),
  };
}

export type Nights = Awaited<ReturnType<typeof nightsOf>>;

export interface Visit {
  readonly page: Page;
  readonly tell: (event: WindowEvent) => void;
}

export interface GalleryState {
  readonly name: string;
  /** What stands when the page is opened; null before any count. */
  readonly at: (nights: Nights) => Moment | null;
  /** In the place of the usual answers; null: nothing is answered but by a refusal. */
  readonly answers?: ((nights: Nights) => Answers) | null;
  /** What stands once everybody has confirmed. */
  readonly then?: (nights: Nights) => Moment;
  readonly reach?: (visit: Visit) => Promise<void>;
  /** A dialog: it is opened by this key. */
  readonly key?: 'F1' | 'F4' | 'F9';
  /** Something is remembered in the page beyond its screen: the next state begins with a new page. */
  readonly spoils?: true;
}

/** The window on one state after the other; the page is only loaded anew where the one before would be felt. */
export function galleryIn(window: ToldWindow, nights: Nights): (state: GalleryState) => Promise<void> {
  let isFresh = false;
  return async (state) => {
    const answers = answersOf(state, nights);
    if (isFresh) {
      // Through a screen of another kind, so that nothing of the last one stays.
      window.show(answersAt(null, () => undefined));
      await untilScreen(window, BOARD);
      window.show(answers);
    } else {
      await window.load(answers);
    }
    isFresh = state.spoils !== true;
    await settled(window.page);
    await state.reach?.(window);
    if (state.key !== undefined) await window.page.keyboard.press(state.key);
    await settled(window.page);
  };
}

const BOARD = '開-00';

function answersOf({ at, answers, then }: GalleryState, nights: Nights): Answers {
  if (answers === null) return {};
  const become = (): void => {
    const next = then?.(nights);
    if (next !== undefined) now = { ...now, ...answersAt(next, () => undefined), ...answers?.(nights) };
  };
  let now: Answers = { ...answersAt(at(nights), become), ...answers?.(nights) };
  return new Proxy({}, { get: (_target, name) => now[name as keyof Answers] });
}

/** What it asked by itself was answered, and drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 4; frames += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  });
}

/** Does something with the same state in English, and comes back. Where there is no bar there is no way to another language. */
export async function inOtherLanguage(page: Page, { key, answers, name }: GalleryState, look: () => Promise<void>): Promise<void> {
  if (answers === null) return;
  const isOther = name === 'dialog-other';
  const change = async (): Promise<void> => {
    if (!isOther) {
      if (key !== undefined) await page.locator('dialog .foot .btn').first().click();
      await page.locator('.bar .wide .link').last().click();
    }
    await page.locator('dialog .choices .btn').last().click();
    if (!isOther) {
      await page.locator('dialog .foot .btn-go').click();
      if (key !== undefined) await page.keyboard.press(key);
    }
    await settled(page);
  };
  await change();
  try {
    await look();
  } finally {
    await change();
  }
}
