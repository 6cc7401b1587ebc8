// Starts the hall desk with a window, and gives the page: in this very process, or as a program of its own that can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../../../src/main/hosts/chromium/browser.ts';
import { runOnChromium } from '../../../src/main/hosts/chromium/run.ts';
import type { Ports } from '../../../src/main/ports/ports.ts';
import { buildWindow } from '../../../scripts/lib/window-build.ts';
import { connect, flagsForTests } from './connect.ts';
import { display } from './display.ts';

/** What crossed the bridge. */
export interface Exchange {
  readonly name: string;
  readonly input: unknown;
  readonly reply: unknown;
}

export interface LaunchedDesk {
  readonly page: Page;
  readonly browser: Browser;
  /** All calls of the window, in the order in which they were answered. */
  readonly exchanges: readonly Exchange[];
  /** What the window was told without asking. */
  readonly told: readonly unknown[];
  /** What was thrown in our code. */
  readonly faults: readonly unknown[];
  readonly pid: number | undefined;
  /** Closes the window and all behind it; closed twice is closed once. */
  readonly close: () => Promise<void>;
}

export interface LaunchSettings {
  readonly home: string;
  readonly language?: 'ja' | 'en';
  /** More words for the browser. */
  readonly flags?: readonly string[];
}

/** Of this process: ports can be exchanged, faults and calls are seen. */
export async function launchDesk(
  { home, language = 'ja', flags = [], ports }: LaunchSettings & { readonly ports?: (real: Ports) => Ports },
): Promise<LaunchedDesk> {
  await windowBuilt();
  process.env.DISPLAY = await display();
  const exchanges: Exchange[] = [];
  const told: unknown[] = [];
  const faults: unknown[] = [];
  const desk = await runOnChromium({
    home, language, browser: browserOfTests(), flags: [...flagsForTests, ...flags],
    ...(ports !== undefined && { adapt: ports }),
    onFault: (fault) => faults.push(fault),
    onCall: (name, input, reply) => exchanges.push({ name, input, reply }),
    onTold: (event) => told.push(event),
  });
  const { browser, page } = await connect(desk.window.profile).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });
  return {
    page, browser, exchanges, told, faults, pid: desk.window.pid,
    close: async () => {
      await browser.close();
      await desk.close();
    },
  };
}

export interface LaunchedProgram {
  readonly page: Page;
  readonly browser: Browser;
  readonly pid: number;
  /** kill -9: nothing is closed in order. */
  readonly kill: () => Promise<void>;
  /** As whoever switches the terminal off does it: SIGTERM. → exit code. */
  readonly close: () => Promise<number | null>;
}

/** A program of its own (desk-program.ts), on the real ports. */
export async function launchProgram({ home, language = 'ja', flags = [] }: LaunchSettings): Promise<LaunchedProgram> {
  await windowBuilt();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'desk-program.ts'), home, language, ...flagsForTests, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DISPLAY: await display() },
  });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  const { browser, page } = await connect(await firstLineOf(child)).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the program was not started');
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { page, browser, pid, close: () => end('SIGTERM'), kill: async () => { await end('SIGKILL'); } };
}

let built: Promise<unknown> | undefined;

/** Once for each test process: what it starts again is the same window. */
function windowBuilt(): Promise<unknown> {
  return built ??= buildWindow();
}

export function browserOfTests(): string {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('there is no Chromium');
  return browser;
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const [line, rest] = text.split('\n');
      if (line !== undefined && rest !== undefined) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${String(code)}`)));
  });
}
