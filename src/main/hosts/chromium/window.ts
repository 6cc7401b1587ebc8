// The window in the system's Chromium: one page, its files by interception, its calls over the bridge of its main frame, nothing else.
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Result } from '../../../core/kernel/result.ts';
import { startPiped } from '../../adapters/processes-node/start-piped.ts';
import { ORIGIN } from '../desktop/content-security-policy.ts';
import { answerOf, type WindowFiles } from '../desktop/window-files.ts';
import { type BrowserSettings, environmentOf, wordsOf } from './browser.ts';
import { BrowserGone, type DevTools, devToolsOver } from './devtools-pipe.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** The scripts of src/preload, as built. */
export interface Preload {
  readonly isolated: string;
  readonly page: string;
}

export interface WindowSettings extends Omit<BrowserSettings, 'profile'> {
  readonly browser: string;
  /** Called once the browser has been started: what is read meanwhile costs no time. */
  readonly load: () => { readonly files: WindowFiles; readonly preload: Preload };
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  readonly onFault: (fault: unknown) => void;
}

export interface ChromiumWindow {
  readonly profile: string;
  readonly pid: number | undefined;
  /** Sends an event to the page; before the page listens, nobody hears it. */
  readonly tell: (event: unknown) => void;
  readonly close: () => Promise<void>;
  /** Settles when the browser has ended, whoever closed it, and its profile is gone. */
  readonly closed: Promise<void>;
}

/** The world of the bridge, which the page cannot reach. */
const WORLD = 'kaihyo-bridge';
/** A message of the window, characters. The largest input of the contract is far smaller. */
const LARGEST_MESSAGE = 1024 * 1024;
/** A browser that was asked to close has this long to do so by itself. */
const PATIENCE_MS = 3000;

/** The browser is started before the first wait: the caller can go on with its own start. */
export async function openWindow(settings: WindowSettings): Promise<ChromiumWindow> {
  const profile = makeProfile();
  const program = startPiped(settings.browser, wordsOf({ ...settings, profile }), environmentOf(profile, process.env));
  const closed = program.ended.then(() => removeProfile(profile));
  const devTools = devToolsOver(program);
  let tell: ChromiumWindow['tell'];
  try {
    const page = findPage(devTools);
    // Where it is waited for, its failure is told; loading can fail before that.
    page.catch(() => undefined);
    const loaded = settings.load();
    tell = await loadPage(devTools, await page, { ...settings, ...loaded });
  } catch (error) {
    // No window without an application behind it.
    program.kill();
    await closed;
    throw error;
  }
  return {
    profile, pid: program.pid, tell, closed,
    close: async () => {
      const impatience = setTimeout(program.kill, PATIENCE_MS);
      await devTools.send('Browser.close').catch(unlessGone);
      await closed;
      clearTimeout(impatience);
    },
  };
}

interface TargetCreated { readonly targetInfo: { readonly targetId: string; readonly type: string; readonly url: string } }

/** The first page is ours. Whatever opens after it, a second window or the developer tools, is closed. */
async function findPage(devTools: DevTools): Promise<string> {
  let ours: string | undefined;
  const found = new Promise<string>((resolve) => {
    devTools.onEvent(({ method, params }) => {
      if (method !== 'Target.targetCreated') return;
      const { targetId, type, url } = (params as TargetCreated).targetInfo;
      if (ours === undefined && type === 'page') {
        ours = targetId;
        resolve(targetId);
      } else if (targetId !== ours && (type === 'page' || url.startsWith('devtools:'))) {
        devTools.send('Target.closeTarget', { targetId }).catch(unlessGone);
      }
    });
  });
  await devTools.send('Target.setDiscoverTargets', { discover: true });
  return found;
}

