// What no page of this program may do, whatever it loads (Electron's security checklist, of which hardening.test.ts has every line).
import type { Session, WebContents } from 'electron';
import { ORIGIN } from '../desktop/content-security-policy.ts';
import { answerOf, type WindowFiles } from '../desktop/window-files.ts';
import type { Electron } from './electron.ts';

/** Before the application is ready. */
export function hardenApplication({ app }: Electron): void {
  app.enableSandbox();
  for (const [name, value] of [
    // As in the Chromium host: no name is resolved, and nothing is fetched in the background.
    ['host-resolver-rules', 'MAP * ~NOTFOUND'], ['proxy-server', 'http://0.0.0.0:9'], ['disable-quic', ''],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-background-networking', ''], ['disable-component-update', ''], ['disable-domain-reliability', ''],
  ] as const) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenContents(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => {
      if (URL.parse(details.url)?.origin !== ORIGIN) details.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('devtools-opened', () => contents.closeDevTools());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** In memory, without a way to a network; its files are ours. */
export function hardenedSession({ session }: Electron, files: WindowFiles): Session {
  const own = session.fromPartition('kaihyo', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: URL.parse(details.url)?.origin !== ORIGIN }));
  own.protocol.handle('https', (request) => {
    const answer = answerOf(files, request.url);
    return answer === undefined
      ? new Response(null, { status: 404 })
      : new Response(Buffer.from(answer.bytes), { headers: Object.fromEntries(answer.headers) });
  });
  return own;
}
