// Electron's security checklist (docs/tutorial/security.md of Electron 45), line by line, against a double that records.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordingElectron, type RecordingElectron } from '../../../../test/support/recording-electron.ts';
import { channels } from '../../../contract/channels.ts';
import { ok } from '../../../core/kernel/result.ts';
import { CONTENT_SECURITY_POLICY, ORIGIN } from '../desktop/content-security-policy.ts';
import type { Desk } from '../desktop/desk.ts';
import { runInElectron } from './run.ts';
import { refusedSwitch } from './switches.ts';

const root = join(import.meta.dirname, '../../../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-window-files-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>');
});
afterAll(() => { rmSync(folder, { recursive: true }); });

const call = vi.fn<Desk['call']>(() => Promise.resolve(ok({})));
const close = vi.fn<Desk['close']>(() => Promise.resolve());

async function running(double = recordingElectron()): Promise<RecordingElectron> {
  await runInElectron(double.electron, {
    home: '/home/terminal', language: 'ja', folder, onFault: (fault) => { throw fault as Error; }, open: () => ({ call, close }),
  });
  return double;
}

const preferencesOf = ({ recorded }: RecordingElectron) => recorded.windows[0]?.webPreferences ?? {};

/** A navigation that the host may prevent. */
function navigates({ contents }: RecordingElectron, event: string, url: string): 'prevented' | 'allowed' {
  const preventDefault = vi.fn();
  contents.emit(event, { url, preventDefault });
  return preventDefault.mock.calls.length > 0 ? 'prevented' : 'allowed';
}

const answer = ({ session }: RecordingElectron, url: string): Response =>
  (session['https:'] as unknown as (request: { url: string }) => Response)({ url });

const isCancelled = ({ session }: RecordingElectron, url: string): boolean => {
  let cancelled = false;
  (session.beforeRequest as unknown as (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void)(
    { url }, ({ cancel }) => { cancelled = cancel; });
  return cancelled;
};

/** Each recommendation of the list, with what shows that it is followed. */
const checklist: Readonly<Record<string, (double: RecordingElectron) => Promise<void> | void>> = {
  '1. only load secure content': (double) => {
    expect(double.recorded.urls).toEqual([`${ORIGIN}/`]);
    for (const url of ['http://app.invalid/', 'https://example.com/', 'ws://app.invalid/', 'file:///etc/passwd', 'data:,']) {
      expect(isCancelled(double, url), url).toBe(true);
    }
    expect(isCancelled(double, `${ORIGIN}/index.html`)).toBe(false);
  },
  '2. no Node.js integration': (double) => {
    expect(preferencesOf(double)).toMatchObject({
      nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    });
  },
  '3. context isolation': (double) => { expect(preferencesOf(double)).toMatchObject({ contextIsolation: true }); },
  '4. process sandboxing': (double) => {
    expect(preferencesOf(double)).toMatchObject({ sandbox: true });
    expect(double.recorded.done.indexOf('enableSandbox')).toBeLessThan(double.recorded.done.indexOf('whenReady'));
    expect(double.recorded.done).toContain('enableSandbox');
  },
  '5. permission requests are denied': ({ session }) => {
    const request = session.permissionRequest as unknown as (of: null, permission: string, answer: (granted: boolean) => void) => void;
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
      request(null, permission, (granted) => answers.push(granted));
    }
    expect(answers).toEqual([false, false, false, false, false]);
    expect((session.permissionCheck as () => unknown)()).toBe(false);
    expect((session.devicePermission as () => unknown)()).toBe(false);
  },
  '6. webSecurity stays': (double) => { expect(preferencesOf(double)).toMatchObject({ webSecurity: true }); },
  '7. a content security policy': (double) => {
    const page = answer(double, `${ORIGIN}/`);
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).toContain('default-src \'none\'');
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-inline');
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-eval');
  },
  '8. no insecure content': (double) => { expect(preferencesOf(double)).toMatchObject({ allowRunningInsecureContent: false }); },
  '9. no experimental features': (double) => { expect(preferencesOf(double)).toMatchObject({ experimentalFeatures: false }); },
  '10. no enableBlinkFeatures': (double) => {
    expect(preferencesOf(double)).not.toHaveProperty('enableBlinkFeatures');
    expect([...double.recorded.switches.keys()].filter((name) => name.startsWith('enable'))).toEqual([]);
  },
  '11. no allowpopups for <webview>': (double) => { expect(preferencesOf(double)).toMatchObject({ webviewTag: false }); },
  '12. no <webview> is attached': (double) => {
    expect(navigates(double, 'will-attach-webview', 'https://example.com/')).toBe('prevented');
  },
  '13. no navigation elsewhere': (double) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const elsewhere = ['https://example.com/', 'https://app.invalid.example.com/', 'http://app.invalid/', 'file:///', 'javascript:0', 'about:blank', ''];
      for (const url of elsewhere) {
        expect(navigates(double, event, url), `${event} ${url}`).toBe('prevented');
      }
      expect(navigates(double, event, `${ORIGIN}/`)).toBe('allowed');
    }
  },
  '14. no new windows': ({ contents }) => { expect(contents.openHandler?.()).toEqual({ action: 'deny' }); },
  '15. no shell.openExternal': () => {
    expect(sources()).not.toMatch(/\bshell\b/);
  },
  '16. a current version of Electron': () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
    // Supported until about the summer of 2027.
    expect(devDependencies.electron).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/);
  },
  '17. the sender of every message': async (double) => {
    const { contents, recorded } = double;
    expect([...recorded.handlers.keys()]).toEqual([...channels]);
    const main = contents.mainFrame;
    const ask = (event: object): unknown => recorded.handlers.get('session/view')?.(event, {});
    call.mockClear();
    for (const event of [
      { sender: contents, senderFrame: { origin: ORIGIN } },
      { sender: contents, senderFrame: null },
      { sender: {}, senderFrame: main },
    ]) expect(ask(event)).toEqual({ ok: false, error: { code: 'contract/unknown-call' } });
    Object.assign(contents, { mainFrame: { origin: 'https://example.com' } });
    expect(ask({ sender: contents, senderFrame: contents.mainFrame })).toMatchObject({ ok: false });
    expect(call).not.toHaveBeenCalled();
    Object.assign(contents, { mainFrame: main });
    expect(await ask({ sender: contents, senderFrame: main })).toEqual(ok({}));
    expect(call).toHaveBeenCalledWith('session/view', {});
  },
  '18. no file: protocol': (double) => {
    expect(double.recorded.urls.filter((url) => url.startsWith('file:'))).toEqual([]);
    expect(answer(double, 'https://example.com/index.html').status).toBe(404);
    expect(answer(double, `${ORIGIN}/../preload/electron.cjs`).status).toBe(404);
  },
  '19. fuses': () => {
    const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))?.[1] ?? '';
    expect(Object.fromEntries([...fuses.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']))).toEqual({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false,
    });
  },
  '20. no Electron API in the page': () => {
    const preload = readFileSync(join(root, 'src/preload/electron.ts'), 'utf8');
    expect(preload.match(/exposeInMainWorld\('\w+'/g)).toEqual(['exposeInMainWorld(\'kaihyo\'']);
    // The event of Electron, which has its sender, does not reach the page.
    expect(preload).toContain('(_event, message: unknown)');
  },
};

