// The four rows of a refusal on the screen, and the refusal that the window was given.
import { expect } from 'vitest';
import type { Refusal } from '../../../src/core/kernel/refusal.ts';
import { refusalWords } from '../../../src/renderer/components/refusal-words.ts';
import { components } from '../../../src/texts/window/ja/components.ts';
import type { Hands } from './hands.ts';
import type { LaunchedDesk } from './launch.ts';

/** The last refusal of a channel. */
export function refusalOf({ exchanges }: LaunchedDesk, channel: string): Refusal {
  const reply = exchanges.findLast(({ name }) => name === channel)?.reply as { readonly ok: boolean; readonly error: Refusal } | undefined;
  if (reply === undefined || reply.ok) throw new Error(`${channel} was not refused`);
  return reply.error;
}

/** All four rows stand there, with the words of this refusal and no hole in them; the heading has the focus. */
export async function expectRows({ page }: Hands, refusal: Refusal): Promise<void> {
  const box = page.locator('.refuse', { has: page.locator('.errcode').getByText(refusal.code) });
  await box.waitFor();
  const words = refusalWords(refusal, 'ja');
  const rows = box.locator('.four > div');
  expect(await rows.locator('dt').allInnerTexts()).toEqual([components.happened, components.meaning, components.next, components.decides]);
  expect(await rows.locator('> dd').allInnerTexts()).toEqual([words.happened, words.meaning, expect.any(String), words.decides]);
  expect(await box.locator('.todo li > span:last-child').allInnerTexts()).toEqual(words.next);
  expect(await box.locator('.dont').allInnerTexts()).toEqual(words.never === null ? [] : [expect.stringContaining(words.never)]);
  expect(await box.innerText()).not.toMatch(/\{\w+\}/);
  expect(await box.locator('h1').evaluate((heading) => heading === heading.ownerDocument.activeElement)).toBe(true);
}
