// What is measured of a page of the gallery. These functions run in the page.
import type { Page } from 'playwright-core';

export interface Looks {
  readonly code: string;
  /** Pixels by which something is wider than its place. */
  readonly tooWide: readonly string[];
  /** Whether the page itself, and not a part of it, can be scrolled down. */
  readonly pageScrolls: boolean;
  readonly headingInView: boolean;
  /** null where there is none. */
  readonly blueInView: boolean | null;
  /** Every button of the bar stands on the same line. */
  readonly barIsOneLine: boolean;
  readonly smallTexts: readonly string[];
  /** Where the focus is. */
  readonly focus: 'field' | 'heading' | 'button' | 'blue' | 'nowhere' | 'elsewhere';
  /** Texts that people see or hear, each once. */
  readonly texts: readonly string[];
}

export async function looksOf(page: Page): Promise<Looks> {
  return page.evaluate(() => {
    const SMALLEST = 14;
    const dialog = document.querySelector<HTMLElement>('dialog[open]');
    const scene = dialog ?? document.body;
    const within = (element: Element | null): boolean => {
      const box = element?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight + 1 && box.left >= 0 && box.right <= innerWidth + 1;
    };
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className}`;
    const isHidden = (element: Element): boolean => element.closest('.vh, .watermark, [hidden]') !== null || !element.checkVisibility();
    const wide = [document.documentElement, ...scene.querySelectorAll('.app, .main, .work, .cols > *, .split > *, .bar, .rail, table, .dialog, .notes, .btn')]
      .filter((element) => !isHidden(element) && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `${nameOf(element)} +${element.scrollWidth - element.clientWidth}`);

    const texts = new Set<string>();
    const small = new Set<string>();
    const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || ['SCRIPT', 'STYLE'].includes(element.tagName) || !element.checkVisibility()) continue;
      // What was said aloud a moment ago is not said again in another language.
      if (element.closest('[lang=ja]:not(html), kbd, .errcode, .vh[role=status]') === null) texts.add(text);
      if (!isHidden(element) && Number.parseFloat(getComputedStyle(element).fontSize) < SMALLEST) small.add(`${nameOf(element)}: ${text}`);
    }
    for (const element of scene.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
        const value = element.getAttribute(name)?.trim() ?? '';
        if (value !== '') texts.add(value);
      }
    }

    const active = document.activeElement;
    const focus = ((): Looks['focus'] => {
      if (active === null || active === document.body) return 'nowhere';
      if (active.matches('input, textarea, select')) return 'field';
      if (active.matches('h1, h2')) return 'heading';
      if (active.matches('.btn-go')) return 'blue';
      return active.matches('button') ? 'button' : 'elsewhere';
    })();
    const buttons = [...document.querySelectorAll('.bar .btn, .bar .link')].filter((button) => button.checkVisibility());
    const middles = buttons.map((button) => button.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
    const blue = scene.querySelector('.btn-go');
    const heading = scene.querySelector('h1');
    return {
      code: document.querySelector('.bar .code b')?.textContent ?? '',
      tooWide: wide, pageScrolls: document.documentElement.scrollHeight > innerHeight,
      headingInView: within(heading), blueInView: blue === null ? null : within(blue),
      barIsOneLine: Math.max(0, ...middles) - Math.min(...middles, Infinity) < 4 || middles.length === 0,
      smallTexts: [...small], focus, texts: [...texts],
    };
  });
}
