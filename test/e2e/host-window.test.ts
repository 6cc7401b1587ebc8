// The window of the Chromium host: what it shows, what it may load, what it cannot leave, and how it ends.
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { childrenOf, isAlive, living } from '../support/proc.ts';
import { browserOfTests, launchDesk, type LaunchedDesk, launchProgram } from './support/launch.ts';
import { display } from './support/display.ts';
import { runOnChromium } from '../../src/main/hosts/chromium/run.ts';
import { buildWindow } from '../../scripts/lib/window-build.ts';

const homes = mkdtempSync(join(tmpdir(), 'kaihyo-desk-'));
afterAll(() => { rmSync(homes, { recursive: true, force: true }); });

let home = '';
beforeEach(() => { home = mkdtempSync(join(homes, 'home-')); });

describe('the window', () => {
  let desk: LaunchedDesk;
  beforeAll(async () => { desk = await launchDesk({ home: mkdtempSync(join(homes, 'home-')) }); });
  afterAll(() => desk.close());

  test('shows the application in the language that was asked for', async () => {
    expect(desk.page.url()).toBe('https://app.invalid/');
    expect(await desk.page.evaluate(() => navigator.language)).toBe('ja');
    expect(await desk.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768]);
    await expect.poll(() => desk.exchanges.map(({ name }) => name)).toContain('session/view');
    expect(desk.faults).toEqual([]);
  });

  test('loads nothing from elsewhere', async () => {
    const failed = await desk.page.evaluate(async () => {
      const outcome = (load: Promise<unknown>): Promise<string> => load.then(() => 'loaded', () => 'failed');
      const element = (name: 'img' | 'script' | 'link', source: string): Promise<unknown> => new Promise((resolve, reject) => {
        const made = document.createElement(name);
        if (made instanceof HTMLLinkElement) Object.assign(made, { rel: 'stylesheet', href: source });
        else made.src = source;
        made.onload = resolve;
        made.onerror = reject;
        document.head.append(made);
      });
      return Promise.all([
        outcome(fetch('http://127.0.0.1:1/')), outcome(fetch('https://example.com/')), outcome(fetch('file:///etc/passwd')),
        outcome(fetch('/not-there.js').then((answer) => (answer.ok ? null : Promise.reject(new Error('none'))))),
        outcome(element('img', 'https://example.com/a.png')), outcome(element('img', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=')),
        outcome(element('script', 'https://example.com/a.js')), outcome(element('script', 'data:text/javascript,0')),
        outcome(element('link', 'https://example.com/a.css')),
        outcome(new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = resolve;
          socket.onerror = reject;
        })),
      ]);
    });
    expect(failed).toEqual(failed.map(() => 'failed'));
  });

  test('is not printed by the browser, whose copies nobody would have on record', async () => {
    const session = await desk.browser.newBrowserCDPSession();
    const opened: string[] = [];
    session.on('Target.targetCreated', ({ targetInfo }) => opened.push(targetInfo.url));
    session.on('Target.targetInfoChanged', ({ targetInfo }) => opened.push(targetInfo.url));
    await session.send('Target.setDiscoverTargets', { discover: true });
    await desk.page.evaluate(() => { print(); });
    await desk.page.waitForTimeout(1500);
    expect(opened.filter((url) => url.includes('print'))).toEqual([]);
    await session.detach();
  });

  // What a debugger evaluates is above the policy: these are scripts that the page itself would run.
  test('runs no inline script, no handler in an attribute, and no text', async () => {
    const ran = await desk.page.evaluate(async () => {
      const marks: string[] = [];
      Object.assign(globalThis, { mark: (name: string) => marks.push(name) });
      const script = document.createElement('script');
      script.textContent = 'mark("inline")';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'mark("attribute")');
      document.body.append(button);
      button.click();
      const violated = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => { if (event.blockedURI === 'eval') resolve(event.effectiveDirective); });
      });
      // A timer runs apart from whoever set it.
      setTimeout('mark("text")', 0); // eslint-disable-line @typescript-eslint/no-implied-eval
      const directive = await violated;
      button.remove();
      script.remove();
      return { marks, directive };
    });
    expect(ran).toEqual({ marks: [], directive: 'script-src' });
  });

  test('opens no second window, leaves its page for no other, and keeps nothing', async () => {
    const before = desk.exchanges.length;
    await desk.page.evaluate(() => {
      open('https://app.invalid/', '_blank');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      location.href = 'https://example.com/';
    });
    await desk.page.evaluate(() => { location.href = 'file:///etc/passwd'; });
    await desk.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    expect(desk.page.url()).toBe('https://app.invalid/');
    expect(desk.browser.contexts().flatMap((context) => context.pages())).toHaveLength(1);
    expect(desk.exchanges).toHaveLength(before);
    expect(await desk.page.evaluate(async () => [localStorage.length, document.cookie, (await caches.keys()).length])).toEqual([0, '', 0]);
  });

  test('is given no camera and no place, and asks nobody for them', async () => {
    expect(await desk.page.evaluate(async () => [
      await new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('denied'));
      }),
      await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', (error: unknown) => (error as Error).name),
    ])).toEqual(['denied', expect.stringMatching(/NotAllowed|NotFound/)]);
  });

  test('a page that is loaded anew finds the application as it was', async () => {
    const before = desk.exchanges.length;
    await desk.page.reload();
    await expect.poll(() => desk.exchanges.slice(before).map(({ name }) => name)).toContain('session/view');
    expect(desk.faults).toEqual([]);
  });

  test('a page that crashed comes back', async () => {
    const before = desk.exchanges.length;
    const session = await desk.browser.newBrowserCDPSession();
    await desk.page.context().newCDPSession(desk.page).then((own) => own.send('Page.crash')).catch(() => undefined);
    await expect.poll(() => desk.exchanges.slice(before).map(({ name }) => name), { timeout: 10_000 }).toContain('session/view');
    await session.detach();
  });
});

