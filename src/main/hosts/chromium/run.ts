// The hall desk in a window of the system's Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Desk, type DeskSettings, openDesk } from '../desktop/desk.ts';
import { readWindowFiles } from '../desktop/window-files.ts';
import { processesOnNode, runVerifierOnNode } from '../terminal/on-node.ts';
import { type ChromiumWindow, openWindow, type WindowSettings } from './window.ts';

/** What `npm run build` leaves. */
const built = fileURLToPath(new URL('../../../../out', import.meta.url));

export interface RunSettings extends Pick<DeskSettings, 'home' | 'adapt' | 'onFault'>, Pick<WindowSettings, 'browser' | 'language'> {
  /** Of tests alone. */
  readonly flags?: readonly string[];
  /** Tests see what crosses here. */
  readonly onCall?: (name: string, input: unknown, reply: unknown) => void;
  readonly onTold?: (event: unknown) => void;
}

export interface RunningDesk {
  readonly window: ChromiumWindow;
  /** Closes the window, and then all that is behind it. */
  readonly close: () => Promise<void>;
  /** Settles when everything is closed, whoever closed the window. */
  readonly closed: Promise<void>;
}

export async function runOnChromium(
  { home, adapt, onFault, browser, language, flags = [], onCall, onTold }: RunSettings,
): Promise<RunningDesk> {
  let window: ChromiumWindow | undefined;
  let desk: Desk | undefined;
  // The browser takes longer to start than all the rest, which is done meanwhile.
  const opening = openWindow({
    browser, language, flags, onFault,
    sandbox: process.getuid?.() === 0 ? 'not-as-root' : 'kept',
    load: () => {
      desk = openDesk({
        home, onFault, ...(adapt !== undefined && { adapt }),
        host: { processes: processesOnNode(), runVerifier: runVerifierOnNode },
        onEvent: (event) => {
          onTold?.(event);
          window?.tell(event);
        },
      });
      return {
        files: readWindowFiles(join(built, 'renderer')),
        preload: { isolated: preloadScript('chromium-isolated'), page: preloadScript('chromium-page') },
      };
    },
    call: async (name, input) => {
      if (desk === undefined) throw new Error('called before the desk was there');
      const reply = await desk.call(name, input);
      onCall?.(name, input, reply);
      return reply;
    },
  });
  try {
    window = await opening;
  } catch (error) {
    await desk?.close();
    throw error;
  }
  const closed = window.closed.then(() => desk?.close());
  const { close } = window;
  return {
    window, closed,
    close: async () => {
      await close();
      await closed;
    },
  };
}

function preloadScript(name: string): string {
  return readFileSync(join(built, 'preload', `${name}.js`), 'utf8');
}