async function loadPage(
  devTools: DevTools, page: string, { files, preload, call, onFault }: WindowSettings & ReturnType<WindowSettings['load']>,
): Promise<ChromiumWindow['tell']> {
  const { sessionId } = await devTools.send<{ readonly sessionId: string }>('Target.attachToTarget', { targetId: page, flatten: true });
  const send: Send = (method, params) => devTools.send(method, params, sessionId);
  const onFailure = (error: unknown): void => {
    if (!(error instanceof BrowserGone)) onFault(error);
  };
  const bridge = bridgeOf(send, page, call);
  devTools.onEvent(({ method, params, sessionId: of }) => {
    if (of !== sessionId) return;
    if (method === 'Fetch.requestPaused') answerRequest(send, files, params as RequestPaused).catch(onFailure);
    // The page is gone, not what it shows: the count stands in this process, and the page comes back to it.
    else if (method === 'Inspector.targetCrashed') send('Page.navigate', { url: `${ORIGIN}/` }).catch(onFailure);
    else bridge.take(method, params).catch(onFailure);
  });
  await Promise.all([
    send('Page.enable', {}),
    send('Runtime.enable', {}),
    send('Inspector.enable', {}),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Runtime.addBinding', { name: 'kaihyoSend', executionContextName: WORLD }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: preload.isolated, worldName: WORLD }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: preload.page }),
    devTools.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
  ]);
  // Only then: the page goes to another process, which is given what the first one has acknowledged.
  await send('Page.navigate', { url: `${ORIGIN}/` });
  return (event) => {
    bridge.tell({ event }).catch(onFailure);
  };
}

type Send = (method: string, params: object) => Promise<unknown>;

interface RequestPaused {
  readonly requestId: string;
  readonly request: { readonly url: string };
  readonly resourceType: string;
}

/** A document from elsewhere is answered with nothing: failing it would put an error page in the place of the application. */
async function answerRequest(send: Send, files: WindowFiles, { requestId, request, resourceType }: RequestPaused): Promise<void> {
  const answer = answerOf(files, request.url);
  if (answer !== undefined) {
    await send('Fetch.fulfillRequest', {
      requestId, responseCode: 200, body: Buffer.from(answer.bytes).toString('base64'),
      responseHeaders: answer.headers.map(([name, value]) => ({ name, value })),
    });
  } else if (resourceType === 'Document') {
    await send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  } else {
    await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
}

interface ContextCreated {
  readonly context: { readonly id: number; readonly name: string; readonly origin: string; readonly auxData: { readonly frameId: string } };
}

interface BindingCalled { readonly executionContextId: number; readonly payload: string }

/** Frames inside the page have a bridge too: calls are taken from that of the main frame alone (its id is that of the page). */
function bridgeOf(send: Send, page: string, call: WindowSettings['call']): {
  readonly take: (method: string, params: unknown) => Promise<void>; readonly tell: (message: unknown) => Promise<void>;
} {
  let context: number | undefined;
  const tell = async (message: unknown): Promise<void> => {
    const to = context;
    if (to === undefined) return;
    await send('Runtime.callFunctionOn', {
      executionContextId: to, functionDeclaration: '(message) => kaihyoReceive(message)', arguments: [{ value: JSON.stringify(message) }],
    }).catch((error: unknown) => {
      // A page that was loaded anew meanwhile asks anew.
      if (error instanceof BrowserGone || context === to) throw error;
    });
  };
  return {
    tell,
    take: async (method, params) => {
      if (method === 'Runtime.executionContextsCleared') context = undefined;
      if (method === 'Runtime.executionContextCreated') {
        const { id, name, origin, auxData } = (params as ContextCreated).context;
        if (name === WORLD && origin === ORIGIN && auxData.frameId === page) context = id;
      }
      if (method !== 'Runtime.bindingCalled') return;
      const { executionContextId, payload } = params as BindingCalled;
      const message = executionContextId === context ? parseCall(payload) : undefined;
      if (message === undefined) return;
      const reply = await call(message.name, message.input);
      if (executionContextId === context) await tell({ id: message.id, reply });
    },
  };
}

/** Undefined for what our own preload script does not send. */
function parseCall(payload: string): { readonly id: number; readonly name: string; readonly input: unknown } | undefined {
  if (payload.length > LARGEST_MESSAGE) return undefined;
  try {
    const { id, name, input } = JSON.parse(payload) as Record<string, unknown>;
    return typeof id === 'number' && typeof name === 'string' ? { id, name, input } : undefined;
  } catch {
    return undefined;
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof BrowserGone)) throw error;
}
