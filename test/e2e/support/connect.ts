// Playwright on the window of a host that was started with a port for tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A free port of this machine: only tests give the host such a word. */
export const PORT_FOR_TESTS = '--remote-debugging-port=0';
/** So large that the page itself has 1366 × 768. */
const WINDOW = '--window-size=1366,824';

export const flagsForTests: readonly string[] = [PORT_FOR_TESTS, WINDOW];

export interface Connected {
  readonly browser: Browser;
  readonly page: Page;
}

/** `profile` is the folder in which the browser writes down its port. The page has shown its first content. */
export async function connect(profile: string): Promise<Connected> {
  const [port, path] = await soon(() => addressIn(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8')));
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the browser has no page');
  page.setDefaultTimeout(15_000);
  // Not by waitForFunction: it evaluates text in the page, which the content security policy forbids.
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return { browser, page };
}

/** Port and path. The browser makes the file first and fills it then. */
function addressIn(text: string): readonly [string, string] {
  const [port = '', path = ''] = text.split('\n');
  if (port === '' || path === '') throw new Error('the browser has not written its port yet');
  return [port, path];
}

async function soon<T>(read: () => T): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return read();
    } catch (error) {
      if (tries === 1200) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 25); });
    }
  }
}
