// How long the window makes people wait while it opens ballots: `opening-pauses FOLDER BALLOTS`. A program of its own, for the bench: its
// last line tells the longest task and the longest time between two frames, while ballots are opened and before. Where the machine has
// more to do than it can, a task also lasts while others work: what it computed itself is told apart.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { go, untilDue } from './hands.ts';
import { seededDesk } from './seeded.ts';

const [folder = '', ballots = ''] = process.argv.slice(2);
const AT_REST_MS = 5000;
const LONGEST_OPENING_MS = 60 * 60_000;

interface Pauses {
  readonly task: number;
  readonly frame: number;
}

rmSync(folder, { recursive: true, force: true });
const { desk, hands } = await seededDesk(folder, { ballots: Number(ballots), until: 'card' });
await untilDue(hands, '開-61');
await watch(desk.page);
await desk.page.waitForTimeout(AT_REST_MS);
const atRest = await pausesIn(desk.page);

const told = desk.told.length;
const begun = performance.now();
await desk.browser.startTracing(desk.page, { categories: ['toplevel'] });
await watch(desk.page);
await go(hands);
await desk.page.locator('.prog').waitFor();
await desk.page.locator('.prog').waitFor({ state: 'detached', timeout: LONGEST_OPENING_MS });
const opening = await pausesIn(desk.page);
const wall = (performance.now() - begun) / 1000;
const longestComputing = computingIn(await desk.browser.stopTracing());
const opened = desk.exchanges.findLast(({ name }) => name === 'ballots/open')?.reply as { readonly ok: boolean };
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({
  units: Number(ballots), cpu: (user + system) / 1e6, wall, found: { opened: opened.ok },
  longest: { computing: longestComputing, task: opening.task, frame: opening.frame, taskAtRest: atRest.task, frameAtRest: atRest.frame },
  told: desk.told.length - told,
}));
await desk.close();
process.exit();

/** Begins anew. Tasks of less than 50 ms count as none: browsers do not tell of them. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = { task: 0, frame: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let goesOn = true;
    const frame = (now: number): void => {
      longest.frame = Math.max(longest.frame, now - last);
      last = now;
      if (goesOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(globalThis, {
      endOfWatch: () => {
        observer.disconnect();
        goesOn = false;
        return longest;
      },
    });
  });
}

/** In seconds. */
async function pausesIn(page: Page): Promise<Pauses> {
  const { task, frame } = await page.evaluate(() => (globalThis as unknown as { readonly endOfWatch: () => Pauses }).endOfWatch());
  return { task: task / 1000, frame: frame / 1000 };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread alone, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest time that a task of the page's thread computed. In seconds. */
function computingIn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const pages = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask'
    && pages.some((page) => page.pid === pid && page.tid === tid));
  if (tasks.length === 0) throw new Error('no task of the page was traced');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1e6;
}