/** All of the host. */
function sources(): string {
  const names = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'));
  return names.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
}

describe('the checklist', () => {
  let double: RecordingElectron;
  beforeAll(async () => { double = await running(); });
  test.each(Object.entries(checklist))('%s', (_line, holds) => holds(double));
});

describe('beyond the checklist', () => {
  test('developer tools, spell checking, menus and downloads are off', async () => {
    const double = await running();
    expect(preferencesOf(double)).toMatchObject({ devTools: false, spellcheck: false, navigateOnDragDrop: false });
    expect(double.recorded.done).toEqual(expect.arrayContaining(['menu null', 'spellchecker false']));
    double.contents.emit('devtools-opened');
    expect(double.recorded.done).toContain('closeDevTools');
    const prevented = vi.fn();
    (double.session['will-download'] as unknown as (event: object) => void)({ preventDefault: prevented });
    expect(prevented).toHaveBeenCalled();
  });

  test('nothing of the session is kept, and what Chromium writes lies in the data folder', async () => {
    const { recorded } = await running();
    expect(recorded.partitions).toEqual([expect.not.stringMatching(/^persist:/)]);
    expect(recorded.paths.get('userData')).toBe('/home/terminal/window');
  });

  test('a second instance leaves at once, and the first comes to the front', async () => {
    const second = await running(recordingElectron({ first: false }));
    expect(second.recorded.windows).toEqual([]);
    expect(second.recorded.exits).toEqual([0]);
    const first = await running();
    first.app.emit('second-instance');
    expect(first.recorded.done).toEqual(expect.arrayContaining(['restore', 'focus']));
  });

  test('closing the window closes the desk before the program ends, and a page that crashed is loaded again', async () => {
    const double = await running();
    double.contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(double.recorded.done).toContain('reload');
    let release = (): void => undefined;
    close.mockImplementationOnce(() => new Promise((resolve) => { release = resolve; }));
    double.window().emit('closed');
    await Promise.resolve();
    expect(double.recorded.exits).toEqual([]);
    double.app.emit('second-instance');
    expect(double.recorded.done, 'a window that is gone is not asked for anything').not.toContain('focus');
    release();
    await vi.waitFor(() => { expect(double.recorded.exits).toEqual([0]); });
  });

  test.each([
    '--inspect', '--inspect-brk=9229', '--inspect=0.0.0.0:1', '--remote-debugging-port=9222', '--remote-debugging-pipe', '--js-flags=--expose-gc',
    '--no-sandbox', '--disable-web-security', '--load-extension=/tmp', '--proxy-server=a', '--host-rules=MAP', '--require=/tmp/a.js', '-r',
    '--import=/tmp/a.mjs', '--INSPECT', '-inspect',
  ])('%s ends the program before anything else', (word) => {
    expect(refusedSwitch(['--home', '/x', word])).toBe(word);
  });

  test('its own words are no such switches', () => {
    expect(refusedSwitch(['--home', '/home/inspector', '--lang', 'ja'])).toBeUndefined();
  });
});
