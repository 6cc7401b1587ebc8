// The real window with nobody behind it: a test answers its calls, so that any state of any screen stands there at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../../scripts/lib/project-root.ts';
import type { Channel } from '../../../src/contract/channels.ts';
import type { Input, Output, WindowEvent } from '../../../src/contract/contract.ts';
import type { Refusal } from '../../../src/core/kernel/refusal.ts';
import { err, type Result } from '../../../src/core/kernel/result.ts';
import { openWindow } from '../../../src/main/hosts/chromium/window.ts';
import { readWindowFiles } from '../../../src/main/hosts/desktop/window-files.ts';
import { connect, flagsForTests } from './connect.ts';
import { display } from './display.ts';
import { browserOfTests } from './launch.ts';

/** What each call is answered; one that never settles leaves the window waiting. */
export type Answers = { readonly [C in Channel]?: (input: Input<C>) => Result<Output<C>, Refusal> | Promise<Result<Output<C>, Refusal>> };

export interface ToldWindow {
  readonly page: Page;
  readonly browser: Browser;
  /** The page anew, and what it is answered from now on. Without answers every call is refused, as by a second program. */
  readonly load: (answers: Answers) => Promise<void>;
  /** What it is answered from now on, and the word that something has changed. */
  readonly show: (answers: Answers) => void;
  readonly tell: (event: WindowEvent) => void;
  /** The names of the calls of the window, and what was said in them from both sides. */
  readonly calls: readonly string[];
  readonly said: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

/** `renderer` is the folder of a built window. */
export async function toldWindow(renderer: string): Promise<ToldWindow> {
  process.env.DISPLAY = await display();
  let answers: Answers = {};
  const faults: unknown[] = [];
  const calls: string[] = [];
  const said = new Set<string>();
  const preload = (name: string): string => readFileSync(join(projectRoot, 'out/preload', `${name}.js`), 'utf8');
  const window = await openWindow({
    browser: browserOfTests(), language: 'ja', flags: flagsForTests, sandbox: process.getuid?.() === 0 ? 'not-as-root' : 'kept',
    load: () => ({ files: readWindowFiles(renderer), preload: { isolated: preload('chromium-isolated'), page: preload('chromium-page') } }),
    // A request that was being answered while the page was loaded anew is gone.
    onFault: (fault) => { if (!String(fault).includes('Invalid InterceptionId')) faults.push(fault); },
    call: async (name, input) => {
      const answer = answers[name as Channel] as ((given: unknown) => Promise<Result<unknown, Refusal>>) | undefined;
      calls.push(name);
      const reply = answer === undefined ? err({ code: 'store/in-use' } as const) : await answer(input);
      said.add(JSON.stringify([input, reply]));
      return reply;
    },
  });
  const { browser, page } = await connect(window.profile);
  return {
    page, browser, calls, said,
    load: async (next) => {
      answers = next;
      await page.reload();
      await page.locator('main').waitFor();
    },
    show: (next) => {
      answers = next;
      window.tell({ event: 'changed' });
    },
    tell: window.tell,
    close: async () => {
      await browser.close();
      await window.close();
      if (faults.length > 0) throw new Error('the host met faults', { cause: faults });
    },
  };
}
