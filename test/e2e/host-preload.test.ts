// The preload scripts as built: each is one file that needs nothing, as a sandbox demands, and the window as built keeps to its policy.
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildWindow } from '../../scripts/lib/window-build.ts';
import { channels } from '../../src/contract/channels.ts';
import { CONTENT_SECURITY_POLICY, ORIGIN } from '../../src/main/hosts/desktop/content-security-policy.ts';
import { answerOf, readWindowFiles } from '../../src/main/hosts/desktop/window-files.ts';

const out = join(import.meta.dirname, '../../out');
const script = (name: string): string => readFileSync(join(out, 'preload', name), 'utf8');
beforeAll(() => buildWindow());

test('there are three scripts, and each is small: names of calls, and no schema', () => {
  expect(readdirSync(join(out, 'preload')).sort()).toEqual(['chromium-isolated.js', 'chromium-page.js', 'electron.cjs']);
  for (const name of readdirSync(join(out, 'preload'))) expect(statSync(join(out, 'preload', name)).size, name).toBeLessThan(4096);
});

test.each(['chromium-isolated.js', 'chromium-page.js', 'electron.cjs'])('%s imports nothing and requires nothing but electron', (name) => {
  const required = [...script(name).matchAll(/\brequire\(([^)]*)\)/g)].map(([, what]) => what);
  expect(required).toEqual(name === 'electron.cjs' ? ['"electron"'] : []);
  expect(script(name)).not.toMatch(/^\s*(import|export)\b|\bimport\(|\beval\(|\bFunction\(/m);
});

test('that of Electron gives the page one frozen object of functions, and never the event of Electron', async () => {
  const exposed = new Map<string, Record<string, (...words: unknown[]) => unknown>>();
  const sent: unknown[] = [];
  let onEvent: ((...words: unknown[]) => void) | undefined;
  runInNewContext(script('electron.cjs'), {
    require: (name: string) => (name === 'electron'
      ? {
        contextBridge: { exposeInMainWorld: (key: string, api: Record<string, () => unknown>) => exposed.set(key, api) },
        ipcRenderer: {
          invoke: (...words: unknown[]) => {
            sent.push(words);
            return Promise.resolve('reply');
          },
          on: (_channel: string, listener: (...words: unknown[]) => void) => { onEvent = listener; },
        },
      }
      : undefined),
    module: {}, exports: {},
  });
  expect([...exposed.keys()]).toEqual(['kaihyo']);
  const api = exposed.get('kaihyo') ?? {};
  expect(Object.isFrozen(api)).toBe(true);
  expect(Object.keys(api)).toEqual([...channels, 'listen']);
  expect(await api['session/view']?.({ a: 1 }, 'more')).toBe('reply');
  expect(sent).toEqual([['session/view', { a: 1 }]]);
  const heard: unknown[] = [];
  api.listen?.((...words: unknown[]) => heard.push(words));
  onEvent?.({ sender: 'electron' }, { event: 'changed' });
  expect(heard).toEqual([[{ event: 'changed' }]]);
});

test('the page has no inline script and no inline style, and names only files that are there', () => {
  const files = readWindowFiles(join(out, 'renderer'));
  const page = Buffer.from(answerOf(files, `${ORIGIN}/`)?.bytes ?? []).toString('utf8');
  expect(page).toContain('lang="ja"');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => answerOf(files, `${ORIGIN}${path}`) === undefined)).toEqual([]);
});

test('every file of the window comes with the policy, and nothing comes from beside it', () => {
  const files = readWindowFiles(join(out, 'renderer'));
  for (const path of files.keys()) {
    expect(Object.fromEntries(answerOf(files, ORIGIN + path)?.headers ?? []), path).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    });
  }
  const elsewhere = ['https://app.invalid.example.com/', 'http://app.invalid/', 'https://app.invalid:8443/', `${ORIGIN}/../preload/electron.cjs`,
    `${ORIGIN}/%2e%2e/preload/electron.cjs`, `${ORIGIN}//etc/passwd`, `${ORIGIN}/assets/`, 'file:///etc/passwd', 'not an address', ''];
  expect(elsewhere.filter((url) => answerOf(files, url) !== undefined)).toEqual([]);
});

test('a folder with a kind of file that no window needs is no window', () => {
  expect(() => readWindowFiles(join(out, 'preload'))).toThrow(/electron\.cjs is no file of a window/);
  const empty = mkdtempSync(join(tmpdir(), 'kaihyo-empty-'));
  onTestFinished(() => { rmdirSync(empty); });
  expect(readWindowFiles(empty).size).toBe(0);
});
