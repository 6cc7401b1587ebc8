// A peer: Chromium, started and warm, prints the same sheet to PDF. Arguments: PRINTS FILE FOLDER loaded|anew.
// `loaded`: the web page stands there, as Chromium likes it best; `anew`: it is loaded each time, as every sheet of a night would be.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { longSheet } from '../long-sheet.ts';
import { cpuOfTree } from '../process-tree.ts';
import { htmlOf } from '../sheet-html.ts';

const [prints = '1', file = '', folder = '', from = 'anew'] = process.argv.slice(2);
const WARM_UP = 3;

const page = join(folder, 'sheet.html');
writeFileSync(page, htmlOf(longSheet()));

// Spoken to through descriptors 3 and 4: no port is opened.
const chromium = spawn('chromium', [
  '--headless', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--no-first-run', `--user-data-dir=${join(folder, 'profile')}`, 'about:blank',
], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const toChromium = chromium.stdio[3] as Writable;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: unknown;
}

const answers = new Map<number, (message: Message) => void>();
let loaded: (() => void) | undefined;
let rest = '';
(chromium.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
  const messages = (rest + text).split('\0');
  rest = messages.pop() ?? '';
  for (const message of messages.map((each) => JSON.parse(each) as Message)) {
    if (message.id !== undefined) answers.get(message.id)?.(message);
    if (message.method === 'Page.loadEventFired') loaded?.();
  }
});

let calls = 0;
let sessionId: unknown;

async function call(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Readonly<Record<string, unknown>>> {
  const id = ++calls;
  const answer = new Promise<Message>((resolve) => { answers.set(id, resolve); });
  toChromium.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
  const { result, error } = await answer;
  answers.delete(id);
  if (result === undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result;
}

async function load(): Promise<void> {
  const isLoaded = new Promise<void>((resolve) => { loaded = resolve; });
  await call('Page.navigate', { url: pathToFileURL(page).href });
  await isLoaded;
  await call('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => document.fonts.size)', awaitPromise: true });
}

async function print(): Promise<Buffer> {
  if (from === 'anew') await load();
  const { data } = await call('Page.printToPDF', { preferCSSPageSize: true });
  return Buffer.from(String(data), 'base64');
}

try {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  ({ sessionId } = await call('Target.attachToTarget', { targetId, flatten: true }));
  await call('Page.enable');
  await load();
  for (let i = 0; i < WARM_UP; i++) writeFileSync(file, await print());
  const pid = chromium.pid ?? 0;
  const [begun, used] = [performance.now(), cpuOfTree(pid)];
  let bytes = 0;
  for (let i = 0; i < Number(prints); i++) bytes = (await print()).length;
  console.log(JSON.stringify({
    units: Number(prints), cpu: cpuOfTree(pid) - used, wall: (performance.now() - begun) / 1e3, found: { bytes },
  }));
} finally {
  const gone = new Promise((resolve) => { chromium.once('exit', resolve); });
  chromium.kill('SIGKILL');
  await gone;
}