/** Ports of this machine on which a process or a descendant listens. */
function listening(pid: number): readonly string[] {
  const family = [pid, ...descendantsOf(pid)];
  const sockets = new Set(family.flatMap((each) => readdirOf(`/proc/${each}/fd`).map((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${each}/fd/${fd}`))?.[1])));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1)
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, local = '', , , , , , , , inode]) => (sockets.has(inode) ? [`${table} ${local}`] : [])));
}

function descendantsOf(pid: number): readonly number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

function readdirOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function linkOf(path: string): string {
  return existsSync(path) ? readlinkSync(path) : '';
}

test('without the words of tests no port is open, nothing but the page is there, and closing the window ends everything', async () => {
  await buildWindow();
  process.env.DISPLAY = await display();
  const names: string[] = [];
  const desk = await runOnChromium({ home, browser: browserOfTests(), language: 'ja', onFault: () => undefined, onCall: (name) => names.push(name) });
  const { pid = 0, profile } = desk.window;
  await expect.poll(() => names, { timeout: 10_000 }).toContain('session/view');
  expect(listening(pid)).toEqual([]);
  expect(statSync(profile).mode & 0o077).toBe(0);
  const family = [pid, ...descendantsOf(pid)];
  expect(family.length).toBeGreaterThan(2);
  await desk.close();
  await desk.close();
  expect(existsSync(profile)).toBe(false);
  await expect.poll(() => family.filter(isAlive), { timeout: 5000 }).toEqual([]);
});

test('a browser that dies ends the desk in order', async () => {
  const desk = await launchDesk({ home });
  expect(listening(desk.pid!), 'the port of tests').not.toEqual([]);
  process.kill(desk.pid!, 'SIGKILL');
  await desk.close();
  const again = await launchDesk({ home });
  expect(await again.page.evaluate(() => window.kaihyo['session/view']({}))).toMatchObject({ ok: true });
  await again.close();
});

test('a second program on the same data folder says so in its window, and the first goes on', { timeout: 60_000 }, async () => {
  const first = await launchDesk({ home });
  const second = await launchProgram({ home });
  expect(await second.page.evaluate(() => window.kaihyo['session/view']({}))).toMatchObject({ ok: false, error: { code: 'store/in-use' } });
  expect(await first.page.evaluate(() => window.kaihyo['session/view']({}))).toMatchObject({ ok: true });
  expect(await second.close()).toBe(0);
  await first.close();
});

test('killed, it leaves no process and no lock, and what it left of a profile goes at the next start', { timeout: 60_000 }, async () => {
  const program = await launchProgram({ home });
  const family = descendantsOf(program.pid);
  expect(family.length).toBeGreaterThan(2);
  expect(readFileSync(`/proc/${program.pid}/limits`, 'latin1')).toMatch(/Max core file size\s+0\s+0/);
  await program.kill();
  await expect.poll(() => living().filter(({ pid }) => family.includes(pid)), { timeout: 10_000 }).toEqual([]);
  const next = await launchDesk({ home });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`kaihyo-window-${program.pid}-`))).toEqual([]);
  expect(await next.page.evaluate(() => window.kaihyo['session/view']({}))).toMatchObject({ ok: true });
  await next.close();
});
