// A double of Electron that records what the host asks of it. Its types are those of the published package.
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import type { Electron } from '../../src/main/hosts/electron/electron.ts';

type Handler = (event: unknown, input: unknown) => unknown;

export interface Recorded {
  readonly done: string[];
  readonly switches: Map<string, string | undefined>;
  readonly paths: Map<string, string>;
  readonly windows: BrowserWindowConstructorOptions[];
  readonly urls: string[];
  readonly handlers: Map<string, Handler>;
  readonly sent: unknown[];
  readonly exits: (number | undefined)[];
  readonly partitions: string[];
}

export interface RecordingElectron {
  readonly electron: Electron;
  readonly recorded: Recorded;
  /** What the host set on its session, to be asked. */
  readonly session: Partial<Record<string, (...words: never[]) => unknown>>;
  readonly app: EventEmitter;
  readonly contents: FakeContents;
  readonly window: () => EventEmitter;
}

export class FakeContents extends EventEmitter {
  readonly mainFrame: { readonly origin: string } = { origin: 'https://app.invalid' };
  openHandler: (() => { readonly action: string }) | undefined;
  readonly #recorded: Recorded;

  constructor(recorded: Recorded) {
    super();
    this.#recorded = recorded;
  }

  setWindowOpenHandler(handler: () => { readonly action: string }): void { this.openHandler = handler; }
  send(_channel: string, event: unknown): void { this.#recorded.sent.push(event); }
  reload(): void { this.#recorded.done.push('reload'); }
  closeDevTools(): void { this.#recorded.done.push('closeDevTools'); }
}

/** `first`: whether no other instance holds the lock. */
export function recordingElectron({ first = true }: { readonly first?: boolean } = {}): RecordingElectron {
  const recorded: Recorded = {
    done: [], switches: new Map(), paths: new Map(), windows: [], urls: [], handlers: new Map(), sent: [], exits: [], partitions: [],
  };
  const contents = new FakeContents(recorded);
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: () => recorded.done.push('enableSandbox'),
    commandLine: { appendSwitch: (name: string, value?: string) => recorded.switches.set(name, value) },
    setPath: (name: string, path: string) => recorded.paths.set(name, path),
    requestSingleInstanceLock: () => first,
    whenReady: () => {
      recorded.done.push('whenReady');
      return Promise.resolve();
    },
    exit: (code?: number) => recorded.exits.push(code),
  });
  const { session, set } = recordingSession(recorded);
  const windows: EventEmitter[] = [];
  class BrowserWindow extends EventEmitter {
    readonly webContents = contents as unknown as WebContents;
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      recorded.windows.push(options);
      windows.push(this);
      app.emit('web-contents-created', {}, contents);
    }

    loadURL(url: string): Promise<void> {
      recorded.urls.push(url);
      return Promise.resolve();
    }

    isMinimized(): boolean { return true; }
    restore(): void { recorded.done.push('restore'); }
    focus(): void { recorded.done.push('focus'); }
  }
  const electron = {
    app, BrowserWindow, session,
    ipcMain: { handle: (name: string, handler: Handler) => recorded.handlers.set(name, handler) },
    Menu: { setApplicationMenu: (menu: unknown) => recorded.done.push(`menu ${String(menu)}`) },
    utilityProcess: { fork: () => { throw new Error('no process in this test'); } },
  } as unknown as Electron;
  return {
    electron, recorded, app, contents, session: set,
    window: () => {
      const [window] = windows;
      if (window === undefined) throw new Error('no window was opened');
      return window;
    },
  };
}

function recordingSession(recorded: Recorded): {
  readonly session: Electron['session']; readonly set: RecordingElectron['session'];
} {
  const set: Record<string, (...words: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...words: never[]) => unknown): void => { set[name] = handler; };
  const own = {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setSpellCheckerEnabled: (enabled: boolean) => recorded.done.push(`spellchecker ${String(enabled)}`),
    on: (event: string, handler: (...words: never[]) => unknown) => { set[event] = handler; },
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    protocol: { handle: (scheme: string, handler: (...words: never[]) => unknown) => { set[`${scheme}:`] = handler; } },
  } as unknown as Session;
  const session = {
    fromPartition: (name: string) => {
      recorded.partitions.push(name);
      return own;
    },
  } as unknown as Electron['session'];
  return { session, set };
}
