// From the start of a window to what it shows: our host to its first screen (`desk FOLDER`), or Chromium alone, in the same kind of window
// and with the same words, to one sentence in a file (`bare FOLDER`). The page itself has noted when it was painted.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { startPiped } from '../../../src/main/adapters/processes-node/start-piped.ts';
import { environmentOf, wordsOf } from '../../../src/main/hosts/chromium/browser.ts';
import { makeProfile, removeProfile } from '../../../src/main/hosts/chromium/profile.ts';
import { runOnChromium } from '../../../src/main/hosts/chromium/run.ts';
import { connect, PORT_FOR_TESTS } from '../../e2e/support/connect.ts';
import { browserOfTests } from '../../e2e/support/launch.ts';

const [which = '', folder = ''] = process.argv.slice(2);
const begun = Date.now();
const painted = which === 'desk' ? await desk(join(folder, 'home')) : await bare(join(folder, 'bare.html'));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ units: 1, cpu: (user + system) / 1e6, wall: (painted.at - begun) / 1e3, found: { title: painted.title } }));
process.exit();

interface Painted {
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly title: string;
}

async function desk(home: string): Promise<Painted> {
  rmSync(home, { recursive: true, force: true });
  const running = await runOnChromium({
    home, browser: browserOfTests(), language: 'ja', flags: [PORT_FOR_TESTS], onFault: (fault) => { throw fault as Error; },
  });
  const { page, browser } = await connect(running.window.profile);
  await page.locator('.bar .code').waitFor();
  const at = await paintedAt(page);
  await browser.close();
  await running.close();
  return at;
}

async function bare(file: string): Promise<Painted> {
  writeFileSync(file, '<!doctype html><html lang="ja"><meta charset="utf-8"><title>開票ターミナル</title><div id="root"><p>開票</p></div>');
  const profile = makeProfile();
  const words = wordsOf({ profile, language: 'ja', sandbox: process.getuid?.() === 0 ? 'not-as-root' : 'kept', flags: [PORT_FOR_TESTS] });
  const program = startPiped(browserOfTests(), words.map((word) => (word.startsWith('--app=') ? `--app=${pathToFileURL(file).href}` : word)),
    environmentOf(profile, process.env));
  const { page, browser } = await connect(profile);
  const at = await paintedAt(page);
  await browser.close();
  program.kill();
  await program.ended;
  removeProfile(profile);
  return at;
}

/** When the largest text stood there for the first time. As text, since it runs in the page, of which this program has no types. */
function paintedAt(page: Page): Promise<Painted> {
  return page.evaluate<Painted>(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve({ at: performance.timeOrigin + list.getEntries().at(-1).startTime, title: document.title });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
}
