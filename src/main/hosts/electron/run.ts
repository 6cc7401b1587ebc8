// The hall desk in Electron.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserWindow } from 'electron';
import { runUtility } from '../../adapters/processes-electron/run-utility.ts';
import { utilityProcesses } from '../../adapters/processes-electron/utility.ts';
import { entryUrl, siblingUrl } from '../../processes/entry-url.ts';
import type { DeskArguments } from '../desktop/arguments.ts';
import { ORIGIN } from '../desktop/content-security-policy.ts';
import { type Desk, type DeskSettings, openDesk } from '../desktop/desk.ts';
import { readWindowFiles } from '../desktop/window-files.ts';
import { answerCalls } from './calls.ts';
import type { Electron } from './electron.ts';
import { hardenApplication, hardenedSession } from './hardening.ts';

/** Where the package has the built window. */
const built = fileURLToPath(new URL('../../../window', import.meta.url));

export interface ElectronSettings extends Pick<DeskSettings, 'onFault' | 'home'>, Pick<DeskArguments, 'language'> {
  /** Where renderer and preload scripts lie; tests name another folder. */
  readonly folder?: string;
  /** Tests watch it; else `openDesk`. */
  readonly open?: (settings: DeskSettings) => Desk;
}

/**
 * Settles when the window is open; `app` exits once it and all behind it are closed. What must be done before Electron is ready is done
 * before the first wait.
 */
export async function runInElectron(
  electron: Electron, { home, language, onFault, folder = built, open = openDesk }: ElectronSettings,
): Promise<void> {
  const { app, Menu, utilityProcess } = electron;
  // What Chromium itself writes lies in the data folder, so that there is one program for each data folder.
  app.setPath('userData', join(home, 'window'));
  app.commandLine.appendSwitch('lang', language);
  hardenApplication(electron);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const fork = (...words: Parameters<typeof utilityProcess.fork>): ReturnType<typeof utilityProcess.fork> => utilityProcess.fork(...words);
  let window: BrowserWindow | undefined;
  const desk = open({
    home, onFault,
    host: {
      processes: utilityProcesses(fork, entryUrl),
      runVerifier: (words) => runUtility(fork, siblingUrl('verify'), words),
    },
    onEvent: (event) => window?.webContents.send('event', event),
  });
  answerCalls(electron, () => window?.webContents, desk.call);
  window = openWindow(electron, folder);
  const shown = window;
  app.on('second-instance', () => {
    // While the desk is closing there is no window any more, and to ask one that is gone throws.
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  // The page is gone, not what it shows: it comes back to the count as it stands.
  shown.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') shown.webContents.reload();
  });
  shown.once('closed', () => {
    window = undefined;
    void desk.close().catch(onFault).finally(() => app.exit(0));
  });
  // The window has closed, and what is behind it goes in its own order.
  app.on('window-all-closed', () => undefined);
  await shown.loadURL(`${ORIGIN}/`);
}

function openWindow(electron: Electron, folder: string): BrowserWindow {
  return new electron.BrowserWindow({
    width: 1366, height: 768, useContentSize: true, backgroundColor: '#ffffff', autoHideMenuBar: true,
    webPreferences: {
      session: hardenedSession(electron, readWindowFiles(join(folder, 'renderer'))),
      preload: join(folder, 'preload', 'electron.cjs'),
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, devTools: false,
      navigateOnDragDrop: false, spellcheck: false, safeDialogs: true,
    },
  });
}
